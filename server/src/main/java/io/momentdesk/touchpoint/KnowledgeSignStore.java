package io.momentdesk.touchpoint;

import io.momentdesk.knowledge.Editor;
import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.Learned;
import java.time.Instant;
import java.util.List;

/** What people made of answers and scripts, from the archive. */
public interface KnowledgeSignStore {

    /** Of half a year; what is 45 days old counts half, what was forgotten not at all. */
    List<Learned.Sign> signs(String site, Instant now);

    /** What was made of a text by then counts no longer; it stays in the archive. */
    void forget(String site, Key key, Instant before, Editor by);
}
