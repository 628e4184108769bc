package io.momentdesk.protocol;

import io.momentdesk.protocol.FrameTypes.FrameType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the frames of one side.
 *
 * @param <T> what reading ends in: the side's frame or {@link Refused}
 */
final class FrameReader<T> {

    private final FrameTypes own;
    private final FrameTypes others;
    private final int maxBytes;
    private final Class<T> result;
    private final Function<Refused, T> refusal;

    FrameReader(FrameTypes own, FrameTypes others, int maxBytes, Class<T> result, Function<Refused, T> refusal) {
        this.own = own;
        this.others = others;
        this.maxBytes = maxBytes;
        this.result = result;
        this.refusal = refusal;
    }

    T read(byte[] utf8) {
        if (utf8.length > maxBytes) {
            return refusal.apply(Refused.frameTooLarge(maxBytes));
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            return refusal.apply(Refused.of(RefusalCode.BAD_FRAME, "the frame is not UTF-8"));
        }
    }

    T read(String text) {
        return largerThanAllowed(text) ? refusal.apply(Refused.frameTooLarge(maxBytes)) : parse(text);
    }

    private boolean largerThanAllowed(String text) {
        // a UTF-16 unit is one to three bytes
        return text.length() > maxBytes
                || text.length() > maxBytes / 3 && text.getBytes(StandardCharsets.UTF_8).length > maxBytes;
    }

    private T parse(String text) {
        JsonNode node;
        try {
            node = Json.MAPPER.readTree(text);
        } catch (JacksonException e) {
            return refusal.apply(
                    Refused.of(RefusalCode.BAD_FRAME, "the frame is not JSON, too deep, or names a field twice"));
        }
        if (!(node instanceof ObjectNode frame) || !frame.path("type").isString()) {
            return refusal.apply(Refused.of(RefusalCode.BAD_FRAME, "the frame is not an object with a type"));
        }
        return frame(frame.get("type").stringValue(), frame);
    }

    private T frame(String type, ObjectNode frame) {
        if (!own.knows(type)) {
            return refusal.apply(stranger(type).to(Ref.of(frame)));
        }
        Optional<Refused> unfit = Values.check(frame);
        if (unfit.isPresent()) {
            return refusal.apply(unfit.get().to(Ref.of(frame)));
        }
        FrameType known = own.find(type, frame);
        if (known == null) {
            return refusal.apply(
                    Refused.invalid("name", "name is missing or no known act").to(Ref.of(frame)));
        }
        return validated(known, frame);
    }

    private T validated(FrameType type, ObjectNode frame) {
        List<com.networknt.schema.Error> errors = type.schema().validate(frame);
        if (!errors.isEmpty()) {
            return refusal.apply(Violation.worstOf(errors).to(Ref.of(frame)));
        }
        try {
            return result.cast(Json.MAPPER.treeToValue(frame, type.record()));
        } catch (JacksonException e) {
            // well-formed to the schema and yet no value, such as the 31st of February
            String field = field(e);
            return refusal.apply(
                    Refused.invalid(field, field + " has no such value").to(Ref.of(frame)));
        }
    }

    private Refused stranger(String type) {
        return others.knows(type)
                ? Refused.of(RefusalCode.FORBIDDEN, "frames of this type are for the other side")
                : Refused.of(RefusalCode.UNKNOWN_TYPE, "there is no such type of frame");
    }

    private static String field(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() != null) {
                Violation.append(path, step.getPropertyName());
            } else {
                Violation.append(path, step.getIndex());
            }
        }
        return path.isEmpty() ? "frame" : path.toString();
    }
}
