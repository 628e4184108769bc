package io.momentdesk.demo;

import static io.momentdesk.demo.ShopifyWriting.euros;
import static io.momentdesk.demo.ShopifyWriting.object;
import static io.momentdesk.demo.ShopifyWriting.orderId;
import static io.momentdesk.demo.ShopifyWriting.time;

import io.momentdesk.demo.Purchase.Contact;
import io.momentdesk.demo.Purchase.Line;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Shopify says of an order, whole, and of money given back. */
@DemoOnly
@Component
class ShopifyOrders {

    private final ShopifyWriting writing;
    private final ShopifyParcels parcels;

    ShopifyOrders(ShopifyWriting writing, ShopifyParcels parcels) {
        this.writing = writing;
        this.parcels = parcels;
    }

    ObjectNode order(Purchase purchase) {
        ObjectNode order = object();
        order.put("id", orderId(purchase));
        order.put("admin_graphql_api_id", "gid://shopify/Order/" + orderId(purchase));
        order.put("name", "#" + purchase.number());
        order.put("order_number", purchase.number());
        order.put("confirmed", true);
        order.put("test", false);
        order.put("source_name", "web");
        times(order, purchase);
        money(order, purchase);
        states(order, purchase);
        people(order, purchase);
        writing.items(order.putArray("line_items"), purchase);
        ArrayNode fulfillments = order.putArray("fulfillments");
        purchase.when(Stage.SENT).ifPresent(sent -> fulfillments.add(parcels.fulfillment(purchase)));
        ArrayNode refunds = order.putArray("refunds");
        purchase.when(Stage.REFUNDED).ifPresent(refunded -> refunds.add(refund(purchase)));
        return order;
    }

    ObjectNode refund(Purchase purchase) {
        ObjectNode refund = object();
        refund.put("id", orderId(purchase) + 800_000_000L);
        refund.put("order_id", orderId(purchase));
        refund.put("created_at", time(purchase.updatedAt()));
        refund.put("processed_at", time(purchase.updatedAt()));
        refund.put("note", purchase.was(Stage.RETURNED) ? "Sent back" : "Cancelled");
        ArrayNode items = refund.putArray("refund_line_items");
        purchase.lines().forEach(line -> items.add(refunded(purchase, line)));
        ObjectNode transaction = refund.putArray("transactions").addObject();
        transaction.put("id", orderId(purchase) + 900_000_000L);
        transaction.put("order_id", orderId(purchase));
        transaction.put("kind", "refund");
        transaction.put("status", "success");
        transaction.put("amount", euros(purchase.total()));
        transaction.put("currency", "EUR");
        return refund;
    }

    private ObjectNode refunded(Purchase purchase, Line line) {
        ObjectNode item = object();
        item.put("quantity", line.quantity());
        item.put("line_item_id", ShopifyWriting.itemId(purchase, line));
        item.put("restock_type", purchase.was(Stage.RETURNED) ? "return" : "cancel");
        item.put("subtotal", line.price() * line.quantity() / 100.0);
        item.set("line_item", writing.item(purchase, line));
        return item;
    }

    private static void times(ObjectNode order, Purchase purchase) {
        String placed = time(purchase.steps().getFirst().at());
        order.put("created_at", placed);
        order.put("processed_at", placed);
        order.put("updated_at", time(purchase.updatedAt()));
        order.put(
                "cancelled_at",
                purchase.when(Stage.CANCELLED).map(ShopifyWriting::time).orElse(null));
        order.put("cancel_reason", purchase.was(Stage.CANCELLED) ? "customer" : null);
        order.put("closed_at", (String) null);
    }

    private static void money(ObjectNode order, Purchase purchase) {
        order.put("currency", "EUR");
        order.put("subtotal_price", euros(purchase.subtotal()));
        order.put("total_line_items_price", euros(purchase.subtotal()));
        order.put("total_discounts", "0.00");
        order.put("total_price", euros(purchase.total()));
        order.put("taxes_included", true);
        ObjectNode shipping = order.putArray("shipping_lines").addObject();
        shipping.put("title", purchase.shipping() == 0 ? "Free shipping" : "Parcel");
        shipping.put("price", euros(purchase.shipping()));
    }

    private static void states(ObjectNode order, Purchase purchase) {
        String gateway = purchase.card() ? "shopify_payments" : "cash_on_delivery";
        order.put("gateway", gateway);
        order.putArray("payment_gateway_names").add(gateway);
        String unpaid = purchase.was(Stage.CANCELLED) ? "voided" : "pending";
        String paid = purchase.was(Stage.REFUNDED) ? "refunded" : "paid";
        order.put("financial_status", purchase.was(Stage.PAID) ? paid : unpaid);
        order.put("fulfillment_status", purchase.was(Stage.SENT) ? "fulfilled" : null);
    }

    private static void people(ObjectNode order, Purchase purchase) {
        Contact contact = purchase.contact();
        order.put("email", contact.email());
        order.put("contact_email", contact.email());
        ArrayNode attributes = order.putArray("note_attributes");
        if (purchase.visitorRef() != null) {
            attributes.addObject().put("name", "visitorRef").put("value", purchase.visitorRef());
        }
        if (purchase.customer() != null) {
            ObjectNode customer = order.putObject("customer");
            customer.put("id", Long.parseLong(purchase.customer()));
            customer.put("email", contact.email());
            customer.put("first_name", contact.firstName());
            customer.put("last_name", contact.lastName());
            customer.put("verified_email", true);
        }
        order.set("billing_address", address(contact));
        order.set("shipping_address", address(contact));
    }

    private static ObjectNode address(Contact contact) {
        ObjectNode address = object();
        address.put("first_name", contact.firstName());
        address.put("last_name", contact.lastName());
        address.put("name", contact.name());
        address.put("address1", contact.address());
        address.put("zip", contact.zip());
        address.put("city", contact.city());
        address.put("country", "Germany");
        address.put("country_code", "DE");
        return address;
    }
}
