package io.momentdesk.protocol;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/** What a client called its frame, wherever it can be found out: an answer without it helps nobody. */
final class Ref {

    private static final Pattern FORM = Pattern.compile(
            ProtocolSchema.get().definition("Ref").required("pattern").stringValue());
    private static final int SHORTEST = ProtocolSchema.get().limit("Ref", "minLength");
    private static final int LONGEST = ProtocolSchema.get().limit("Ref", "maxLength");

    private Ref() {}

    static @Nullable String of(ObjectNode frame) {
        return wellFormed(frame.path("ref").stringValue(""));
    }

    /** Reads no further than to the ref; what stands before it need not make sense. */
    static @Nullable String of(String text) {
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean ref = parser.currentName().equals("ref");
                JsonToken value = parser.nextToken();
                if (ref) {
                    return value == JsonToken.VALUE_STRING ? wellFormed(parser.getString()) : null;
                }
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            return null;
        }
        return null;
    }

    private static @Nullable String wellFormed(String ref) {
        boolean fits = ref.length() >= SHORTEST && ref.length() <= LONGEST;
        return fits && FORM.matcher(ref).matches() ? ref : null;
    }
}
