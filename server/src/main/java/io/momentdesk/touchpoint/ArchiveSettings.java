package io.momentdesk.touchpoint;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether this node archives; one at a time does it for a site anyway
 * @param every how often the log is looked at
 * @param batch records a transaction
 * @param keepLog how much of the archived log stays in Redis, for nodes that are a little behind
 */
@ConfigurationProperties("momentdesk.archive")
public record ArchiveSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("200ms") Duration every,
        @DefaultValue("1000") int batch,
        @DefaultValue("10m") Duration keepLog) {}
