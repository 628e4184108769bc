package io.momentdesk.protocol;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** Reads what clients send and writes what the server sends. Safe for use by many threads. */
public final class Codec {

    private static final ProtocolSchema SCHEMA = ProtocolSchema.get();
    private static final FrameTypes VISITOR = new FrameTypes(VisitorFrame.class);
    private static final FrameTypes AGENT = new FrameTypes(AgentFrame.class);
    private static final Map<Class<?>, String> SERVER_TYPES = new FrameTypes(ServerFrame.class)
            .all().stream()
                    .collect(Collectors.toUnmodifiableMap(FrameTypes.FrameType::record, FrameTypes.FrameType::type));

    public static final int VISITOR_FRAME_BYTES = SCHEMA.limit("VisitorFrameSize", "maximum");
    public static final int AGENT_FRAME_BYTES = SCHEMA.limit("AgentFrameSize", "maximum");
    public static final int MAX_FILES = SCHEMA.definition("VisitorSay")
            .required("properties")
            .required("files")
            .required("maxItems")
            .intValue();
    public static final int MAX_FILE_BYTES = SCHEMA.definition("FileInfo")
            .required("properties")
            .required("size")
            .required("maximum")
            .intValue();

    /** What {@code welcome} tells a visitor. */
    public static final Limits VISITOR_LIMITS =
            new Limits(SCHEMA.limit("VisitorText", "maxLength"), VISITOR_FRAME_BYTES, MAX_FILES, MAX_FILE_BYTES);

    /** What {@code welcome} tells an agent. */
    public static final Limits AGENT_LIMITS =
            new Limits(SCHEMA.limit("AgentText", "maxLength"), AGENT_FRAME_BYTES, MAX_FILES, MAX_FILE_BYTES);

    private final FrameReader<FromVisitor> visitors =
            new FrameReader<>(VISITOR, AGENT, VISITOR_FRAME_BYTES, FromVisitor.class, refused -> refused);
    private final FrameReader<FromAgent> agents =
            new FrameReader<>(AGENT, VISITOR, AGENT_FRAME_BYTES, FromAgent.class, refused -> refused);

    public FromVisitor fromVisitor(String text) {
        return visitors.read(text);
    }

    public FromVisitor fromVisitor(byte[] utf8) {
        return visitors.read(utf8);
    }

    public FromAgent fromAgent(String text) {
        return agents.read(text);
    }

    public FromAgent fromAgent(byte[] utf8) {
        return agents.read(utf8);
    }

    /** The {@code ref} of a frame that is refused unread; null when there is none, or none that is well-formed. */
    public @Nullable String refOf(String text) {
        return Ref.of(text);
    }

    public String encode(ServerFrame frame) {
        return switch (frame) {
            case EntryFrame pushed -> encode(pushed);
            case ServerFrame.PulledPage page -> encode(page);
            default -> {
                String fields = Json.MAPPER.writeValueAsString(frame);
                StringBuilder json = new StringBuilder(fields.length() + 24);
                json.append("{\"type\":\"")
                        .append(SERVER_TYPES.get(frame.getClass()))
                        .append('"');
                yield splice(json, fields).toString();
            }
        };
    }

    private static String encode(EntryFrame frame) {
        StringBuilder json = new StringBuilder(frame.entry().fields().length() + 192);
        json.append("{\"type\":\"entry\",");
        text(json, "conversation", frame.conversation()).append(',');
        text(json, "epoch", frame.epoch()).append(',');
        return entry(json, frame.entry()).toString();
    }

    private static String encode(ServerFrame.PulledPage page) {
        StringBuilder json = new StringBuilder(256 * (page.entries().size() + 1));
        json.append("{\"type\":\"page\",");
        text(json, "ref", page.ref()).append(',');
        text(json, "conversation", page.conversation()).append(',');
        text(json, "epoch", page.epoch()).append(",\"entries\":[");
        for (int i = 0; i < page.entries().size(); i++) {
            entry(json.append(i == 0 ? "{" : ",{"), page.entries().get(i));
        }
        return json.append("],\"top\":")
                .append(page.top())
                .append(",\"more\":")
                .append(page.more())
                .append('}')
                .toString();
    }

    private static StringBuilder entry(StringBuilder json, SeenEntry entry) {
        json.append("\"seq\":").append(entry.seq()).append(",\"prev\":").append(entry.prev());
        json.append(",\"at\":\"").append(entry.at()).append("\",");
        text(json, "kind", entry.kind());
        if (entry.ref() != null) {
            text(json.append(','), "ref", entry.ref());
        }
        return splice(json, entry.fields());
    }

    /** Ends the open object with the fields of another one. */
    private static StringBuilder splice(StringBuilder json, String object) {
        int brace = object.indexOf('{');
        boolean empty = object.substring(brace + 1, object.lastIndexOf('}')).isBlank();
        return empty ? json.append('}') : json.append(',').append(object, brace + 1, object.length());
    }

    private static StringBuilder text(StringBuilder json, String name, String value) {
        json.append('"').append(name).append("\":\"");
        JsonStringEncoder.getInstance().quoteAsString(value, json);
        return json.append('"');
    }
}
