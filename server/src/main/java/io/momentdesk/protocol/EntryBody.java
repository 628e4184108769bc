package io.momentdesk.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entry says besides its place, time and author, one record a kind. */
public sealed interface EntryBody {

    @Def("MessageEntry")
    record Message(
            String text,
            @Nullable List<FileInfo> files,
            @Nullable Used used) implements EntryBody {}

    @Def("NoteEntry")
    record Note(String text) implements EntryBody {}

    @Def("MomentEntry")
    record MomentNamed(
            String moment,
            JourneyName journey,
            double confidence,
            String by,
            @Nullable List<Evidence> evidence,
            @Nullable Integer rules,
            @Nullable String was,
            @Nullable String reason)
            implements EntryBody {}

    @Def("QueuedEntry")
    record Queued(String queue, ConversationKind as) implements EntryBody {}

    @Def("AssignedEntry")
    record Assigned(AgentName agent, @Nullable Long gen) implements EntryBody {}

    @Def("TransferredEntry")
    record Transferred(
            @Nullable String fromQueue,
            @Nullable String toQueue,
            @Nullable AgentName toAgent,
            @Nullable String reason) implements EntryBody {}

    @Def("ParkedEntry")
    record Parked(@Nullable Instant until) implements EntryBody {}

    @Def("ResolvedEntry")
    record Resolved(PartyKind by, @Nullable String outcome) implements EntryBody {}

    @Def("ReopenedEntry")
    record Reopened(PartyKind by) implements EntryBody {}

    @Def("RatedEntry")
    record Rated(
            int score, @Nullable Boolean solved, @Nullable String text) implements EntryBody {}

    @Def("TicketEntry")
    record Ticket(String number, Instant promisedAt) implements EntryBody {}

    @Def("RedactedEntry")
    record Redacted(long target) implements EntryBody {}
}
