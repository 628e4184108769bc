package io.momentdesk.moment;

import io.momentdesk.commerce.Order;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.ShopEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which of the known orders a page or an event of the session is about, by its index; null when none of them. */
final class OrderMeant {

    /** A visitor's clock and the shop's are seldom further apart. */
    private static final Duration ABOUT_THEN = Duration.ofMinutes(1);

    private final List<Order> orders;
    private final Standings standings;
    private final Duration clockSkew;

    OrderMeant(List<Order> orders, Clues clues) {
        this.orders = orders;
        this.standings = clues.standings();
        this.clockSkew = clues.rules().settings().clockSkew();
    }

    String number(int order) {
        return orders.get(order).number();
    }

    /** The order whose number stands in the event, in the page's address or in its title. */
    @Nullable
    Integer named(ShopEvent event) {
        Object transaction = event.data().get("transaction_id");
        Page page = event.page();
        Integer bought = first(i -> transaction != null && OrderNumbers.same(transaction.toString(), number(i)));
        return bought != null || page == null ? bought : first(i -> names(page.url(), i) || names(page.title(), i));
    }

    private boolean names(@Nullable String text, int order) {
        return text != null && OrderNumbers.names(text.replaceAll("[/=]", " "), number(order));
    }

    /** The order that was made at about the time of the event. */
    @Nullable
    Integer madeIn(ShopEvent event, Instant now) {
        Instant at = event.at() == null ? now : event.at();
        return IntStream.range(0, orders.size())
                .filter(i -> placed(i) != null && distance(i, at).compareTo(clockSkew) <= 0)
                .boxed()
                .min((one, other) -> distance(one, at).compareTo(distance(other, at)))
                .orElse(null);
    }

    private Duration distance(int order, Instant at) {
        Instant placed = placed(order);
        return placed == null ? Duration.ZERO : Duration.between(placed, at).abs();
    }

    boolean knowsSome() {
        return !orders.isEmpty();
    }

    /** Some order was made and not paid: what lies in the cart is that. */
    boolean isAnyUnbought() {
        return first(i -> !isBought(i)) != null;
    }

    boolean isInHand(int order) {
        return standings.isInHand(order);
    }

    /** The order with the product that the page is about; rather one that has arrived. */
    @Nullable
    Integer holding(ShopEvent event) {
        String product = event.page() == null ? null : event.page().product();
        if (product == null) {
            return null;
        }
        Integer arrived = first(i -> isInHand(i) && holds(i, product));
        return arrived != null ? arrived : first(i -> holds(i, product));
    }

    private boolean holds(int order, String product) {
        return orders.get(order).items().stream().anyMatch(item -> product.equals(item.product()));
    }

    /** The newest order that was bought after the event: it has taken along what lay in the cart then. */
    @Nullable
    Integer boughtSince(ShopEvent event) {
        Instant at = event.at();
        return at == null ? null : first(i -> isBought(i) && isAtOrAfter(placed(i), at));
    }

    private static boolean isAtOrAfter(@Nullable Instant placed, Instant at) {
        return placed != null && !at.isAfter(placed.plus(ABOUT_THEN));
    }

    private boolean isBought(int order) {
        return !Standings.isBeforePurchase(standings.of(order));
    }

    /** It was made a moment ago, and its payment is not reported yet. */
    boolean awaitsPayment(int order, Instant now) {
        Instant placed = placed(order);
        return !isBought(order)
                && orders.get(order).times().cancelledAt() == null
                && placed != null
                && placed.plus(clockSkew).isAfter(now);
    }

    private @Nullable Instant placed(int order) {
        return orders.get(order).times().placedAt();
    }

    private @Nullable Integer first(IntPredicate is) {
        return IntStream.range(0, orders.size()).filter(is).boxed().findFirst().orElse(null);
    }
}
