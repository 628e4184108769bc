package io.momentdesk.touchpoint.review;

import io.momentdesk.moment.own.KeptFacts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the archive knows of past decisions. Each reading ends after some seconds with {@code unavailable}. */
public interface ReviewStore {

    /** @param queue and {@code locale} null: any; a locale is a primary tag such as {@code fa} */
    record Span(
            Instant from,
            Instant to,
            @Nullable String queue,
            @Nullable String locale) {}

    /**
     * The last decision of a conversation with its facts.
     *
     * @param words what the visitor had written by then, newest last
     * @param corrected what an agent said instead, null when nobody did
     */
    record PastDecision(
            String conversation,
            KeptFacts facts,
            List<String> words,
            @Nullable String corrected) {}

    /**
     * What became of the rules' decision about a conversation that an agent has had.
     *
     * @param decided null when they abstained
     * @param corrected the agent's last word, null when it was let stand
     * @param clues the codes of what spoke for the decision
     */
    record Judged(
            String conversation,
            Instant at,
            @Nullable String decided,
            @Nullable String corrected,
            @Nullable String reason,
            @Nullable String queue,
            @Nullable String locale,
            List<String> clues) {}

    /** Newest first, one a conversation. */
    List<PastDecision> decisions(String site, Span span, int limit);

    /** Newest first. */
    List<Judged> judged(String site, Span span, int limit);
}
