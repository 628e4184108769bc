package io.momentdesk.touchpoint.wanting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the archive knows of questions, marks and use. Each reading ends after some seconds with {@code unavailable}. */
public interface WantingStore {

    /** A visitor's first words of a conversation. */
    record Said(
            String conversation,
            Instant at,
            String text,
            @Nullable String moment,
            @Nullable String locale) {}

    /** @param kind {@code pain}, {@code idea} or {@code gap} */
    record Marked(
            Instant at,
            String kind,
            String text,
            String agent,
            @Nullable String conversation,
            @Nullable String moment) {}

    /**
     * @param kind {@code faq} or {@code script}
     * @param sent in messages of agents; the others are visitors, each once a day
     */
    record Used(String kind, String id, int sent, int opened, int helped, int unhelpful) {}

    /** Newest first. */
    List<Said> said(String site, Instant from, int limit);

    /** Newest first. */
    List<Marked> marks(String site, Instant from, int limit);

    List<Used> used(String site, Instant from, Instant to);
}
