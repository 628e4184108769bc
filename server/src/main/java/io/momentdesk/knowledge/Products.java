package io.momentdesk.knowledge;

import io.momentdesk.commerce.Order;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.ShopEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which products somebody is concerned with, by the shop's ids. */
final class Products {

    private static final Set<String> BUYING = Set.of("cart", "checkout");

    private Products() {}

    /** That of the page on the screen; at the cart and the checkout those in the cart; else those of the order; else those in the cart. */
    static Set<String> of(Session session, @Nullable Order order) {
        Page page = session.events().reversed().stream()
                .map(ShopEvent::page)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (page != null && page.product() != null) {
            return Set.of(page.product());
        }
        Set<String> cart = cart(session);
        boolean buying = page != null && page.type() != null && BUYING.contains(page.type());
        return order == null || (buying && !cart.isEmpty()) ? cart : ordered(order);
    }

    private static Set<String> ordered(Order order) {
        return order.items().stream()
                .map(Order.Item::product)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** As the last event about it told; bought, there is none. */
    private static Set<String> cart(Session session) {
        return session.events().reversed().stream()
                .takeWhile(event -> !event.name().equals("purchase"))
                .filter(event ->
                        event.name().equals("view_cart") || event.name().equals("begin_checkout"))
                .findFirst()
                .map(event -> items(event.data().get("items")))
                .orElse(Set.of());
    }

    private static Set<String> items(@Nullable Object items) {
        Collection<?> all = items instanceof Collection<?> known ? known : List.of();
        return all.stream()
                .flatMap(
                        item -> item instanceof Map<?, ?> known ? Stream.ofNullable(known.get("item_id")) : Stream.of())
                .map(Object::toString)
                .filter(id -> !id.isBlank())
                .collect(Collectors.toSet());
    }
}
