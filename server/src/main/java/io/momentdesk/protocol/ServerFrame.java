package io.momentdesk.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A frame to a client. What is {@code null} is not sent. */
public sealed interface ServerFrame
        permits ServerFrame.VisitorWelcome,
                ServerFrame.AgentWelcome,
                ServerFrame.Live,
                ServerFrame.Withdrawn,
                ServerFrame.Done,
                ServerFrame.Reset,
                ServerFrame.PulledPage,
                ServerFrame.Ping,
                ServerFrame.Typing,
                ServerFrame.Read,
                ServerFrame.AgentPresent,
                ServerFrame.Bye,
                ServerFrame.QueuePosition,
                ServerFrame.Suggested,
                ServerFrame.Offered,
                ServerFrame.Queues,
                Assigned,
                Context,
                EntryFrame,
                Refused {

    /** HS5. */
    @Def("VisitorWelcome")
    record VisitorWelcome(
            int version,
            String session,
            OwnVisitor visitor,
            List<ConversationSummary> conversations,
            List<Desk> desks,
            int heartbeat,
            Limits limits,
            Instant now,
            @Nullable String why)
            implements ServerFrame {}

    /** The only frame the visitor's token ever leaves in. */
    record OwnVisitor(String id, String token, boolean verified) {}

    /** HS5. */
    @Def("AgentWelcome")
    record AgentWelcome(
            int version,
            String session,
            OwnAgent agent,
            List<QueueState> queues,
            List<ConversationSummary> conversations,
            int heartbeat,
            Limits limits,
            Instant now)
            implements ServerFrame {}

    /** HS6. */
    @Def("Live")
    record Live(String conversation, long top) implements ServerFrame {}

    /** HS6, ACT3. */
    @Def("Withdrawn")
    record Withdrawn(String conversation, @Nullable Long gen, String why) implements ServerFrame {}

    /** MSG3. */
    @Def("Done")
    record Done(
            String ref,
            @Nullable String conversation,
            @Nullable Long seq,
            Instant at,
            @Nullable ConversationKind kind,
            @Nullable String number,
            @Nullable Instant promisedAt)
            implements ServerFrame {}

    /** RES1. */
    @Def("Reset")
    record Reset(String conversation, String epoch, long top, String why) implements ServerFrame {}

    /** RES3. */
    @Def("PulledPage")
    record PulledPage(String ref, String conversation, String epoch, List<SeenEntry> entries, long top, boolean more)
            implements ServerFrame {}

    /** RES5. */
    @Def("Ping")
    record Ping(long n, Map<String, Long> tops) implements ServerFrame {}

    /** PRS1. */
    @Def("ServerTyping")
    record Typing(String conversation, boolean on, Party from) implements ServerFrame {}

    /** PRS1. */
    @Def("Read")
    record Read(String conversation, PartyKind by, long seq) implements ServerFrame {}

    /** PRS1. */
    @Def("AgentPresent")
    record AgentPresent(String conversation, AgentName agent, boolean present) implements ServerFrame {}

    /** ERR2; {@code after} in seconds. */
    @Def("Bye")
    record Bye(int code, @Nullable Integer after) implements ServerFrame {}

    /** ACT5. */
    @Def("QueuePosition")
    record QueuePosition(
            String conversation,
            int position,
            @JsonProperty("wait") WaitingTime waitingTime) implements ServerFrame {}

    /** Seconds. */
    record WaitingTime(int low, int high) {}

    /** VIS. */
    @Def("Suggested")
    record Suggested(@Nullable String ref, List<Faq> faq) implements ServerFrame {}

    /** ACT3. */
    @Def("Offered")
    record Offered(
            String conversation,
            long gen,
            Instant until,
            @Nullable String moment,
            String summary) implements ServerFrame {}

    /** ACT4. */
    @Def("Queues")
    record Queues(List<QueueState> queues) implements ServerFrame {}
}
