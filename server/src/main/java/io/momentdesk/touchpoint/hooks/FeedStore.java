package io.momentdesk.touchpoint.hooks;

import io.momentdesk.touchpoint.Touchpoint;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** How what is archived becomes deliveries, and what becomes of old ones. */
public interface FeedStore {

    /** Sites of which something has been archived that is not looked at yet. */
    List<String> fed();

    /** Makes deliveries of what was archived within {@code giveUp}, in the order of the log; returns how much was looked at, 0 also when another node does it now. */
    int pass(String site, int limit, Duration giveUp, Function<Touchpoint, List<HookEvent>> events);

    /** Forgets what is too old, and what was archived so long ago that it is not told any more, gives up what waited too long, and heals lines that have lost their first. */
    void tidy(Duration giveUp, Duration keepBodies, Duration keep);
}
