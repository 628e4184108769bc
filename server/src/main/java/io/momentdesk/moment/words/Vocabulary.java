package io.momentdesk.moment.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The words a lexicon is made of, and how a text becomes tokens by them: one spelling, affixes off, slips mended, stems. */
final class Vocabulary {

    private static final Set<String> MENDED_FROM_FIVE = Set.of("en", "lv");
    private static final int LONGER = 6;
    private static final int LONG = 5;

    private final Lexicon.Source source;
    private final UnaryOperator<String> spelling;
    private final Verbs verbs;
    private final Map<String, List<String>> sets;
    private final Map<String, List<String>> spelledOut = new HashMap<>();
    private final Set<String> joined;
    private final Set<String> deniers;
    private final Set<String> means = new HashSet<>();
    private final Set<String> known;
    private final Set<String> beginnings = new HashSet<>();
    private final Typos typos;
    private final Affixes affixes;

    Vocabulary(Lexicon.Source source, Verbs verbs) {
        this.source = source;
        this.spelling = Spelling.of(source.language());
        this.verbs = verbs;
        this.sets = new HashMap<>(source.sets());
        sets.putAll(Verbs.sets(source.writing().verbs()));
        source.writing().latin().forEach(this::spellOut);
        source.spelledOut().forEach(this::spellOut);
        this.joined = spelled(source.writing().joined());
        this.deniers = spelled(source.writing().deniers());
        Set<String> meant = meant();
        known = known(meant);
        typos = new Typos(meant, known, MENDED_FROM_FIVE.contains(source.language()) ? LONG : LONGER);
        affixes = new Affixes(source.language(), word -> known.contains(word) || verbs.knows(word) || begins(word));
    }

    Verbs verbs() {
        return verbs;
    }

    private void spellOut(String word, List<String> words) {
        spelledOut.put(spelling.apply(word), words.stream().map(spelling).toList());
    }

    private Set<String> meant() {
        UnaryOperator<String> stem = Stems.of(source.language());
        Set<String> meant = new TreeSet<>();
        source.concepts().stream()
                .filter(concept -> !concept.code().startsWith(Lexicon.OFF_TOPIC))
                .forEach(concept -> concept.all().forEach(pattern -> meant.addAll(wordsOf(pattern))));
        source.sets().values().forEach(words -> words.forEach(word -> meant.addAll(wordsOf(word))));
        means.addAll(meant);
        meant.forEach(word -> means.add(stem.apply(word)));
        return meant;
    }

    private Set<String> known(Set<String> meant) {
        UnaryOperator<String> stem = Stems.of(source.language());
        Set<String> all = new HashSet<>(means);
        source.concepts().forEach(concept -> concept.all().forEach(pattern -> all.addAll(wordsOf(pattern))));
        all.addAll(spelled(source.writing().common()));
        all.addAll(spelled(source.negators()));
        all.addAll(spelled(source.suppositions()));
        for (String word : source.known()) {
            String plain = spelling.apply(word);
            all.add(plain);
            all.add(stem.apply(plain));
        }
        return all;
    }

    private List<String> wordsOf(String pattern) {
        List<String> words = new ArrayList<>();
        for (String word : pattern.replaceAll("<[^>]*>", " ").split("[\\s_|=^$.#&]+")) {
            if (word.endsWith("*")) {
                beginnings.add(spelling.apply(word.substring(0, word.length() - 1)));
            } else if (!word.isBlank()) {
                words.add(spelling.apply(word));
            }
        }
        return words;
    }

    Set<String> spelled(Collection<String> words) {
        Set<String> spelled = new HashSet<>();
        words.forEach(word -> spelled.add(spelling.apply(word)));
        return spelled;
    }

    Pattern.Terms terms() {
        return new Pattern.Terms(sets, spelling, stem(), !source.language().equals("fa"));
    }

    boolean means(String stem) {
        return means.contains(stem) || Verbs.isName(stem) || begins(stem);
    }

    List<Token> tokens(String plain) {
        UnaryOperator<String> stem = Stems.of(source.language());
        return Text.tokens(
                plain,
                new Text.Reading(
                        spelledOut, joined, deniers, spelling, this::isKnown, word -> corrected(word, stem), stem()));
    }

    private UnaryOperator<String> stem() {
        UnaryOperator<String> stem = Stems.of(source.language());
        return word -> {
            String verb = verbs.name(word);
            return verb == null ? stem.apply(word) : verb;
        };
    }

    private boolean isKnown(String word) {
        return known.contains(word) || verbs.knows(word);
    }

    private String corrected(String word, UnaryOperator<String> stem) {
        if (isKnown(word)) {
            return word;
        }
        String inside = affixes.without(word);
        return !inside.equals(word) || begins(word) ? inside : typos.correct(word, stem.apply(word));
    }

    /** Whether some pattern asks for words that begin as this one does. */
    private boolean begins(String word) {
        for (int end = 2; end <= word.length(); end++) {
            if (beginnings.contains(word.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
