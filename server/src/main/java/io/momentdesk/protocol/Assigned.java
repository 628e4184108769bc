package io.momentdesk.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ACT3: a conversation this agent owns, with all that is known. */
@Def("Assigned")
public record Assigned(
        String conversation,
        ConversationKind kind,
        long gen,
        @Nullable String queue,
        @Nullable String number,
        @Nullable String subject,
        @Nullable Instant promisedAt,
        @Nullable List<String> tags,
        @Nullable Boolean abstained,
        @Nullable String moment,
        @Nullable JourneyName journey,
        double confidence,
        List<Evidence> evidence,
        List<Candidate> candidates,
        Customer customer,
        List<Journey> journeys,
        @Nullable SessionFacts session,
        Suggestions suggestions,
        String epoch,
        long top)
        implements ServerFrame {}
