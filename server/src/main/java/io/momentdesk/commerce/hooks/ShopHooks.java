package io.momentdesk.commerce.hooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.momentdesk.commerce.Applied;
import io.momentdesk.commerce.CommerceSettings;
import io.momentdesk.commerce.OrderStore;
import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.commerce.Orders;
import io.momentdesk.redis.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Takes in webhooks whose signature was checked. Whoever sends them sends each at least once, in any order. */
@Service
public class ShopHooks {

    private static final Logger log = LoggerFactory.getLogger(ShopHooks.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Dialect> dialects;
    private final Orders orders;
    private final OrderStore store;
    private final CommerceSettings settings;
    private final MeterRegistry meters;

    ShopHooks(
            List<Dialect> dialects, Orders orders, OrderStore store, CommerceSettings settings, MeterRegistry meters) {
        this.dialects = dialects;
        this.orders = orders;
        this.store = store;
        this.settings = settings;
        this.meters = meters;
    }

    /** Who speaks in the webhooks that come to this address; empty for an address that is none. */
    public Optional<Dialect> dialect(String name) {
        return dialects.stream().filter(dialect -> dialect.name().equals(name)).findFirst();
    }

    /** Whether it changed anything is not told: a shop only needs to know that it arrived. */
    public void receive(String site, Dialect dialect, Hook hook) {
        HookBody body = parse(hook.body());
        String topic = dialect.topic(hook, body);
        String delivery = dialect.delivery(hook, body);
        String once = delivery == null ? null : dialect.name() + ":" + delivery;
        if (once != null && store.delivered(site, once)) {
            count(dialect, "repeated");
            return;
        }
        Optional<OrderUpdate> update = dialect.translate(topic, body);
        if (update.isEmpty()) {
            log.info("A webhook of {} was of no use and left alone: {}", dialect.name(), printable(topic));
            count(dialect, "ignored");
        } else {
            Applied applied = orders.upsert(site, update.get());
            count(dialect, applied.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        }
        // marked last: merging twice does no harm, losing one does
        if (once != null) {
            store.markDelivered(site, once, settings.keepHooks());
        }
    }

    private static HookBody parse(byte[] body) {
        try {
            return HookBody.of(JSON.readTree(body));
        } catch (JacksonException e) {
            log.debug("not JSON", e);
            throw Refusal.invalid("body", "The body must be a JSON object.");
        }
    }

    private void count(Dialect dialect, String outcome) {
        meters.counter("momentdesk.hooks", "dialect", dialect.name(), "outcome", outcome)
                .increment();
    }

    private static String printable(String topic) {
        String clean = topic.replaceAll("[^A-Za-z0-9_/.-]", "?");
        return clean.substring(0, Math.min(64, clean.length()));
    }
}
