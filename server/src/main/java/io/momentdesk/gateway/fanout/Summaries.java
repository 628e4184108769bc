package io.momentdesk.gateway.fanout;

import io.momentdesk.conversation.Conversation;
import io.momentdesk.conversation.Outcome;
import io.momentdesk.protocol.ConversationKind;
import io.momentdesk.protocol.ConversationStatus;
import io.momentdesk.protocol.ConversationSummary;
import io.momentdesk.protocol.ServerFrame;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Our words for a conversation in the protocol's. */
public final class Summaries {

    private Summaries() {}

    public static ConversationSummary of(Conversation conversation, Reader.Side side) {
        boolean visitor = side == Reader.Side.VISITOR;
        return new ConversationSummary(
                conversation.id(),
                kind(conversation.kind()),
                ConversationStatus.valueOf(conversation.status().toUpperCase(Locale.ROOT)),
                conversation.textOrNull("number"),
                conversation.epoch(),
                visitor ? conversation.visitorTop() : conversation.top(),
                conversation.number(visitor ? "vread" : "aread"));
    }

    public static ServerFrame.Done done(String ref, Outcome outcome) {
        boolean ticket = outcome.kind().equals("ticket");
        return new ServerFrame.Done(
                ref,
                outcome.conversation(),
                outcome.seq(),
                outcome.at(),
                kind(outcome.kind()),
                outcome.number(),
                ticket ? promised(outcome.promisedAt()) : null);
    }

    public static @Nullable Instant promised(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    public static ConversationKind kind(String text) {
        return ConversationKind.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
