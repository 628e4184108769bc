package io.momentdesk.commerce;

import java.util.List;

/**
 * An order as a single word about it tells its whole course.
 *
 * @param milestones that it has passed, the earliest first
 */
public record PastOrder(KnownOrder order, List<Milestone> milestones) {

    public static PastOrder of(OrderUpdate update) {
        KnownOrder blank = KnownOrder.blank(update.number());
        KnownOrder order = blank.merge(update);
        List<Milestone> milestones = Milestones.between(blank, order, update).stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
        return new PastOrder(order, milestones);
    }
}
