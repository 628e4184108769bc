package io.momentdesk.gateway.http;

import io.momentdesk.knowledge.item.KnowledgeRefused;
import io.momentdesk.moment.own.RulesRefused;
import io.momentdesk.redis.Refusal;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where whatever goes wrong in a call becomes a problem detail: {@code code} as in the protocol, {@code field} and {@code limit} where there are. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
        var headers = new HttpHeaders();
        if (refusal instanceof TooManyAttempts attempts) {
            headers.add(HttpHeaders.RETRY_AFTER, Long.toString(attempts.after().toSeconds()));
        }
        var status = status(refusal.code());
        var problem = problem(status, refusal.code(), refusal.getMessage(), refusal.field());
        problem.setProperty("retry", refusal.retry());
        if (refusal.limit() != null) {
            problem.setProperty("limit", refusal.limit());
        }
        if (refusal instanceof RulesRefused mistakes) {
            problem.setProperty("problems", mistakes.problems());
        }
        if (refusal instanceof KnowledgeRefused mistakes) {
            problem.setProperty("problems", mistakes.problems());
        }
        return answer(refusal, problem, headers, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> storeAway(DataAccessResourceFailureException away, WebRequest request) {
        log.warn("A store cannot be reached: {}", away.getMessage());
        var problem =
                problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "A store cannot be reached; try again.", null);
        return answer(away, problem, new HttpHeaders(), request);
    }

    /** Nothing of what happened inside is told outside. */
    @ExceptionHandler
    ResponseEntity<Object> broken(Exception broken, WebRequest request) throws Exception {
        var declared = AnnotatedElementUtils.findMergedAnnotation(broken.getClass(), ResponseStatus.class);
        var status = declared == null ? HttpStatus.INTERNAL_SERVER_ERROR : declared.code();
        if (status.is5xxServerError()) {
            log.error("A call failed", broken);
        }
        var problem = problem(status, ProblemWriter.code(status), "This did not work, and it is our fault.", null);
        return answer(broken, problem, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(UncheckedIOException broken, WebRequest request) throws Exception {
        return broken.getCause() instanceof BodyLimit.BodyTooLarge large
                ? refused(Refusal.tooLarge("body", large.limit()), request)
                : broken(broken, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> mistyped(MethodArgumentTypeMismatchException mistyped, WebRequest request) {
        var field = mistyped.getName();
        var problem = problem(HttpStatus.BAD_REQUEST, "invalid", field + " has a wrong form.", field);
        return answer(mistyped, problem, new HttpHeaders(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return refused(UnreadableBody.refusal(unreadable), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return refused(
                Refusal.invalid(missing.getParameterName(), missing.getParameterName() + " is missing."), request);
    }

    /** Everything the framework refuses by itself: the code is added, the rest is as it says. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem
                && (problem.getProperties() == null || !problem.getProperties().containsKey("code"))) {
            var known = Objects.requireNonNullElse(HttpStatus.resolve(status.value()), HttpStatus.BAD_REQUEST);
            problem.setProperty("code", ProblemWriter.code(known));
        }
        return new ResponseEntity<>(body, headers, status);
    }

    private ResponseEntity<Object> answer(
            Exception cause, ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        var answer =
                handleExceptionInternal(cause, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
        return answer == null ? ResponseEntity.status(problem.getStatus()).build() : answer;
    }

    private static ProblemDetail problem(
            HttpStatus status, String code, @Nullable String detail, @Nullable String field) {
        var problem = ProblemDetail.forStatusAndDetail(status, Objects.requireNonNullElse(detail, code));
        problem.setProperty("code", code);
        if (field != null) {
            problem.setProperty("field", field);
        }
        return problem;
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "not_found" -> HttpStatus.NOT_FOUND;
            case "forbidden" -> HttpStatus.FORBIDDEN;
            case "unauthorized" -> HttpStatus.UNAUTHORIZED;
            case "too_large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "rate_limited" -> HttpStatus.TOO_MANY_REQUESTS;
            case "unavailable", "unknown_outcome", "busy" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "conversation_closed", "ref_conflict", "stale_gen", "capacity" -> HttpStatus.CONFLICT;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
