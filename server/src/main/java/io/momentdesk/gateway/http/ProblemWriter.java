package io.momentdesk.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says a problem (RFC 9457) from where no controller has been reached. */
@Component
class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        write(request, response, ProblemDetail.forStatusAndDetail(status, detail));
    }

    void tooLarge(HttpServletRequest request, HttpServletResponse response, long limit) throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONTENT_TOO_LARGE, "The body is over the limit of " + limit + " bytes.");
        problem.setProperty("field", "body");
        problem.setProperty("limit", limit);
        write(request, response, problem);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        var status = HttpStatus.valueOf(problem.getStatus());
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("code", code(status));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    static String code(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not_found";
            case CONTENT_TOO_LARGE -> "too_large";
            case TOO_MANY_REQUESTS -> "rate_limited";
            default -> status.is5xxServerError() ? "unavailable" : "invalid";
        };
    }
}
