package io.momentdesk.knowledge.ranking;

import io.momentdesk.moment.WordReader;
import io.momentdesk.site.Moment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text as it is searched, and what is needed to look at it closely. */
final class Candidate<T> {

    private static final double MUCH = 0.9;

    private final Entry<T> entry;
    private final List<WordReader.Word> words = new ArrayList<>();
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Set<String> title;
    private final Set<String> body;
    private final Set<String> concepts = new HashSet<>();
    private final Phrases phrases = new Phrases();
    private final Set<String> asked;

    Candidate(Entry<T> entry, Analysis analysis) {
        this.entry = entry;
        String language = entry.language();
        List<String> pairs = new ArrayList<>();
        List<String> keywords = new ArrayList<>();
        for (String phrase : entry.keywords().split("[,،;]")) {
            keywords.addAll(read(phrase, analysis, pairs));
        }
        List<String> head = read(entry.head(), analysis, pairs);
        phrases.add(head);
        List<String> said = new ArrayList<>();
        for (String phrase : entry.asked()) {
            List<String> terms = read(phrase, analysis, pairs);
            phrases.add(terms);
            said.addAll(terms);
        }
        asked = Set.copyOf(said);
        List<String> parts = analysis.parts(words, word -> word);
        List<WordReader.Word> answer = analysis.words(language, entry.body());
        List<String> told = texts(analysis.terms(language, answer));
        words.addAll(answer);
        fields.put(Asking.HEAD, head);
        fields.put(Asking.KEYWORDS, keywords);
        fields.put(Asking.BODY, told);
        fields.put(Asking.ASKED, said);
        fields.put(Asking.PAIRS, pairs);
        fields.put(Asking.PARTS, parts);
        fields.put(Asking.CONCEPTS, List.copyOf(concepts));
        fields.put(Asking.WRITTEN_FOR, List.of(entry.moments().getFirst().name()));
        fields.put(
                Asking.ALSO_FOR,
                entry.moments().stream().skip(1).map(Moment::name).toList());
        title = new HashSet<>(head);
        title.addAll(keywords);
        body = Set.copyOf(told);
    }

    private List<String> read(String phrase, Analysis analysis, List<String> pairs) {
        List<WordReader.Word> read = analysis.words(entry.language(), phrase);
        words.addAll(read);
        pairs.addAll(Analysis.pairs(read));
        analysis.concepts(entry.language(), phrase).forEach((code, sure) -> {
            if (sure == 1) {
                concepts.add(code);
            }
        });
        return texts(analysis.terms(entry.language(), read));
    }

    private static List<String> texts(List<Analysis.Term> terms) {
        return terms.stream().map(Analysis.Term::text).toList();
    }

    Entry<T> entry() {
        return entry;
    }

    List<WordReader.Word> words() {
        return words;
    }

    Map<String, List<String>> fields() {
        return fields;
    }

    Set<String> all() {
        Set<String> all = new HashSet<>(title);
        all.addAll(body);
        all.addAll(asked);
        return all;
    }

    boolean isAbout(String term) {
        return title.contains(term);
    }

    boolean isAskedWith(String term) {
        return asked.contains(term);
    }

    Phrases phrases() {
        return phrases;
    }

    boolean mentions(String term) {
        return body.contains(term);
    }

    boolean says(String concept) {
        return concepts.contains(concept);
    }

    /** The same text once more, or nearly. */
    boolean isMuchLike(Candidate<T> other) {
        if (entry.id().equals(other.entry.id())) {
            return true;
        }
        return alike(body, other.body) >= MUCH && alike(title, other.title) >= MUCH;
    }

    private static double alike(Set<String> one, Set<String> other) {
        long same = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - same;
        return all == 0 ? 1 : (double) same / all;
    }
}
