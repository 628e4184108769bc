package io.momentdesk.knowledge;

import io.momentdesk.site.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often the right answer is among the first, by language, on questions by writers who had seen neither keywords nor ways to ask nor the
 * ranking. Of {@code questions.json} every second one was never looked at while weights and words were chosen; of {@code unseen.json}, another
 * writer's, none. Their figures are the honest ones.
 */
final class SuggestionQuality {

    static final double SHOWN_TO_VISITORS = 0.3;
    private static final int LOOKED_AT = 10;

    /** @param article those that answer it, any of them; none when nothing should fit */
    record Asked(Part part, String locale, @Nullable Moment moment, String text, List<String> article) {

        boolean heldOut() {
            return part != Part.LOOKED_AT;
        }
    }

    /** How far questions were known to those who chose weights and words. */
    enum Part {
        LOOKED_AT,
        HELD_OUT,
        UNSEEN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Sums over questions. */
    static final class Tally {
        int asked;
        int first;
        int firstThree;
        double reciprocal;
        int nothing;
        int leftAlone;
        int shown;

        void add(Asked question, List<Suggestions.SuggestedFaq> found) {
            boolean silent = found.isEmpty() || found.getFirst().score() < SHOWN_TO_VISITORS;
            if (question.article().isEmpty()) {
                nothing++;
                leftAlone += silent ? 1 : 0;
                return;
            }
            int rank = rank(question, found);
            asked++;
            first += rank == 1 ? 1 : 0;
            firstThree += rank >= 1 && rank <= 3 ? 1 : 0;
            reciprocal += rank == 0 ? 0 : 1.0 / rank;
            shown += rank >= 1 && rank <= 3 && found.get(rank - 1).score() >= SHOWN_TO_VISITORS ? 1 : 0;
        }

        double firstThree() {
            return (double) firstThree / asked;
        }

        double first() {
            return (double) first / asked;
        }

        double leftAlone() {
            return (double) leftAlone / nothing;
        }

        @Override
        public String toString() {
            return "%d asked, recall@1 %.1f %%, recall@3 %.1f %%, reciprocal rank %.3f; among the three and shown to visitors %.1f %%; %d without an answer, left alone %.1f %%"
                    .formatted(
                            asked,
                            100 * first(),
                            100 * firstThree(),
                            reciprocal / asked,
                            100.0 * shown / asked,
                            nothing,
                            100 * leftAlone());
        }
    }

    private SuggestionQuality() {}

    static int rank(Asked question, List<Suggestions.SuggestedFaq> found) {
        for (int i = 0; i < found.size(); i++) {
            if (question.article().contains(found.get(i).id())) {
                return i + 1;
            }
        }
        return 0;
    }

    static List<Asked> questions() throws IOException {
        List<Asked> all = new ArrayList<>();
        read("questions", (number, node) -> all.add(asked(number % 2 == 0 ? Part.LOOKED_AT : Part.HELD_OUT, node)));
        read("unseen", (number, node) -> all.add(asked(Part.UNSEEN, node)));
        return all;
    }

    private static void read(String file, BiConsumer<Integer, JsonNode> each) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SuggestionQuality.class.getResourceAsStream("/knowledge/" + file + ".json"))) {
            int number = 0;
            for (JsonNode node : JsonMapper.shared().readTree(in)) {
                each.accept(number++, node);
            }
        }
    }

    private static Asked asked(Part part, JsonNode node) {
        JsonNode moment = node.path("moment");
        return new Asked(
                part,
                node.required("locale").asString(),
                moment.isString() ? Moment.valueOf(moment.asString()) : null,
                node.required("text").asString(),
                node.required("article").valueStream().map(JsonNode::asString).toList());
    }

    /** By language and part, and for each part together. */
    static Map<String, Tally> tallies(Function<SuggestionRequest, List<Suggestions.SuggestedFaq>> knowledge)
            throws IOException {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Asked question : questions()) {
            List<Suggestions.SuggestedFaq> found = knowledge.apply(request(question));
            for (String group : List.of(question.locale(), "all")) {
                tallies.computeIfAbsent(group + " " + question.part(), any -> new Tally())
                        .add(question, found);
            }
        }
        return tallies;
    }

    static SuggestionRequest request(Asked question) {
        return new SuggestionRequest(
                "demo", question.moment(), question.text(), question.locale(), LOOKED_AT, Map.of());
    }

    /** With any argument the misses of the half that may be looked at are listed. */
    public static void main(String[] args) throws IOException {
        var knowledge = ShippedAnswers.all();
        tallies(knowledge).forEach((name, tally) -> System.out.println("suggestions, " + name + ": " + tally));
        for (Asked question : args.length == 0 ? List.<Asked>of() : questions()) {
            List<Suggestions.SuggestedFaq> found = knowledge.apply(request(question));
            int rank = rank(question, found);
            if (!question.heldOut() && rank != 1) {
                System.out.printf(
                        "%s %d %s %s -> %s%n",
                        question.locale(),
                        rank,
                        question.text(),
                        question.article(),
                        found.stream()
                                .limit(3)
                                .map(each -> each.id() + " " + each.score())
                                .toList());
            }
        }
    }
}
