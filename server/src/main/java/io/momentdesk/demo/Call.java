package io.momentdesk.demo;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One request to the desk, ready to be sent as often as it takes: the body is signed once, and a repeat is the same to the letter.
 *
 * @param name what a person calls it, such as {@code orders/paid}
 */
record Call(String name, String path, Map<String, String> headers, String body) {

    static final String SHOP_DOMAIN = "kettle-and-dusk.myshopify.com";

    /** As Shopify posts it. */
    static Call webhook(String topic, JsonNode payload, Instant at) {
        String body = payload.toString();
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "X-Shopify-Topic",
                topic,
                "X-Shopify-Hmac-Sha256",
                Signature.base64(DemoSite.WEBHOOK_SECRET, body),
                "X-Shopify-Shop-Domain",
                SHOP_DOMAIN,
                "X-Shopify-API-Version",
                "2026-07",
                "X-Shopify-Webhook-Id",
                UUID.randomUUID().toString(),
                "X-Shopify-Triggered-At",
                at.toString());
        return new Call(topic, "/api/v1/hooks/shopify/" + DemoSite.PUBLIC_KEY, headers, body);
    }

    /** As any shop's back end may say it, with the site's secret key. */
    static Call neutral(JsonNode order) {
        return withSecretKey("POST /orders", "/api/v1/orders", "application/json", order.toString());
    }

    static Call withSecretKey(String name, String path, String type, String body) {
        return new Call(
                name, path, Map.of("Content-Type", type, "Authorization", "Bearer " + DemoSite.SECRET_KEY), body);
    }
}
