package io.momentdesk.touchpoint;

import io.momentdesk.knowledge.Learned;
import java.time.Instant;
import java.util.List;

/** What people made of answers and scripts, from the archive. */
public interface KnowledgeSignStore {

    /** Of half a year; what is 45 days old counts half. */
    List<Learned.Sign> signs(String site, Instant now);
}
