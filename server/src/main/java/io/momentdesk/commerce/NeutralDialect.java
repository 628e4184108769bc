package io.momentdesk.commerce;

import io.momentdesk.redis.Refusal;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** The dialect of {@code POST /orders}: a field not said stays as it is known, null says that it has not happened. */
public final class NeutralDialect {

    private static final Duration AHEAD = Duration.ofDays(1);

    private NeutralDialect() {}

    /** Refuses a wrong value by its path; fields it does not know are left alone. */
    public static OrderUpdate read(JsonNode body, Instant now) {
        if (!body.isObject()) {
            throw Refusal.invalid("body", "The body must be a JSON object.");
        }
        String number = FactRules.string("number", required(body, "number"), 64);
        Instant updatedAt =
                FactRules.instant("updatedAt", FactRules.string("updatedAt", required(body, "updatedAt"), 35));
        if (updatedAt.isAfter(now.plus(AHEAD))) {
            throw Refusal.invalid("updatedAt", "updatedAt must not lie in the future.");
        }
        OrderFacts facts = OrderFacts.none();
        for (Fact fact : Fact.values()) {
            JsonNode value = fact.in(body);
            if (value != null) {
                facts.with(fact, value, updatedAt.toEpochMilli());
            }
        }
        JsonNode parcels = body.get("parcels");
        if (parcels != null && !parcels.isNull()) {
            NeutralParcels.read(parcels, updatedAt.toEpochMilli()).forEach(facts::with);
        }
        return new OrderUpdate(withoutHash(number), null, updatedAt, true, facts);
    }

    /** Shops print {@code #1001} and customers type {@code 1001}. */
    public static String withoutHash(String number) {
        return number.length() > 1 && number.startsWith("#") ? number.substring(1) : number;
    }

    private static JsonNode required(JsonNode body, String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) {
            throw Refusal.invalid(field, field + " is required.");
        }
        return value;
    }
}
