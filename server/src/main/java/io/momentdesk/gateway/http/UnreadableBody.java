package io.momentdesk.gateway.http;

import io.momentdesk.redis.Refusal;
import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Names the field of a request body that could not be read, without repeating what was sent or how the server is made. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Refusal refusal(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal refusal -> {
                    return refusal;
                }
                case BodyLimit.BodyTooLarge large -> {
                    return Refusal.tooLarge("body", large.limit());
                }
                case StreamConstraintsException deep -> {
                    return Refusal.invalid(
                            field(deep), "The body is nested too deep or holds a value that is too long.");
                }
                case UnrecognizedPropertyException unknown -> {
                    return Refusal.invalid(field(unknown), field(unknown) + " is not a field of this call.");
                }
                case StreamReadException notJson -> {
                    return Refusal.invalid(field(notJson), "The body is not well-formed JSON, or names a field twice.");
                }
                case DatabindException mistyped -> {
                    return Refusal.invalid(field(mistyped), field(mistyped) + " is missing, mistyped or malformed.");
                }
                default -> {}
            }
        }
        return Refusal.invalid("body", "The call needs a body.");
    }

    private static String field(JacksonException exception) {
        var path = new StringBuilder();
        for (var step : (List<JacksonException.Reference>) exception.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "body" : path.substring(0, Math.min(200, path.length()));
    }
}
