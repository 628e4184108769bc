package io.momentdesk.gateway.http;

import io.momentdesk.agent.Agent;
import io.momentdesk.knowledge.Editor;
import io.momentdesk.redis.Refusal;
import io.momentdesk.touchpoint.hooks.Delivery;
import io.momentdesk.touchpoint.hooks.EventType;
import io.momentdesk.touchpoint.hooks.HookStore.Noted;
import io.momentdesk.touchpoint.hooks.Webhook;
import io.momentdesk.touchpoint.hooks.Webhook.Wanted;
import io.momentdesk.touchpoint.hooks.Webhooks;
import io.momentdesk.touchpoint.hooks.Webhooks.Made;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a site's events are sent, and what became of them. For administrators; so the log of deliveries does not tell what was said in them. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookController {

    private static final int PAGE = 50;
    private static final int MOST = 200;
    private static final int MOST_EVENTS = 50;
    private static final long DAY = 24;

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** @param events what can be asked for */
    record Listed(List<Webhook> items, List<String> events) {}

    record Edited(
            @Nullable String url,
            @Nullable List<String> events,
            @Nullable String description,
            @Nullable Boolean enabled) {}

    /** @param secret told now and never again */
    record WithSecret(Webhook webhook, String secret) {}

    record Rotation(@Nullable Integer keepOldHours) {}

    record Planned(long delivery) {}

    record Deliveries(List<Delivery> items, @Nullable String next) {}

    record Log(List<Noted> items, @Nullable String next) {}

    @GetMapping
    Listed list(@AuthenticationPrincipal Caller caller) {
        return new Listed(webhooks.all(caller.siteId()), EventType.names());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WithSecret create(@AuthenticationPrincipal Caller caller, @RequestBody Edited edited) {
        return told(webhooks.create(caller.siteId(), wanted(edited), editor(caller)));
    }

    @GetMapping("/log")
    Log log(@AuthenticationPrincipal Caller caller, @RequestParam(required = false) @Nullable String cursor) {
        List<Noted> found = webhooks.log(caller.siteId(), before(cursor), PAGE + 1);
        return new Log(page(found, PAGE), next(found, PAGE, Noted::id));
    }

    @GetMapping("/{id}")
    Webhook one(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return webhooks.one(caller.siteId(), id);
    }

    @PutMapping("/{id}")
    Webhook change(@AuthenticationPrincipal Caller caller, @PathVariable String id, @RequestBody Edited edited) {
        return webhooks.change(caller.siteId(), id, wanted(edited), editor(caller));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        webhooks.delete(caller.siteId(), id, editor(caller));
        return ResponseEntity.noContent().build();
    }

    /** Another secret; the one before signs too for a day, or as long as is said. */
    @PostMapping("/{id}/secret")
    WithSecret secret(@AuthenticationPrincipal Caller caller, @PathVariable String id, @RequestBody Rotation rotation) {
        long hours = rotation.keepOldHours() == null ? DAY : rotation.keepOldHours();
        return told(webhooks.newSecret(caller.siteId(), id, hours, editor(caller)));
    }

    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Planned test(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return new Planned(webhooks.test(caller.siteId(), id, editor(caller)));
    }

    @GetMapping("/{id}/deliveries")
    Deliveries deliveries(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Paging.limit(limit, PAGE, MOST);
        List<Delivery> found = webhooks.deliveries(caller.siteId(), id, status, before(cursor), most + 1);
        return new Deliveries(page(found, most), next(found, most, Delivery::n));
    }

    @PostMapping("/{id}/deliveries/{n}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Planned replay(@AuthenticationPrincipal Caller caller, @PathVariable String id, @PathVariable long n) {
        webhooks.replay(caller.siteId(), id, n, editor(caller));
        return new Planned(n);
    }

    private static WithSecret told(Made made) {
        return new WithSecret(made.webhook(), made.secret().text());
    }

    private static Editor editor(Caller caller) {
        Agent agent = caller.person();
        return new Editor(agent.id(), agent.name());
    }

    private static Wanted wanted(Edited edited) {
        if (edited.url() == null) {
            throw Refusal.invalid("url", "url is missing.");
        }
        if (edited.events() == null || edited.events().contains(null)) {
            throw Refusal.invalid("events", "events must be a list of names.");
        }
        if (edited.events().size() > MOST_EVENTS) {
            throw Refusal.tooLarge("events", MOST_EVENTS);
        }
        String description = edited.description() == null ? "" : edited.description();
        return new Wanted(edited.url(), edited.events(), description, edited.enabled() == null || edited.enabled());
    }

    private static long before(@Nullable String cursor) {
        return cursor == null ? Long.MAX_VALUE : Paging.wide(Paging.place(cursor, 1)[0]);
    }

    private static <T> List<T> page(List<T> found, int most) {
        return found.size() > most ? found.subList(0, most) : found;
    }

    private static <T> @Nullable String next(List<T> found, int most, ToLongFunction<T> place) {
        return found.size() > most ? Paging.cursor(place.applyAsLong(found.get(most - 1))) : null;
    }
}
