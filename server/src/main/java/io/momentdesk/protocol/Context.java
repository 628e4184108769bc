package io.momentdesk.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ACT3: the changed parts of what {@code assigned} told. */
@Def("Context")
public record Context(
        String conversation,
        @Nullable ConversationKind kind,
        @Nullable Long gen,
        @Nullable String queue,
        @Nullable String number,
        @Nullable String subject,
        @Nullable Instant promisedAt,
        @Nullable List<String> tags,
        @Nullable Boolean abstained,
        @Nullable String moment,
        @Nullable JourneyName journey,
        @Nullable Double confidence,
        @Nullable List<Evidence> evidence,
        @Nullable List<Candidate> candidates,
        @Nullable Customer customer,
        @Nullable List<Journey> journeys,
        @Nullable SessionFacts session,
        @Nullable Suggestions suggestions)
        implements ServerFrame {}
