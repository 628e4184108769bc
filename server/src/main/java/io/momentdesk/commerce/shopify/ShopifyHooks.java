package io.momentdesk.commerce.shopify;

import io.micrometer.core.instrument.MeterRegistry;
import io.momentdesk.commerce.CommerceSettings;
import io.momentdesk.commerce.OrderStore;
import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.commerce.Orders;
import io.momentdesk.redis.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes in webhooks whose signature was checked. Shopify sends each at least once, in any order. */
@Service
public class ShopifyHooks {

    private static final Logger log = LoggerFactory.getLogger(ShopifyHooks.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Orders orders;
    private final OrderStore store;
    private final CommerceSettings settings;
    private final MeterRegistry meters;

    ShopifyHooks(Orders orders, OrderStore store, CommerceSettings settings, MeterRegistry meters) {
        this.orders = orders;
        this.store = store;
        this.settings = settings;
        this.meters = meters;
    }

    /**
     * Whether it changed anything is not told: a shop only needs to know that it arrived.
     *
     * @param delivery the webhook's id, the same for each attempt to deliver it
     */
    public void receive(String site, String topic, @Nullable String delivery, byte[] body) {
        JsonNode json = parse(body);
        if (delivery != null && store.delivered(site, delivery)) {
            count("repeated");
            return;
        }
        Optional<OrderUpdate> update = ShopifyDialect.translate(topic, json);
        if (update.isEmpty()) {
            log.info("A Shopify webhook of a topic or state that is of no use was left alone: {}", printable(topic));
            count("ignored");
        } else {
            count(orders.upsert(site, update.get()).getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
        }
        // marked last: merging twice does no harm, losing one does
        if (delivery != null) {
            store.markDelivered(site, delivery, settings.keepHooks());
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            log.debug("not JSON", e);
        }
        throw Refusal.invalid("body", "The body must be a JSON object.");
    }

    private void count(String outcome) {
        meters.counter("momentdesk.hooks", "dialect", "shopify", "outcome", outcome)
                .increment();
    }

    private static String printable(String topic) {
        String clean = topic.replaceAll("[^A-Za-z0-9_/.-]", "?");
        return clean.substring(0, Math.min(64, clean.length()));
    }
}
