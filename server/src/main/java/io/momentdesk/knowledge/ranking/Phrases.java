package io.momentdesk.knowledge.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The ways in which people ask for one text, as the terms of each. A question is as near to a text as to the nearest of them: the cosine of
 * their terms, each counting by what it tells.
 */
final class Phrases {

    private final List<String[]> all = new ArrayList<>();

    void add(Collection<String> terms) {
        if (!terms.isEmpty()) {
            all.add(new LinkedHashSet<>(terms).stream().map(String::intern).toArray(String[]::new));
        }
    }

    /**
     * @param asked the question's terms and what each counts
     * @param length of the question, the root of the sum of their squares
     * @return 0 to 1
     */
    double nearest(Map<String, Double> asked, double length, ToDoubleFunction<String> tells) {
        double nearest = 0;
        for (String[] phrase : all) {
            double same = 0;
            double own = 0;
            for (String term : phrase) {
                double weight = tells.applyAsDouble(term);
                own += weight * weight;
                same += weight * asked.getOrDefault(term, 0.0);
            }
            nearest = same == 0 ? nearest : Math.max(nearest, same / (Math.sqrt(own) * length));
        }
        return Math.min(1, nearest);
    }
}
