package io.momentdesk.moment.rules;

import io.momentdesk.site.Moment;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** How hard one fact pulls towards each moment; negative speaks against it. */
public final class Pull {

    public static final Pull NONE = new Pull(new double[Moment.values().length]);

    private final double[] byMoment;

    private Pull(double[] byMoment) {
        this.byMoment = byMoment;
    }

    public static Pull towards(Moment moment, double weight) {
        double[] weights = new double[Moment.values().length];
        weights[moment.ordinal()] = weight;
        return new Pull(weights);
    }

    /** @param weights moment codes, or {@code all}, to numbers, as in the rule files */
    public static Pull of(String name, Map<?, ?> weights) {
        double[] byMoment = new double[Moment.values().length];
        weights.forEach((moment, weight) -> {
            if (!(weight instanceof Number number)) {
                throw new BrokenRules(name + ": the weight of " + moment + " is not a number");
            }
            if (moment.equals("all")) {
                Arrays.fill(byMoment, number.doubleValue());
            } else {
                byMoment[moment(name, moment).ordinal()] = number.doubleValue();
            }
        });
        return new Pull(byMoment);
    }

    private static Moment moment(String name, Object code) {
        try {
            return Moment.valueOf(String.valueOf(code).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BrokenRules(name + ": there is no moment " + code);
        }
    }

    public double of(Moment moment) {
        return byMoment[moment.ordinal()];
    }

    /** What speaks against counts in full: it is there to correct the rest. */
    public Pull softened(double factor) {
        double[] softened = byMoment.clone();
        for (int i = 0; i < softened.length; i++) {
            softened[i] *= softened[i] > 0 ? factor : 1;
        }
        return new Pull(softened);
    }

    /** The same, and as much more towards one moment. */
    public Pull and(Moment moment, double weight) {
        double[] more = byMoment.clone();
        more[moment.ordinal()] += weight;
        return new Pull(more);
    }

    public Pull times(double factor) {
        double[] scaled = byMoment.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return new Pull(scaled);
    }

    /** Whether it pulls equally at all moments, and so says nothing of which it is. */
    public boolean isEven() {
        for (double weight : byMoment) {
            if (weight != byMoment[0]) {
                return false;
            }
        }
        return true;
    }

    /** The hardest pull towards any moment. */
    public double strongest() {
        double max = byMoment[0];
        for (double weight : byMoment) {
            max = Math.max(max, weight);
        }
        return max;
    }
}
