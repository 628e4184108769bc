package io.momentdesk.touchpoint.hooks;

import io.momentdesk.knowledge.Editor;
import io.momentdesk.redis.Refusal;
import io.momentdesk.site.RandomId;
import io.momentdesk.touchpoint.hooks.HookStore.Noted;
import io.momentdesk.touchpoint.hooks.Webhook.Wanted;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looking after a site's webhooks. Every change is noted with who made it. */
@Component
public class Webhooks {

    private static final int LONGEST_DESCRIPTION = 200;
    private static final int MOST_TESTS = 10;
    private static final long LONGEST_OVERLAP = 168;
    private static final Set<String> STATUSES = Set.of("waiting", "delivered", "dead");

    private final HookStore store;
    private final HookEvents events;
    private final ReceiverAddress addresses;
    private final HookSettings settings;
    private final Clock clock;

    Webhooks(HookStore store, HookEvents events, ReceiverAddress addresses, HookSettings settings, Clock clock) {
        this.store = store;
        this.events = events;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param secret told this once */
    public record Made(Webhook webhook, SigningSecret secret) {}

    public List<Webhook> all(String site) {
        return store.all(site);
    }

    public Webhook one(String site, String id) {
        return store.find(site, id).orElseThrow(Webhooks::unknown);
    }

    public Made create(String site, Wanted wanted, Editor by) {
        Wanted checked = checked(wanted);
        String id = "wh_" + RandomId.next();
        SigningSecret secret = SigningSecret.next();
        if (!store.create(site, id, checked, secret, by, settings.most())) {
            throw new Refusal(
                    "capacity", "A site has at most " + settings.most() + " webhooks.", null, (long) settings.most());
        }
        return new Made(one(site, id), secret);
    }

    public Webhook change(String site, String id, Wanted wanted, Editor by) {
        one(site, id);
        if (!store.change(site, id, checked(wanted), by)) {
            throw unknown();
        }
        return one(site, id);
    }

    public void delete(String site, String id, Editor by) {
        if (!store.delete(site, id, by)) {
            throw unknown();
        }
    }

    /** @param keepHours how long the secret before it signs too */
    public Made newSecret(String site, String id, long keepHours, Editor by) {
        if (keepHours < 0 || keepHours > LONGEST_OVERLAP) {
            throw new Refusal(
                    "invalid",
                    "keepOldHours must be from 0 to " + LONGEST_OVERLAP + ".",
                    "keepOldHours",
                    LONGEST_OVERLAP);
        }
        SigningSecret next = SigningSecret.next();
        if (!store.secret(site, id, next, Duration.ofHours(keepHours), by)) {
            throw unknown();
        }
        return new Made(one(site, id), next);
    }

    /** The number of the delivery that is now on its way; it is tried once. */
    public long test(String site, String id, Editor by) {
        if (!one(site, id).enabled()) {
            throw Refusal.invalid("enabled", "The webhook is switched off.");
        }
        HookEvent event = events.test(site, "evt_test_" + RandomId.next(), clock.instant());
        return store.test(site, id, event, MOST_TESTS, by)
                .orElseThrow(() -> new Refusal(
                        "rate_limited", "A webhook is tried at most " + MOST_TESTS + " times a minute.", null, (long)
                                MOST_TESTS));
    }

    public List<Delivery> deliveries(String site, String id, @Nullable String status, long before, int limit) {
        one(site, id);
        if (status != null && !STATUSES.contains(status)) {
            throw Refusal.invalid("status", "status must be waiting, delivered or dead.");
        }
        return store.deliveries(site, id, status, before, limit);
    }

    public void replay(String site, String id, long n, Editor by) {
        one(site, id);
        switch (store.replay(site, id, n, settings.giveUp(), by)) {
            case NOT_FOUND -> throw Refusal.notFound("delivery");
            case NOT_KEPT -> throw Refusal.invalid("n", "What this delivery said is not kept any more.");
            case PLANNED -> {}
        }
    }

    public List<Noted> log(String site, long before, int limit) {
        return store.log(site, before, limit);
    }

    private Wanted checked(Wanted wanted) {
        addresses.checked(wanted.url());
        if (wanted.description().codePointCount(0, wanted.description().length()) > LONGEST_DESCRIPTION) {
            throw Refusal.tooLarge("description", LONGEST_DESCRIPTION);
        }
        if (wanted.description().chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("description", "description must be one line of text.");
        }
        return new Wanted(wanted.url(), named(wanted.events()), wanted.description(), wanted.enabled());
    }

    private static List<String> named(List<String> events) {
        Set<String> each = new LinkedHashSet<>(events);
        for (String event : each) {
            if (EventType.named(event).isEmpty()) {
                throw Refusal.invalid("events", "events may be: " + String.join(", ", EventType.names()) + ".");
            }
        }
        if (each.isEmpty()) {
            throw Refusal.invalid(
                    "events", "events must name at least one: " + String.join(", ", EventType.names()) + ".");
        }
        return List.copyOf(each);
    }

    private static Refusal unknown() {
        return Refusal.notFound("webhook");
    }
}
