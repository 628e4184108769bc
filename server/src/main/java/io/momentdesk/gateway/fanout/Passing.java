package io.momentdesk.gateway.fanout;

import io.momentdesk.protocol.Party;
import io.momentdesk.protocol.PartyKind;
import io.momentdesk.protocol.ServerFrame;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What does not last, as a frame for one side (PRS1). Nobody is told what their own side did. */
public final class Passing {

    private Passing() {}

    public static Optional<ServerFrame> frame(JsonNode message, Reader.Side side) {
        String conversation = message.path("conversation").asString("");
        return switch (message.path("type").asString("")) {
            case "typing" -> {
                JsonNode from = message.path("from");
                PartyKind kind = kind(from.path("kind").asString());
                Party party = new Party(
                        kind, from.path("id").asString(), from.path("name").asString(null));
                yield other(kind, side)
                        ? Optional.of(new ServerFrame.Typing(
                                conversation, message.path("on").asBoolean(), party))
                        : Optional.empty();
            }
            case "read" -> {
                PartyKind by = kind(message.path("by").asString());
                long seq = message.path(side == Reader.Side.VISITOR ? "visible" : "seq")
                        .asLong();
                yield other(by, side) ? Optional.of(new ServerFrame.Read(conversation, by, seq)) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static boolean other(PartyKind from, Reader.Side side) {
        return (from == PartyKind.VISITOR) == (side == Reader.Side.AGENT);
    }

    private static PartyKind kind(String text) {
        return PartyKind.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
