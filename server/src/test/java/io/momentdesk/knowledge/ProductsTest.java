package io.momentdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.Order.Item;
import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.visitor.Arrival;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.ShopEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProductsTest {

    private static final Order LAMP =
            new Order("1001", OrderTimes.NONE, null, null, null, null, null, List.of(new Item("lamp", "Lamp")), null);
    private static final ShopEvent CART = event("view_cart", "cart", null, "kettle");

    @Test
    void thePageOnTheScreenComesBeforeCartAndOrder() {
        assertThat(Products.of(visit(CART, event("view_item", "product", "bell")), LAMP))
                .containsExactly("bell");
    }

    @Test
    void whereOneBuysTheCartComesBeforeTheOrder() {
        assertThat(Products.of(visit(CART), LAMP)).containsExactly("kettle");
        assertThat(Products.of(visit(CART, event("page_view", "checkout", null)), LAMP))
                .containsExactly("kettle");
    }

    @Test
    void elsewhereItIsTheOrderAndWithoutOneTheCart() {
        Session atHome = visit(CART, event("page_view", "home", null));

        assertThat(Products.of(atHome, LAMP)).containsExactly("lamp");
        assertThat(Products.of(atHome, null)).containsExactly("kettle");
    }

    @Test
    void whatIsBoughtIsInNoCart() {
        assertThat(Products.of(visit(CART, event("purchase", "confirmation", null)), null))
                .isEmpty();
    }

    @Test
    void oddItemsOfACartAreNone() {
        var odd = new ShopEvent(
                Instant.EPOCH, "view_cart", null, Map.of("items", List.of("kettle", Map.of("item_id", 7))));

        assertThat(Products.of(visit(odd), null)).containsExactly("7");
        assertThat(Products.of(visit(new ShopEvent(Instant.EPOCH, "view_cart", null, Map.of("items", 7))), null))
                .isEmpty();
    }

    private static Session visit(ShopEvent... events) {
        return new Session(Arrival.UNKNOWN, List.of(events));
    }

    private static ShopEvent event(String name, String type, @Nullable String product, String... items) {
        var page = new Page("https://shop.example/x", null, type, product, null);
        List<Map<String, String>> told =
                List.of(items).stream().map(item -> Map.of("item_id", item)).toList();
        return new ShopEvent(Instant.EPOCH, name, page, told.isEmpty() ? Map.of() : Map.of("items", told));
    }
}
