package io.momentdesk.touchpoint;

import io.momentdesk.touchpoint.Timeline.KeptTouchpoint;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A touchpoint in one line for the timeline. */
public final class TouchpointSummary {

    private static final int LENGTH = 140;

    private static final Map<String, String> ORDERS = Map.ofEntries(
            Map.entry("placed", "was placed"),
            Map.entry("paid", "was paid"),
            Map.entry("sent", "was sent"),
            Map.entry("in_transit", "is on its way again"),
            Map.entry("out_for_delivery", "is out for delivery"),
            Map.entry("delayed", "is delayed"),
            Map.entry("exception", "has a problem on its way"),
            Map.entry("lost", "was lost on its way"),
            Map.entry("returning", "is on its way back"),
            Map.entry("delivered", "was delivered"),
            Map.entry("cancelled", "was cancelled"),
            Map.entry("returned", "was returned"),
            Map.entry("refunded", "was refunded"),
            Map.entry("reviewed", "was reviewed"),
            Map.entry("promised", "has a new delivery date"));

    private static final Map<String, String> EVENTS = Map.of(
            "search", "Searched",
            "view_search_results", "Searched",
            "add_to_wishlist", "Kept a product for later",
            "add_to_cart", "Put a product into the cart",
            "remove_from_cart", "Took a product out of the cart",
            "view_cart", "Looked at the cart",
            "begin_checkout", "Began to check out",
            "add_payment_info", "Chose how to pay",
            "purchase", "Bought",
            "refund", "Got money back");

    private TouchpointSummary() {}

    public static String of(KeptTouchpoint touchpoint) {
        JsonNode data = touchpoint.data();
        return switch (touchpoint.kind()) {
            case "message", "note" -> cut(text(data, "text"));
            case "moment" -> "Now in " + text(data, "moment");
            case "queued" -> "Waits at " + text(data, "queue");
            case "assigned" -> "Taken by " + data.path("agent").path("name").asString("an agent");
            case "transferred" -> "Handed on";
            case "parked" -> "Parked";
            case "resolved" -> "Resolved";
            case "reopened" -> "Opened again";
            case "rated" -> "%d of 5".formatted(data.path("score").asInt());
            case "ticket" -> "Became ticket " + text(data, "number");
            case "redacted" -> "Removed";
            case "order" ->
                "Order %s %s".formatted(text(data, "number"), ORDERS.getOrDefault(text(data, "change"), "changed"));
            case "event" -> event(data);
            case "visitor" -> visitor(data);
            case "article" -> cut(text(data, "question"));
            default -> touchpoint.kind();
        };
    }

    private static String event(JsonNode data) {
        String what = EVENTS.getOrDefault(text(data, "name"), text(data, "name").replace('_', ' '));
        String search = text(data, "search");
        return cut(search.isEmpty() ? what : what + " for “" + search + "”");
    }

    private static String visitor(JsonNode data) {
        if (data.hasNonNull("customer")) {
            return "Proved to be a customer";
        }
        if (data.has("tracking")) {
            return data.get("tracking").asBoolean() ? "Agreed to being followed" : "Refused to be followed";
        }
        return "Left contact details";
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LENGTH)) + "…";
    }

    private static String text(JsonNode data, String name) {
        @Nullable JsonNode value = data.get(name);
        return value == null || value.isNull() ? "" : value.asString();
    }
}
