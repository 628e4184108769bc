package io.momentdesk.commerce;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What is said of an order, each fact with the time it was true at. Merging is the same whichever of two comes first.
 *
 * @param parcels by the shop's own id of the parcel, or by its {@link Parcel#alias alias} where a carrier tells of it
 */
public record OrderFacts(Map<Fact, Dated> facts, Map<String, Parcel> parcels) {

    /** @param at ms since 1970; 0 for a guess that any other word replaces */
    public record Dated(JsonNode value, long at) {}

    public static OrderFacts none() {
        return new OrderFacts(new EnumMap<>(Fact.class), new TreeMap<>());
    }

    public OrderFacts with(Fact fact, JsonNode value, long at) {
        facts.put(fact, new Dated(fact.accept(value), at));
        return this;
    }

    /** Says {@code text} unless it is null. */
    public OrderFacts say(Fact fact, @Nullable String text, long at) {
        return text == null ? this : with(fact, JsonNodeFactory.instance.stringNode(text), at);
    }

    public OrderFacts say(Fact fact, @Nullable Instant time, long at) {
        return say(fact, time == null ? null : time.toString(), at);
    }

    public OrderFacts with(String id, Parcel parcel) {
        parcels.merge(id, parcel, Parcel::merge);
        return this;
    }

    OrderFacts merge(OrderFacts update) {
        OrderFacts merged = none();
        merged.facts.putAll(facts);
        merged.parcels.putAll(parcels);
        update.facts.forEach((fact, said) -> merged.facts.merge(fact, said, OrderFacts::newer));
        update.parcels.forEach(merged::with);
        return merged;
    }

    /** Shops count in seconds: of two words of one moment the one that says something stays. */
    private static Dated newer(Dated known, Dated said) {
        if (said.at != known.at) {
            return said.at > known.at ? said : known;
        }
        return said.at == 0 || said.value.isNull() ? known : said;
    }

    /** Null when it has not happened or nothing is said of it. */
    @Nullable
    JsonNode value(Fact fact) {
        Dated dated = facts.get(fact);
        return dated == null || dated.value.isNull() ? null : dated.value;
    }

    @Nullable
    String text(Fact fact) {
        JsonNode value = value(fact);
        return value == null ? null : value.asString();
    }

    @Nullable
    Instant time(Fact fact) {
        String text = text(fact);
        return text == null ? null : Instant.parse(text);
    }

    long at(Fact fact) {
        Dated dated = facts.get(fact);
        return dated == null ? -1 : dated.at;
    }
}
