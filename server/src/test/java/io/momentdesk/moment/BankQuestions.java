package io.momentdesk.moment;

import io.momentdesk.site.Moment;
import io.momentdesk.visitor.Session;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Questions to a bank that a shop is asked too, in English, standard and spoken Arabic: one intent, one moment, in each of them. */
final class BankQuestions {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    /** The line from which the Arabic file is spoken. */
    private static final int SPOKEN_FROM = 10_735;

    private static final List<String> INTENTS = List.of(
            "card_arrival",
            "card_delivery_estimate",
            "request_refund",
            "refund_not_showing_up",
            "card_not_working",
            "activate_my_card",
            "order_physical_card",
            "country_support");

    private final Moments moments;
    private final Path data;
    private final PrintStream out;
    private final boolean verbose;

    BankQuestions(Moments moments, Path data, PrintStream out, boolean verbose) {
        this.moments = moments;
        this.data = data;
        this.out = out;
        this.verbose = verbose;
    }

    void all() throws IOException {
        Map<String, Map<String, Map<Moment, Integer>>> found = new LinkedHashMap<>();
        Path english = data.resolve("banking77/train.csv");
        if (Files.exists(english)) {
            found.put("banking77", answers("English", english(english)));
        } else {
            out.println("banking77: absent");
        }
        Path folder = data.resolve("arbanking77");
        if (Files.isDirectory(folder)) {
            List<Map<String, List<String>>> arabic = arabic(folder);
            found.put("arbanking77, standard", answers("standard", arabic.get(0)));
            found.put("arbanking77, spoken", answers("spoken", arabic.get(1)));
            heldBack(folder, found);
        } else {
            out.println("arbanking77: absent");
        }
        found.forEach(this::decided);
        consistency(found);
    }

    /** Those of the Arabic set that the rules were never looked at with. */
    private void heldBack(Path folder, Map<String, Map<String, Map<Moment, Integer>>> found) throws IOException {
        Map<String, List<String>> questions = new HashMap<>();
        Map<String, String> names = names(folder);
        List<String> lines = Files.readAllLines(folder.resolve("Banking77_Arabized_MSA_PAL_val.csv"));
        for (String line : lines.subList(1, lines.size())) {
            question(line, names, questions);
        }
        found.put("arbanking77, held back", answers("Arabic, held back", questions));
    }

    private static Map<String, List<String>> english(Path file) throws IOException {
        Map<String, List<String>> questions = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            int comma = line.lastIndexOf(',');
            if (comma > 0) {
                add(questions, line.substring(comma + 1), line.substring(0, comma));
            }
        }
        return questions;
    }

    private static List<Map<String, List<String>>> arabic(Path folder) throws IOException {
        Map<String, String> names = names(folder);
        List<Map<String, List<String>>> both = List.of(new HashMap<>(), new HashMap<>());
        List<String> lines = Files.readAllLines(folder.resolve("Banking77_Arabized_MSA_PAL_train.csv"));
        for (int i = 1; i < lines.size(); i++) {
            question(lines.get(i), names, both.get(i + 1 < SPOKEN_FROM ? 0 : 1));
        }
        return both;
    }

    private static Map<String, String> names(Path folder) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("Banking77_intents.csv"))) {
            String[] pair = line.replace("\"", "").split(",");
            names.put(bare(pair[1]), bare(pair[0]).replace(' ', '_'));
        }
        return names;
    }

    private static void question(String line, Map<String, String> names, Map<String, List<String>> questions) {
        String[] pair = line.split("\",\"", 2);
        if (pair.length == 2) {
            add(questions, names.getOrDefault(bare(pair[0]), ""), pair[1]);
        }
    }

    private static void add(Map<String, List<String>> questions, String intent, String words) {
        questions
                .computeIfAbsent(intent.trim().toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                .add(bare(words));
    }

    private static String bare(String quoted) {
        return quoted.replaceAll("^\"|\"$", "");
    }

    private Map<String, Map<Moment, Integer>> answers(String language, Map<String, List<String>> questions) {
        Map<String, Map<Moment, Integer>> answers = new TreeMap<>();
        int none = 0;
        int all = 0;
        for (String intent : INTENTS) {
            for (String words : questions.getOrDefault(intent, List.of())) {
                Decision decision =
                        moments.decide(new Facts(NOW, null, Session.EMPTY, List.of(), List.of(words), null, null));
                all++;
                if (verbose) {
                    out.println("  " + language + " " + intent + " " + decision.moment() + " " + words);
                }
                if (decision.moment() == null) {
                    none++;
                } else {
                    answers.computeIfAbsent(intent, any -> new EnumMap<>(Moment.class))
                            .merge(decision.moment(), 1, Integer::sum);
                }
            }
        }
        out.printf("%s: decided %d of %d (%.1f %%)%n", language, all - none, all, 100.0 * (all - none) / all);
        return answers;
    }

    private void decided(String set, Map<String, Map<Moment, Integer>> answers) {
        out.println(set + ": " + answers);
    }

    /** How many of the decided questions get the moment that most questions of their intent get, whatever their language. */
    private void consistency(Map<String, Map<String, Map<Moment, Integer>>> found) {
        Map<String, Integer> same = new LinkedHashMap<>();
        Map<String, Integer> all = new LinkedHashMap<>();
        for (String intent : INTENTS) {
            Moment usual = usual(intent, found);
            StringBuilder line = new StringBuilder("  " + intent + ": usually " + usual);
            found.forEach((set, answers) -> {
                Map<Moment, Integer> times = answers.getOrDefault(intent, Map.of());
                int decided =
                        times.values().stream().mapToInt(Integer::intValue).sum();
                int right = usual == null ? 0 : times.getOrDefault(usual, 0);
                all.merge(set, decided, Integer::sum);
                same.merge(set, right, Integer::sum);
                line.append("; ").append(set).append(' ').append(share(right, decided));
            });
            out.println(line);
        }
        all.forEach((set, times) -> out.println(set + ": the intent's usual moment in " + share(same.get(set), times)));
        out.println("same moment for the same intent, all languages: " + share(sum(same), sum(all)));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String share(int part, int all) {
        return "%d of %d (%.1f %%)".formatted(part, all, 100.0 * part / Math.max(1, all));
    }

    private static @Nullable Moment usual(String intent, Map<String, Map<String, Map<Moment, Integer>>> found) {
        Map<Moment, Integer> sums = new EnumMap<>(Moment.class);
        found.values()
                .forEach(answers -> answers.getOrDefault(intent, Map.of())
                        .forEach((moment, times) -> sums.merge(moment, times, Integer::sum)));
        return sums.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
