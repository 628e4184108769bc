package io.momentdesk.protocol;

import com.networknt.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The records of a sealed interface of frames by the {@code type}, and for acts the {@code name}, that the schema gives them. */
final class FrameTypes {

    static final String ACT = "act";

    private final List<FrameType> all;
    private final Map<String, FrameType> byType = new HashMap<>();
    private final Map<String, FrameType> byName = new HashMap<>();

    /** @param name of an act, else null */
    record FrameType(String type, @Nullable String name, Class<?> record, Schema schema) {}

    FrameTypes(Class<?> sealed) {
        all = records(sealed).map(FrameTypes::describe).toList();
        all.forEach(this::add);
    }

    private void add(FrameType frame) {
        if (frame.name() == null) {
            byType.put(frame.type(), frame);
        } else {
            byName.put(frame.name(), frame);
        }
    }

    boolean knows(String type) {
        return byType.containsKey(type) || type.equals(ACT) && !byName.isEmpty();
    }

    /** Null for an act of no known name. */
    @Nullable
    FrameType find(String type, JsonNode frame) {
        return type.equals(ACT) ? byName.get(frame.path("name").stringValue("")) : byType.get(type);
    }

    /** The server's two {@code welcome}s share a type. */
    List<FrameType> all() {
        return all;
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(FrameTypes::records);
    }

    private static FrameType describe(Class<?> record) {
        String definition = record.getAnnotation(Def.class).value();
        JsonNode properties = properties(ProtocolSchema.get().definition(definition));
        String type = properties.required("type").required("const").stringValue();
        String name =
                type.equals(ACT) ? properties.required("name").required("const").stringValue() : null;
        return new FrameType(type, name, record, ProtocolSchema.get().validator(definition));
    }

    private static JsonNode properties(JsonNode definition) {
        return definition.has("allOf")
                ? definition.get("allOf").get(0).required("properties")
                : definition.required("properties");
    }
}
