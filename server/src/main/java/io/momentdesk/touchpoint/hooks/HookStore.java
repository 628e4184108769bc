package io.momentdesk.touchpoint.hooks;

import io.momentdesk.knowledge.Editor;
import io.momentdesk.touchpoint.hooks.Webhook.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The webhooks that sites have, and what became of their deliveries. */
public interface HookStore {

    /** @param what {@code created}, {@code changed}, {@code deleted}, {@code secret}, {@code tested}, {@code replayed} or {@code stopped} */
    record Noted(long id, Instant at, Editor by, String what, String hook, String note) {}

    List<Webhook> all(String site);

    Optional<Webhook> find(String site, String id);

    /** False, with nothing made, when the site has {@code most} of them. */
    boolean create(String site, String id, Wanted wanted, SigningSecret secret, Editor by, int most);

    /** False when there is none. Switching it on forgets why it was off; another address forgets that it failed. */
    boolean change(String site, String id, Wanted wanted, Editor by);

    /** Also what is still to be delivered. */
    boolean delete(String site, String id, Editor by);

    /** False when there is none. The one before signs too for {@code keepOld}. */
    boolean secret(String site, String id, SigningSecret next, Duration keepOld, Editor by);

    /** Newest first, before the number {@code before}. */
    List<Delivery> deliveries(String site, String id, @Nullable String status, long before, int limit);

    /** The number of a delivery of its own that is tried once; empty when {@code most} were made within a minute. */
    Optional<Long> test(String site, String id, HookEvent event, int most, Editor by);

    /** What became of asking for a delivery again. */
    enum Replay {
        PLANNED,
        NOT_FOUND,
        NOT_KEPT
    }

    /** At once, outside of its line, with all its attempts before it. */
    Replay replay(String site, String id, long n, Duration giveUp, Editor by);

    /** Newest first. */
    List<Noted> log(String site, long before, int limit);
}
