package io.momentdesk.moment;

import io.momentdesk.site.Moment;
import java.util.List;

/**
 * Where each order stands by its own facts alone, and what follows for everything else: what happens in a session can say which order it
 * is about, as a whole, but never where that order stands. So order facts beat session facts.
 */
final class Standings {

    private static final Moment[] MOMENTS = Moment.values();

    private final Moment[] own;
    private final boolean[] inHand;

    /** @param facts clues about single orders, from nothing but those orders */
    Standings(List<Clue> facts, int orders) {
        double[][] sums = new double[orders][MOMENTS.length];
        for (Clue fact : facts) {
            for (Moment moment : MOMENTS) {
                sums[fact.about()][moment.ordinal()] += fact.pull().of(moment);
            }
        }
        own = new Moment[orders];
        inHand = new boolean[orders];
        for (int order = 0; order < orders; order++) {
            own[order] = strongest(sums[order]);
            inHand[order] = sums[order][Moment.SMOT.ordinal()] > 0;
        }
    }

    private static Moment strongest(double[] sums) {
        Moment strongest = Moment.AMOT;
        for (Moment moment : MOMENTS) {
            strongest = sums[moment.ordinal()] > sums[strongest.ordinal()] ? moment : strongest;
        }
        return strongest;
    }

    static boolean isBeforePurchase(Moment moment) {
        return moment.compareTo(Moment.AMOT) < 0;
    }

    Moment of(int order) {
        return own[order];
    }

    /** Its own facts do not speak against its being used. */
    boolean isInHand(int order) {
        return inHand[order];
    }

    /** @param journey an order's index, {@link Ballot#BROWSE} or {@link Ballot#UNKNOWN_ORDER} */
    double weight(Clue clue, int journey, Moment moment) {
        if (isBeforePurchase(moment) || clue.about() == Clue.ANY) {
            return clue.pull().of(moment);
        }
        if (journey == Ballot.UNKNOWN_ORDER) {
            return clue.about() >= 0 || clue.about() == Clue.KNOWN_ORDERS
                    ? 0
                    : clue.pull().of(moment);
        }
        return switch (clue.about()) {
            case Clue.UNKNOWN_ORDER -> 0;
            case Clue.KNOWN_ORDERS -> clue.pull().of(moment);
            case Clue.FITTING_ORDERS ->
                isBeforePurchase(own[journey]) ? 0 : clue.pull().of(own[journey]);
            case Clue.ORDERS_IN_HAND -> inHand[journey] ? clue.pull().of(moment) : 0;
            default -> clue.about() == journey ? clue.pull().of(moment) : 0;
        };
    }
}
