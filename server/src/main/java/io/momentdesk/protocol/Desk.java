package io.momentdesk.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a desk is open, and when it opens. */
public record Desk(String queue, boolean open, @Nullable Instant opensAt) {}
