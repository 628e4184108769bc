package io.momentdesk.gateway.http;

import io.momentdesk.redis.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request's body before anything has looked at it. */
final class RawBody {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RawBody() {}

    /** Refuses a body of more than {@code limit} bytes, reading no further. */
    static byte[] bytes(HttpServletRequest request, int limit) {
        if (request.getContentLengthLong() > limit) {
            throw Refusal.tooLarge("body", limit);
        }
        try (InputStream in = request.getInputStream()) {
            byte[] body = in.readNBytes(limit + 1);
            if (body.length > limit) {
                throw Refusal.tooLarge("body", limit);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(HttpServletRequest request, int limit) {
        byte[] body = bytes(request, limit);
        try {
            return STRICT.readTree(body);
        } catch (JacksonException e) {
            throw Refusal.invalid("body", "The body must be JSON: " + e.getOriginalMessage());
        }
    }
}
