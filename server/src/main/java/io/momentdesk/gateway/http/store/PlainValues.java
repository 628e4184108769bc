package io.momentdesk.gateway.http.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;

/** Numbers and text with a letter before them. No Java serialisation: what stands in Redis can never become code. */
class PlainValues implements RedisSerializer<Object> {

    @Override
    public byte[] serialize(@Nullable Object value) {
        var text = switch (value) {
            case null -> "";
            case Long number -> "l" + number;
            case Integer number -> "i" + number;
            case String string -> "s" + string;
            default -> throw new SerializationException("a session holds only numbers and text");
        };
        return text.getBytes(UTF_8);
    }

    @Override
    public @Nullable Object deserialize(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return null;
        }
        var text = new String(bytes, UTF_8).substring(1);
        return switch (bytes[0]) {
            case 'l' -> Long.valueOf(text);
            case 'i' -> Integer.valueOf(text);
            case 's' -> text;
            default -> throw new SerializationException("not a value of a session");
        };
    }
}
