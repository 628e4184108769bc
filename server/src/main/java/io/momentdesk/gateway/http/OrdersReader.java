package io.momentdesk.gateway.http;

import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.commerce.Order.Payment;
import io.momentdesk.commerce.Order.Shipment;
import io.momentdesk.commerce.Order.Status;
import io.momentdesk.moment.Decision.Ignored;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Orders of a call about moments: unknown states are left out and listed, not refused. */
final class OrdersReader {

    private static final int MOST_ORDERS = 1_000;
    private static final int MOST_ITEMS = 1_000;
    private static final int MOST_NAME = 500;

    private final List<Ignored> ignored;

    OrdersReader(List<Ignored> ignored) {
        this.ignored = ignored;
    }

    List<Order> orders(JsonFields body) {
        List<Order> orders = new ArrayList<>();
        int index = 0;
        for (JsonNode order : body.list("orders", MOST_ORDERS)) {
            orders.add(order(JsonFields.of(order, "orders[" + index + "]"), index));
            index++;
        }
        return List.copyOf(orders);
    }

    private Order order(JsonFields order, int index) {
        String number = order.id("number", 100);
        return new Order(
                number == null || number.isBlank() ? "?" + (index + 1) : number,
                times(order),
                one(Payment.class, order, "payment"),
                one(Status.class, order, "status"),
                one(Shipment.class, order, "shipment"),
                order.whole("rating"),
                order.text("trackingUrl", 4_000),
                items(order),
                order.text("country", 2));
    }

    private static OrderTimes times(JsonFields order) {
        return new OrderTimes(
                order.time("placedAt"),
                order.time("paidAt"),
                order.time("shippedAt"),
                order.time("promisedAt"),
                order.time("deliveredAt"),
                order.time("cancelledAt"),
                order.time("returnedAt"),
                order.time("refundedAt"),
                order.time("reviewedAt"),
                order.time("partlyDeliveredAt"));
    }

    private List<Order.Item> items(JsonFields order) {
        List<Order.Item> items = new ArrayList<>();
        int index = 0;
        for (JsonNode node : order.list("items", MOST_ITEMS)) {
            JsonFields item = JsonFields.of(node, order.path("items[" + index++ + "]"));
            items.add(new Order.Item(
                    item.id("product", MOST_NAME),
                    item.text("title", MOST_NAME),
                    one(Order.Kind.class, item, "kind"),
                    item.flag("arrived")));
        }
        return List.copyOf(items);
    }

    private <E extends Enum<E>> @Nullable E one(Class<E> type, JsonFields order, String name) {
        String text = order.text(name, MOST_NAME);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseGet(() -> {
                    ignored.add(new Ignored(order.path(name), "There is no " + name + " called " + text));
                    return null;
                });
    }
}
