package io.momentdesk.moment.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A phrase to look for. Its parts stand in this order in one sentence, with up to three other words between two parts.
 * A part is one or more choices {@code a|b|c}; a choice is one word or several side by side, {@code in_stock}. A word is meant in
 * any form with the same stem; {@code =word} exactly so; {@code word*} whatever begins so; {@code <set>} is one of a named set;
 * {@code #} a number. {@code ...} between parts allows eight words, {@code +} none; {@code ^} and {@code $} pin the phrase to the start and the end
 * of the message. {@code &} between parts: in whatever order, with up to five other words between them.
 */
final class Pattern {

    private static final String BESIDE = "_(?![^<]*>)";
    private static final int GAP = 3;
    private static final int CLOSE_GAP = 0;
    private static final int LOOSE_GAP = 5;
    private static final int WIDE_GAP = 8;

    record Term(Set<String> stems, Set<String> exact, List<String> beginnings, boolean number) {
        static Term of(boolean number) {
            return new Term(new HashSet<>(), new HashSet<>(), new ArrayList<>(), number);
        }

        boolean fits(Token token) {
            return stems.contains(token.stem())
                    || exact.contains(token.surface())
                    || begins(token.surface())
                    || (number && Character.isDigit(token.surface().charAt(0)));
        }

        private boolean begins(String surface) {
            for (String beginning : beginnings) {
                if (surface.startsWith(beginning)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * What a pattern's words are looked up by.
     *
     * @param verbatim whether a verb's form means just this form; all forms of its tense otherwise
     */
    record Terms(
            Map<String, List<String>> sets,
            UnaryOperator<String> spelling,
            UnaryOperator<String> stem,
            boolean verbatim) {}

    /** @param single all choices of one word; @param rows those of several; @param gap how many other words may stand before */
    record Part(Term single, List<List<Term>> rows, int gap) {}

    private final List<Part> parts;
    private final boolean atStart;
    private final boolean atEnd;

    private Pattern(List<Part> parts, boolean atStart, boolean atEnd) {
        this.parts = parts;
        this.atStart = atStart;
        this.atEnd = atEnd;
    }

    static Pattern parse(String source, Terms terms) {
        List<Part> parts = new ArrayList<>();
        int gap = GAP;
        boolean start = false;
        boolean end = false;
        for (String word : source.trim().split("\\s+")) {
            switch (word) {
                case "^" -> start = true;
                case "$" -> end = true;
                case "..." -> gap = WIDE_GAP;
                case ".." -> gap = LOOSE_GAP;
                case "+" -> gap = CLOSE_GAP;
                default -> {
                    parts.add(part(word, terms, gap));
                    gap = GAP;
                }
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("pattern without words: '" + source + "'");
        }
        return new Pattern(List.copyOf(parts), start, end);
    }

    private static Part part(String source, Terms terms, int gap) {
        Term single = Term.of(source.equals("#") || source.endsWith("|#"));
        List<List<Term>> rows = new ArrayList<>();
        for (String choice : source.split("\\|")) {
            String[] row = choice.split(BESIDE);
            if (row.length == 1) {
                add(choice, single, terms);
            } else {
                List<Term> side = new ArrayList<>();
                for (String word : row) {
                    Term term = Term.of(word.equals("#"));
                    add(word, term, terms);
                    side.add(term);
                }
                rows.add(List.copyOf(side));
            }
        }
        return new Part(single, List.copyOf(rows), gap);
    }

    private static void add(String word, Term term, Terms terms) {
        if (word.startsWith("<") && word.endsWith(">")) {
            List<String> set = terms.sets().get(word.substring(1, word.length() - 1));
            if (set == null) {
                throw new IllegalArgumentException("there is no set " + word);
            }
            set.forEach(each -> add(each, term, terms));
        } else if (word.startsWith("=")) {
            term.exact().add(terms.spelling().apply(word.substring(1)));
        } else if (word.endsWith("*")) {
            term.beginnings().add(terms.spelling().apply(word.substring(0, word.length() - 1)));
        } else if (Verbs.isName(word)) {
            term.stems().add(word);
        } else if (!word.equals("#")) {
            String spelled = terms.spelling().apply(word);
            String stem = terms.stem().apply(spelled);
            if (terms.verbatim() && Verbs.isName(stem)) {
                term.exact().add(spelled);
            } else {
                term.stems().add(stem);
            }
        }
    }

    /** The same phrase once for each order of its parts. */
    static List<String> orders(String source) {
        List<String> orders = new ArrayList<>(List.of(""));
        List<String> parts = List.of(source.trim().split("\\s+&\\s+"));
        for (String part : parts) {
            List<String> longer = new ArrayList<>();
            for (String order : orders) {
                List<String> before = order.isEmpty() ? List.of() : List.of(order.split(" \\.\\. "));
                for (int i = 0; i <= before.size(); i++) {
                    List<String> with = new ArrayList<>(before);
                    with.add(i, part);
                    longer.add(String.join(" .. ", with));
                }
            }
            orders = longer;
        }
        return orders;
    }

    /** The words this phrase can begin with. */
    List<Term> beginnings() {
        List<Term> first = new ArrayList<>();
        first.add(parts.getFirst().single());
        parts.getFirst().rows().forEach(row -> first.add(row.getFirst()));
        return first;
    }

    boolean says(Set<String> words) {
        return parts.stream()
                .anyMatch(part -> part.single().stems().stream().anyMatch(words::contains)
                        || part.rows().stream()
                                .flatMap(List::stream)
                                .anyMatch(term -> term.stems().stream().anyMatch(words::contains)));
    }

    /** The index of the last token if the phrase begins at {@code first}, else -1. */
    int endOf(List<Token> tokens, int first) {
        return atStart && first > 0 ? -1 : from(tokens, first, 0);
    }

    private int from(List<Token> tokens, int at, int index) {
        Part part = parts.get(index);
        if (part.single().fits(tokens.get(at))) {
            int end = rest(tokens, at, index);
            if (end >= 0) {
                return end;
            }
        }
        for (List<Term> row : part.rows()) {
            if (standsAt(tokens, at, row)) {
                int end = rest(tokens, at + row.size() - 1, index);
                if (end >= 0) {
                    return end;
                }
            }
        }
        return -1;
    }

    private int rest(List<Token> tokens, int last, int index) {
        if (index == parts.size() - 1) {
            return atEnd && last < tokens.size() - 1 ? -1 : last;
        }
        int sentence = tokens.get(last).sentence();
        int reach = Math.min(tokens.size() - 1, last + 1 + parts.get(index + 1).gap());
        for (int i = last + 1; i <= reach && tokens.get(i).sentence() == sentence; i++) {
            int end = from(tokens, i, index + 1);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static boolean standsAt(List<Token> tokens, int at, List<Term> row) {
        if (at + row.size() > tokens.size()
                || tokens.get(at).sentence() != tokens.get(at + row.size() - 1).sentence()) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).fits(tokens.get(at + i))) {
                return false;
            }
        }
        return true;
    }
}
