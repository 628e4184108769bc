package io.momentdesk.knowledge.ranking;

import io.momentdesk.knowledge.ranking.Asked.Unit;
import io.momentdesk.knowledge.ranking.Reason.Code;
import io.momentdesk.site.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The best few, looked at closely: how much of the question a text covers, what else speaks for it, and why. */
final class Closely<T> {

    private static final double MENTIONED = 0.4;
    private static final double ASKED_WITH = 0.7;
    private static final double HALF_FIT = 3;
    /** What being near to something that no desk answers takes away. */
    private static final double ELSEWHERE = 8;

    private static final double OFF_TOPIC = 0.4;
    private static final double HELPED = 1.05;
    private static final int MOST_WORDS = 3;

    record Looked<T>(Candidate<T> candidate, double score, Hit<T> hit) {}

    private final Question question;
    private final Asked asked;
    private final Vocabulary vocabulary;
    private final Weights weights;
    private final Usefulness usefulness;
    private final Map<String, Double> counts = new HashMap<>();
    private final double length;
    private final double elsewhere;
    private final double rare;

    Closely(Question question, Asked asked, Vocabulary vocabulary, Analysis analysis, Usefulness usefulness) {
        this.question = question;
        this.asked = asked;
        this.vocabulary = vocabulary;
        this.weights = Weights.DEFAULT;
        this.usefulness = usefulness;
        asked.terms().forEach((term, wanted) -> counts.put(term, wanted.weight() * vocabulary.tells(term)));
        rare = vocabulary.rare();
        length = Math.sqrt(
                counts.values().stream().mapToDouble(each -> each * each).sum());
        elsewhere = analysis.elsewhere(question.language()).nearest(counts, length, vocabulary::tells);
    }

    Looked<T> look(Candidate<T> candidate, double found) {
        Entry<T> entry = candidate.entry();
        double words = Math.max(0, found - moment(entry) - facts(candidate));
        double coverage = coverage(candidate);
        double sure = asked.isOffTopic() ? OFF_TOPIC : 1;
        double useful = usefulness.factor(entry.id(), question.moment());
        double near = candidate.phrases().nearest(counts, length, vocabulary::tells);
        double said = words * coverage + weights.nearest() * rare * near;
        double score = (said + found - words) * useful;
        double own = Math.max(0, said - ELSEWHERE * rare * elsewhere);
        double fit = Math.round(1000 * sure * own / (own + HALF_FIT * rare)) / 1000.0;
        return new Looked<>(candidate, score, new Hit<>(entry.text(), fit, why(candidate, useful)));
    }

    private double moment(Entry<T> entry) {
        Moment moment = question.moment();
        if (moment == null || !entry.moments().contains(moment)) {
            return 0;
        }
        return entry.moments().getFirst() == moment ? weights.writtenFor() : weights.alsoFor();
    }

    private double facts(Candidate<T> candidate) {
        return weights.fact() * told(candidate).size();
    }

    private List<String> told(Candidate<T> candidate) {
        return Facts.meanings(question.facts()).entrySet().stream()
                .filter(fact -> fact.getValue().stream().anyMatch(candidate::isAbout))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Which part of what the question tells the text is about, 0 to 1; a concept that both say covers as much as it tells. */
    private double coverage(Candidate<T> candidate) {
        double all = 0;
        double covered = 0;
        for (Unit unit : asked.units()) {
            double tells = unit.terms().stream()
                    .mapToDouble(vocabulary::tells)
                    .min()
                    .orElseGet(() -> vocabulary.tells(unit.stem()));
            all += tells;
            if (unit.terms().stream().anyMatch(candidate::isAbout)) {
                covered += tells;
            } else if (unit.terms().stream().anyMatch(candidate::isAskedWith)) {
                covered += ASKED_WITH * tells;
            } else if (unit.terms().stream().anyMatch(candidate::mentions)) {
                covered += MENTIONED * tells;
            }
        }
        double said = all == 0 ? 0 : covered / all;
        boolean means = asked.concepts().entrySet().stream()
                .anyMatch(each -> !each.getValue().earlier() && candidate.says(each.getKey()));
        return means ? 0.5 + said / 2 : said;
    }

    private List<Reason> why(Candidate<T> candidate, double useful) {
        List<Reason> why = new ArrayList<>();
        Set<String> same = new LinkedHashSet<>();
        Set<String> meant = new LinkedHashSet<>();
        Set<String> earlier = new LinkedHashSet<>();
        asked.terms().forEach((term, wanted) -> {
            if (candidate.isAbout(term)) {
                Set<String> said = wanted.earlier() ? earlier : term.charAt(0) == Synonyms.SIGN ? meant : same;
                said.add(wanted.said());
            }
        });
        meant.removeAll(same);
        told(candidate).forEach(fact -> why.add(new Reason(Code.FACT, fact)));
        add(why, Code.WORDS, same);
        add(why, Code.MEANING, meant);
        add(why, Code.EARLIER, earlier);
        if (moment(candidate.entry()) > 0 && question.moment() != null) {
            why.add(new Reason(Code.MOMENT, question.moment().name()));
        }
        if (useful >= HELPED) {
            why.add(new Reason(Code.HELPED, ""));
        }
        return why;
    }

    private static void add(List<Reason> why, Code code, Set<String> said) {
        if (!said.isEmpty()) {
            why.add(new Reason(
                    code, String.join(", ", said.stream().limit(MOST_WORDS).toList())));
        }
    }
}
