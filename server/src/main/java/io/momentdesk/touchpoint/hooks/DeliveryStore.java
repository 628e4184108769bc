package io.momentdesk.touchpoint.hooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be delivered. Each call is one short transaction; whatever a node leaves half done another one finds. */
public interface DeliveryStore {

    record Hook(String site, String id) {}

    /**
     * A delivery that is ours to send until its lease ends.
     *
     * @param secrets that sign now, the newest first
     */
    record Claimed(
            Hook hook,
            long n,
            String lease,
            int attempts,
            boolean once,
            Instant giveUpAt,
            String url,
            List<SigningSecret> secrets,
            String event,
            String body) {}

    /** Webhooks that have something due. */
    List<Hook> due();

    /** The next one that is due, unless {@code parallel} are being sent, or another node takes one just now. */
    Optional<Claimed> claim(Hook hook, int parallel, Duration lease);

    /** It was taken; whoever stood behind it is next. */
    void delivered(Claimed claimed, Attempt attempt);

    /**
     * It was not taken. Returns whether the webhook was switched off by this: nothing has been taken for {@code stopAfter}, and this one is given up.
     *
     * @param wait until the next attempt; null: it is given up, and whoever stood behind it is next
     */
    boolean failed(Claimed claimed, Attempt attempt, @Nullable Duration wait, Duration stopAfter);
}
