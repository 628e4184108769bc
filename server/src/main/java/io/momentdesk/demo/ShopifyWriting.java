package io.momentdesk.demo;

import io.momentdesk.demo.Catalogue.Product;
import io.momentdesk.demo.Purchase.Line;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How Shopify writes what all its payloads have in common: ids above 2^53, times with an offset, money as text, line items. */
@DemoOnly
@Component
class ShopifyWriting {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);
    // odd numbers above 2^53: whoever reads them as floating point gets another order's id
    private static final long FIRST_ID = 9_110_000_000_000_001L;

    private final Catalogue catalogue;

    ShopifyWriting(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String euros(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    static long orderId(Purchase purchase) {
        return FIRST_ID + 2L * purchase.number();
    }

    static long itemId(Purchase purchase, Line line) {
        return orderId(purchase) + 100_000_000L + purchase.lines().indexOf(line);
    }

    void items(ArrayNode into, Purchase purchase) {
        purchase.lines().forEach(line -> into.add(item(purchase, line)));
    }

    ObjectNode item(Purchase purchase, Line line) {
        Product product = catalogue.product(line.product()).orElseThrow();
        String variant =
                product.variant(line.variant()).map(Catalogue.Variant::title).orElse("");
        ObjectNode item = object();
        item.put("id", itemId(purchase, line));
        item.put("product_id", Long.parseLong(line.product()));
        item.put("variant_id", Long.parseLong(line.variant()));
        item.put("title", product.title());
        item.put("variant_title", variant);
        item.put("name", product.title() + " - " + variant);
        item.put("sku", (product.slug() + "-" + variant).toUpperCase(Locale.ROOT));
        item.put("vendor", "Kettle & Dusk");
        item.put("quantity", line.quantity());
        item.put("price", euros(line.price()));
        item.put("grams", product.grams());
        item.put("requires_shipping", true);
        item.put("fulfillment_status", purchase.was(Stage.SENT) ? "fulfilled" : null);
        item.putArray("properties");
        return item;
    }
}
