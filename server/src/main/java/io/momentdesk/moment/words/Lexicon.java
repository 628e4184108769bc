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
import org.jspecify.annotations.Nullable;

/** What the words of one language mean. Immutable, shared by all threads. */
public final class Lexicon {

    static final String OFF_TOPIC = "off_topic.";
    private static final int NEGATION_REACH = 3;
    private static final int NEGATION_REACH_BACK = 2;
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

    /**
     * How the language is written and told from others.
     *
     * @param script the name of its script, as Unicode calls it
     * @param letters letters that other languages of the script do not have
     * @param common frequent words that others do not have
     * @param latin how words are typed in Latin letters, to the word
     * @param verbs see {@link Verbs}
     * @param negatedAfter words that take away the meaning of what stands before them
     * @param deniers words that deny a verb right after them
     * @param joined see {@link Text.Reading}
     */
    public record Writing(
            String script,
            String letters,
            Set<String> common,
            Map<String, List<String>> latin,
            Map<String, String> verbs,
            Set<String> negatedAfter,
            Set<String> deniers,
            Set<String> joined) {}

    /** @param known words that are right as they are, never misspellings */
    public record Source(
            String language,
            Map<String, List<String>> sets,
            Map<String, List<String>> spelledOut,
            Set<String> negators,
            Set<String> suppositions,
            Set<String> known,
            List<Concept> concepts,
            Writing writing) {

        Source of(List<Concept> others) {
            return new Source(language, sets, spelledOut, negators, suppositions, known, others, writing);
        }
    }

    private record Entry(Concept concept, Pattern pattern, boolean negated, boolean weak) {}

    private final Source source;
    private final Vocabulary vocabulary;
    private final Set<String> negators;
    private final Set<String> negatedAfter;
    private final Set<String> suppositions;
    private final Map<String, List<Entry>> byStem = new HashMap<>();
    private final Map<String, List<Entry>> byExact = new HashMap<>();
    private final Map<String, List<Entry>> byBeginning = new HashMap<>();
    private int longestBeginning;

    public Lexicon(Source source) {
        this(source, new Verbs(source.language(), source.writing().verbs()));
    }

    private Lexicon(Source source, Verbs verbs) {
        this.source = source;
        this.vocabulary = new Vocabulary(source, verbs);
        this.negators = vocabulary.spelled(source.negators());
        this.negatedAfter = vocabulary.spelled(source.writing().negatedAfter());
        this.suppositions = vocabulary.spelled(source.suppositions());
        Pattern.Terms terms = vocabulary.terms();
        source.concepts().forEach(concept -> {
            concept.patterns().forEach(pattern -> index(concept, pattern, false, terms));
            concept.weak().forEach(pattern -> index(concept, pattern, true, terms));
        });
    }

    private void index(Concept concept, String written, boolean weak, Pattern.Terms terms) {
        for (String order : Pattern.orders(written)) {
            Pattern pattern = Pattern.parse(order, terms);
            Entry entry = new Entry(concept, pattern, pattern.says(negators) || pattern.says(negatedAfter), weak);
            for (Pattern.Term first : pattern.beginnings()) {
                first.stems().forEach(word -> put(byStem, word, entry));
                first.exact().forEach(word -> put(byExact, word, entry));
                first.beginnings().forEach(word -> put(byBeginning, word, entry));
            }
        }
        byBeginning.keySet().forEach(each -> longestBeginning = Math.max(longestBeginning, each.length()));
    }

    private static void put(Map<String, List<Entry>> index, String word, Entry entry) {
        index.computeIfAbsent(word, any -> new ArrayList<>()).add(entry);
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
        return new Lexicon(source.of(concepts), vocabulary.verbs());
    }

    /** @throws RuntimeException when it is no pattern of this language */
    public void check(String pattern) {
        new Lexicon(
                source.of(List.of(new Concept("words.checked", false, false, List.of(pattern), List.of()))),
                vocabulary.verbs());
    }

    public String language() {
        return source.language();
    }

    Writing writing() {
        return source.writing();
    }

    public Set<String> concepts() {
        Set<String> codes = new TreeSet<>();
        source.concepts().forEach(concept -> codes.add(concept.code()));
        return codes;
    }

    /** Every concept said in the text, once each, in the order in which they are first said. */
    public List<Match> read(String written) {
        String plain = Text.plain(written);
        List<Token> tokens = vocabulary.tokens(plain);
        Map<String, Match> found = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            for (Entry entry : byStem.getOrDefault(token.stem(), List.of())) {
                look(entry, tokens, i, plain, found);
            }
            for (Entry entry : byExact.getOrDefault(token.surface(), List.of())) {
                look(entry, tokens, i, plain, found);
            }
            int longest = Math.min(longestBeginning, token.surface().length());
            for (int end = 2; end <= longest; end++) {
                for (Entry entry : byBeginning.getOrDefault(token.surface().substring(0, end), List.of())) {
                    look(entry, tokens, i, plain, found);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** The stems of a text's words: what two texts have in common. */
    public Set<String> stems(String written) {
        Set<String> stems = new HashSet<>();
        vocabulary.tokens(Text.plain(written)).forEach(token -> stems.add(token.stem()));
        return stems;
    }

    /** @param surface as it is spelled here; @param verb the name of the verb that it is a form of, see {@link Verbs} */
    public record Spelled(
            String surface, String stem, @Nullable String verb) {}

    /** A text's words as they follow each other. */
    public List<Spelled> sequence(String written) {
        UnaryOperator<String> stem = Stems.of(source.language());
        return vocabulary.tokens(Text.plain(written)).stream()
                .map(token -> new Spelled(
                        token.surface(), stem.apply(token.surface()), Verbs.isName(token.stem()) ? token.stem() : null))
                .toList();
    }

    /** Whether a stem is one that concepts are made of, and so names no product. */
    public boolean isCommon(String stem) {
        return stem.length() < 3 || vocabulary.means(stem);
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
                    && suppositions.contains(tokens.get(i).surface())) {
                return true;
            }
        }
        return false;
    }

    private boolean isNegated(List<Token> tokens, int first, int last) {
        return says(
                        tokens,
                        Math.max(0, first - NEGATION_REACH),
                        last,
                        tokens.get(first).clause(),
                        negators)
                || says(
                        tokens,
                        first,
                        Math.min(tokens.size(), last + 1 + NEGATION_REACH_BACK),
                        tokens.get(last).clause(),
                        negatedAfter);
    }

    private static boolean says(List<Token> tokens, int from, int to, int clause, Set<String> words) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).clause() == clause && words.contains(tokens.get(i).surface())) {
                return true;
            }
        }
        return false;
    }
}
