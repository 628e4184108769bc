package io.momentdesk.commerce.shopify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Our own samples of Shopify's payloads, to be changed by the test that needs another. */
final class Payloads {

    private Payloads() {}

    static ObjectNode of(String name) {
        try (InputStream in = Payloads.class.getResourceAsStream("/shopify/" + name + ".json")) {
            return (ObjectNode) JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
