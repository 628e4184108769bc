package io.momentdesk.commerce;

import io.momentdesk.commerce.FactRules.Rule;
import io.momentdesk.commerce.Order.Shipment;
import io.momentdesk.redis.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code parcels} of the neutral dialect: {@code {id?, trackingCode?, trackingUrl?, shipment?, shippedAt?, deliveredAt?, items?}} each, at most 50. */
final class NeutralParcels {

    private static final int MOST = 50;

    private final String path;
    private final JsonNode parcel;

    private NeutralParcels(String path, JsonNode parcel) {
        this.path = path;
        this.parcel = parcel;
    }

    /** By their id; by their place in the list where none is said. */
    static Map<String, Parcel> read(JsonNode list, long at) {
        if (!list.isArray()) {
            throw Refusal.invalid("parcels", "parcels must be a list.");
        }
        if (list.size() > MOST) {
            throw Refusal.tooLarge("parcels", MOST);
        }
        Map<String, Parcel> parcels = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            String path = "parcels[" + i + "]";
            if (!list.get(i).isObject()) {
                throw Refusal.invalid(path, path + " must be an object.");
            }
            NeutralParcels each = new NeutralParcels(path + ".", list.get(i));
            String id = each.text("id", FactRules.line(64));
            if (parcels.put("shop:" + (id == null ? i : id), each.read(at)) != null) {
                throw Refusal.invalid(path + ".id", path + ".id is said twice.");
            }
        }
        return parcels;
    }

    private Parcel read(long at) {
        Instant sent = time("shippedAt");
        Instant delivered = time("deliveredAt");
        String word = text("shipment", FactRules.word(Shipment.class));
        Shipment said = word == null ? null : Shipment.valueOf(word.toUpperCase(Locale.ROOT));
        Shipment byTimes =
                delivered != null ? Shipment.DELIVERED : sent != null ? Shipment.IN_TRANSIT : Shipment.PENDING;
        return new Parcel(
                at,
                delivered != null || said == null ? byTimes : said,
                sent,
                delivered,
                text("trackingUrl", FactRules::link),
                Parcel.code(text("trackingCode", FactRules.line(128))),
                products());
    }

    private List<String> products() {
        JsonNode items = parcel.get("items");
        if (items == null || items.isNull()) {
            return List.of();
        }
        if (!items.isArray()) {
            throw Refusal.invalid(path + "items", path + "items must be a list of products.");
        }
        if (items.size() > FactRules.MAX_ITEMS) {
            throw Refusal.tooLarge(path + "items", FactRules.MAX_ITEMS);
        }
        List<String> products = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            products.add(FactRules.string(path + "items[" + i + "]", items.get(i), 128));
        }
        return List.copyOf(products);
    }

    private @Nullable Instant time(String field) {
        String time = text(field, FactRules::time);
        return time == null ? null : Instant.parse(time);
    }

    private @Nullable String text(String field, Rule rule) {
        JsonNode value = parcel.get(field);
        return value == null || value.isNull()
                ? null
                : rule.accept(path + field, value).asString();
    }
}
