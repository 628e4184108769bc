package io.momentdesk.moment.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What the words of one language mean. Immutable, shared by all threads. */
public final class Lexicon {

    private static final String OFF_TOPIC = "off_topic.";
    private static final int NEGATION_REACH = 3;
    private static final int SUPPOSITION_REACH = 5;

    /**
     * @param negatable whether a "not" shortly before takes the meaning away
     * @param supposable whether an "if" before makes it a mere hint: it has not happened
     * @param weak patterns that hint at it, and say it only together with other facts
     */
    public record Concept(
            String code, boolean negatable, boolean supposable, List<String> patterns, List<String> weak) {

        List<String> all() {
            List<String> all = new ArrayList<>(patterns);
            all.addAll(weak);
            return all;
        }

        Concept with(List<String> more) {
            List<String> longer = new ArrayList<>(patterns);
            longer.addAll(more);
            return new Concept(code, negatable, supposable, longer, weak);
        }
    }

    /** @param known words that are right as they are, never misspellings */
    public record Source(
            String language,
            Map<String, List<String>> sets,
            Map<String, List<String>> spelledOut,
            Set<String> negators,
            Set<String> suppositions,
            Set<String> known,
            List<Concept> concepts) {

        Source of(List<Concept> others) {
            return new Source(language, sets, spelledOut, negators, suppositions, known, others);
        }
    }

    private record Entry(Concept concept, Pattern pattern, boolean negated, boolean weak) {}

    private final Source source;
    private final Map<String, List<Entry>> byStem = new HashMap<>();
    private final Map<String, List<Entry>> byExact = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();
    private final Typos typos;

    public Lexicon(Source source) {
        this.source = source;
        UnaryOperator<String> stem = Stems.of(source.language());
        source.concepts().forEach(concept -> {
            concept.patterns().forEach(pattern -> index(concept, pattern, false, stem));
            concept.weak().forEach(pattern -> index(concept, pattern, true, stem));
        });
        Set<String> meant = new TreeSet<>();
        source.concepts().stream()
                .filter(concept -> !concept.code().startsWith(OFF_TOPIC))
                .forEach(concept -> concept.all().forEach(pattern -> meant.addAll(wordsOf(pattern))));
        source.sets().values().forEach(words -> words.forEach(word -> meant.addAll(wordsOf(word))));
        vocabulary.addAll(meant);
        meant.forEach(word -> vocabulary.add(stem.apply(word)));
        Set<String> known = new HashSet<>(vocabulary);
        source.concepts().forEach(concept -> concept.all().forEach(pattern -> known.addAll(wordsOf(pattern))));
        source.known().forEach(word -> {
            known.add(word);
            known.add(stem.apply(word));
        });
        typos = new Typos(meant, known);
    }

    private static List<String> wordsOf(String pattern) {
        List<String> words = new ArrayList<>();
        for (String word : pattern.replaceAll("<[^>]*>", " ").split("[\\s_|=^$.#]+")) {
            if (!word.isBlank()) {
                words.add(word);
            }
        }
        return words;
    }

    private void index(Concept concept, String written, boolean weak, UnaryOperator<String> stem) {
        Pattern pattern = Pattern.parse(written, source.sets(), stem);
        Entry entry = new Entry(concept, pattern, pattern.says(source.negators()), weak);
        for (Pattern.Term first : pattern.beginnings()) {
            first.stems()
                    .forEach(word -> byStem.computeIfAbsent(word, any -> new ArrayList<>())
                            .add(entry));
            first.exact()
                    .forEach(word -> byExact.computeIfAbsent(word, any -> new ArrayList<>())
                            .add(entry));
        }
    }

    /** The same, and these patterns more for each concept; a concept that is not there is made. */
    public Lexicon with(Map<String, List<String>> more) {
        List<Concept> concepts = new ArrayList<>();
        Map<String, List<String>> left = new HashMap<>(more);
        for (Concept concept : source.concepts()) {
            List<String> added = left.remove(concept.code());
            concepts.add(added == null ? concept : concept.with(added));
        }
        left.forEach((code, patterns) -> concepts.add(new Concept(code, false, false, patterns, List.of())));
        return new Lexicon(source.of(concepts));
    }

    /** @throws RuntimeException when it is no pattern of this language */
    public void check(String pattern) {
        new Lexicon(source.of(List.of(new Concept("words.checked", false, false, List.of(pattern), List.of()))));
    }

    public String language() {
        return source.language();
    }

    public Set<String> concepts() {
        Set<String> codes = new TreeSet<>();
        source.concepts().forEach(concept -> codes.add(concept.code()));
        return codes;
    }

    /** Every concept said in the text, once each, in the order in which they are first said. */
    public List<Match> read(String written) {
        String plain = Text.plain(written);
        List<Token> tokens = tokens(plain);
        Map<String, Match> found = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            for (Entry entry : byStem.getOrDefault(token.stem(), List.of())) {
                look(entry, tokens, i, plain, found);
            }
            for (Entry entry : byExact.getOrDefault(token.surface(), List.of())) {
                look(entry, tokens, i, plain, found);
            }
        }
        return List.copyOf(found.values());
    }

    /** The stems of a text's words: what two texts have in common. */
    public Set<String> stems(String written) {
        Set<String> stems = new HashSet<>();
        tokens(Text.plain(written)).forEach(token -> stems.add(token.stem()));
        return stems;
    }

    /** Whether a stem is one that concepts are made of, and so names no product. */
    public boolean isCommon(String stem) {
        return stem.length() < 3 || vocabulary.contains(stem);
    }

    private List<Token> tokens(String plain) {
        UnaryOperator<String> stem = Stems.of(source.language());
        return Text.tokens(plain, source.spelledOut(), word -> typos.correct(word, stem.apply(word)), stem);
    }

    private void look(Entry entry, List<Token> tokens, int first, String plain, Map<String, Match> found) {
        String code = entry.concept().code();
        Match before = found.get(code);
        if (before != null && (!before.weak() || entry.weak())) {
            return;
        }
        int last = entry.pattern().endOf(tokens, first);
        if (last < 0 || (entry.concept().negatable() && !entry.negated() && isNegated(tokens, first, last))) {
            return;
        }
        String said = plain.substring(tokens.get(first).from(), tokens.get(last).to());
        boolean weak = entry.weak() || (entry.concept().supposable() && isSupposed(tokens, first));
        if (before == null || !weak) {
            found.put(code, new Match(code, said, weak));
        }
    }

    private boolean isSupposed(List<Token> tokens, int first) {
        int sentence = tokens.get(first).sentence();
        for (int i = Math.max(0, first - SUPPOSITION_REACH); i < first; i++) {
            if (tokens.get(i).sentence() == sentence
                    && source.suppositions().contains(tokens.get(i).surface())) {
                return true;
            }
        }
        return false;
    }

    private boolean isNegated(List<Token> tokens, int first, int last) {
        int clause = tokens.get(first).clause();
        for (int i = Math.max(0, first - NEGATION_REACH); i < last; i++) {
            if (tokens.get(i).clause() == clause
                    && source.negators().contains(tokens.get(i).surface())) {
                return true;
            }
        }
        return false;
    }
}
