package io.momentdesk.gateway.http;

import io.momentdesk.moment.Decision;
import io.momentdesk.moment.Moments;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a decision is right as often as it says, in ten equal steps of confidence.
 *
 * @param right share of the decisions whose moment is right
 * @param confidence what they said on average
 * @param error how far the two are apart, on average over the steps
 */
public record Calibration(int decided, double right, double confidence, double error) {

    private static final int STEPS = 10;

    static Calibration of(List<Scenario> scenarios, Moments moments) {
        double[] said = new double[STEPS];
        double[] correct = new double[STEPS];
        int decided = 0;
        for (Scenario scenario : scenarios) {
            Decision decision = scenario.decide(moments);
            if (decision.moment() == null || scenario.allowed().isEmpty()) {
                continue;
            }
            decided++;
            int step = (int) (decision.confidence() * STEPS);
            said[step] += decision.confidence();
            correct[step] += scenario.allowed().contains(decision.moment()) ? 1 : 0;
        }
        return of(decided, said, correct);
    }

    private static Calibration of(int decided, double[] said, double[] correct) {
        double right = 0;
        double confidence = 0;
        double error = 0;
        for (int step = 0; step < STEPS; step++) {
            right += correct[step] / decided;
            confidence += said[step] / decided;
            error += Math.abs(said[step] - correct[step]) / decided;
        }
        return new Calibration(decided, right, confidence, error);
    }

    public static void main(String[] args) {
        Moments moments = new Moments();
        for (String language : List.of("en", "fa", "ar", "lv")) {
            List<Scenario> own = Scenario.all().stream()
                    .filter(scenario -> scenario.language().equals(language))
                    .toList();
            right(language, own, moments);
            print("scenarios in " + language + ", said in other ways", of(Varied.of(own), moments));
        }
        print("scenarios, learned from", of(Scenario.all(), moments));
        print("scenarios, learned from, said in other ways", of(Varied.of(Scenario.all()), moments));
        print("scenarios, fresh", of(Scenario.fresh(), moments));
        print("scenarios, fresh, said in other ways", of(Varied.of(Scenario.fresh()), moments));
    }

    private static void right(String language, List<Scenario> scenarios, Moments moments) {
        Map<String, int[]> byMoment = new TreeMap<>();
        for (Scenario scenario : scenarios) {
            boolean right = scenario.isRight(scenario.decide(moments));
            for (String moment : scenario.abstains() ? List.of("none") : names(scenario)) {
                int[] counts = byMoment.computeIfAbsent(moment, any -> new int[2]);
                counts[0] += right ? 1 : 0;
                counts[1]++;
            }
        }
        long all = scenarios.stream()
                .filter(scenario -> scenario.isRight(scenario.decide(moments)))
                .count();
        System.out.printf(
                "scenarios in %s: %d of %d right (%.1f %%);",
                language, all, scenarios.size(), 100.0 * all / scenarios.size());
        byMoment.forEach((moment, counts) -> System.out.printf(" %s %d/%d", moment, counts[0], counts[1]));
        System.out.println();
    }

    private static List<String> names(Scenario scenario) {
        return scenario.allowed().stream().map(Enum::name).toList();
    }

    private static void print(String name, Calibration all) {
        System.out.printf(
                "%s: %d decided, %.1f %% right, mean confidence %.3f, calibration error %.3f%n",
                name, all.decided(), 100 * all.right(), all.confidence(), all.error());
    }
}
