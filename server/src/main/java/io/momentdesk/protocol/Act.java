package io.momentdesk.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ACT1: what an agent does to a conversation; {@code gen} is the generation of the assignment they act from. */
public sealed interface Act extends AgentFrame {
    String ref();

    String conversation();

    @Nullable
    Long gen();

    @Def("Take")
    record Take(String ref, String conversation, @Nullable Long gen) implements Act {}

    @Def("Accept")
    record Accept(String ref, String conversation, @Nullable Long gen) implements Act {}

    @Def("Decline")
    record Decline(
            String ref, String conversation, @Nullable Long gen) implements Act {}

    /** Exactly one of {@code queue} and {@code agent}. */
    @Def("Transfer")
    record Transfer(
            String ref,
            String conversation,
            @Nullable Long gen,
            @Nullable String queue,
            @Nullable String agent,
            @Nullable String reason)
            implements Act {}

    @Def("Resolve")
    record Resolve(
            String ref,
            String conversation,
            @Nullable Long gen,
            @Nullable String outcome) implements Act {}

    @Def("AgentReopen")
    record Reopen(String ref, String conversation, @Nullable Long gen) implements Act {}

    @Def("CorrectMoment")
    record CorrectMoment(
            String ref,
            String conversation,
            @Nullable Long gen,
            String moment,
            @Nullable JourneyName journey,
            @Nullable String reason,
            boolean move)
            implements Act {}

    @Def("Assign")
    record Assign(String ref, String conversation, @Nullable Long gen, String agent) implements Act {}

    @Def("Park")
    record Park(
            String ref,
            String conversation,
            @Nullable Long gen,
            @Nullable Instant until) implements Act {}

    @Def("Tag")
    record Tag(String ref, String conversation, @Nullable Long gen, List<String> tags) implements Act {}

    /** {@code kind}: {@code pain}, {@code idea} or {@code gap}. */
    @Def("MarkHeard")
    record MarkHeard(
            String ref, String conversation, @Nullable Long gen, String kind, String text) implements Act {}

    @Def("Follow")
    record Follow(String ref, String conversation, @Nullable Long gen) implements Act {}

    @Def("Unfollow")
    record Unfollow(
            String ref, String conversation, @Nullable Long gen) implements Act {}
}
