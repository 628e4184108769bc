package io.momentdesk.site;

import static java.util.Objects.requireNonNullElse;

import io.momentdesk.redis.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a desk shares its chats out, as written in JSON. Times are seconds; 0 is never, null is as shipped.
 *
 * @param offer how long an agent may think about a chat before the next one is asked; 0: chats are assigned without asking (shipped)
 * @param neighbours queues of the desks that help when this one is full; shipped: the desks before and after it in the journey
 * @param neighboursAfter how long a chat waits before the neighbours may help, and whoever does not speak its language (shipped: 60)
 * @param anyoneAfter how long before any agent may (shipped: 180)
 * @param parkAfter how long the visitor of an answered chat is gone before it is parked (shipped: 300)
 * @param resolveAfter how long a chat stays parked before it is resolved (shipped: 43,200)
 * @param boosts by how many seconds a fact of the evidence puts a chat forward, by its code, such as {@code order.late}
 */
public record DeskPolicy(
        @Nullable Integer offer,
        @Nullable List<String> neighbours,
        @Nullable Integer neighboursAfter,
        @Nullable Integer anyoneAfter,
        @Nullable Integer parkAfter,
        @Nullable Integer resolveAfter,
        @Nullable Map<String, Integer> boosts) {

    public static final DeskPolicy SHIPPED = new DeskPolicy(null, null, null, null, null, null, null);

    private static final int LONGEST = 604_800;
    private static final int MOST_BOOST = 3_600;
    private static final int MOST_BOOSTS = 50;

    /** With what is not said as shipped. */
    public DeskPolicy filled(List<String> beside) {
        return new DeskPolicy(
                requireNonNullElse(offer, 0),
                requireNonNullElse(neighbours, beside),
                requireNonNullElse(neighboursAfter, 60),
                requireNonNullElse(anyoneAfter, 180),
                requireNonNullElse(parkAfter, 300),
                requireNonNullElse(resolveAfter, 43_200),
                requireNonNullElse(boosts, Map.of()));
    }

    /**
     * @param queues of the site
     * @throws Refusal {@code invalid} or {@code too_large}, naming the field
     */
    public DeskPolicy checked(List<String> queues) {
        time("offer", offer, 600);
        time("neighboursAfter", neighboursAfter, LONGEST);
        time("anyoneAfter", anyoneAfter, LONGEST);
        time("parkAfter", parkAfter, LONGEST);
        time("resolveAfter", resolveAfter, LONGEST);
        if (neighbours != null && !queues.containsAll(neighbours)) {
            throw Refusal.invalid("neighbours", "Each is the queue of another desk of the site.");
        }
        if (boosts != null && boosts.size() > MOST_BOOSTS) {
            throw Refusal.tooLarge("boosts", MOST_BOOSTS);
        }
        requireNonNullElse(boosts, Map.<String, Integer>of())
                .forEach((code, seconds) -> time("boosts." + code, seconds, MOST_BOOST));
        return this;
    }

    private static void time(String field, @Nullable Integer seconds, int most) {
        if (seconds != null && seconds < 0) {
            throw Refusal.invalid(field, "Seconds, 0 or more.");
        }
        if (seconds != null && seconds > most) {
            throw Refusal.tooLarge(field, most);
        }
    }
}
