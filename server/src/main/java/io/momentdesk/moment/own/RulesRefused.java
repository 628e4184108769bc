package io.momentdesk.moment.own;

import io.momentdesk.redis.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules with mistakes in them. All of them are named, up to {@link #MOST}; the refusal itself is the first one. Nothing of such rules is used. */
public final class RulesRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    static final int MOST = 50;

    private final transient List<Problem> problems;

    /**
     * @param field a path such as {@code rules[2].when}
     * @param limit what it went over
     * @param line of the expression, from 1, like {@code column}
     */
    public record Problem(
            String field,
            String message,
            @Nullable Long limit,
            @Nullable Integer line,
            @Nullable Integer column) {

        String code() {
            return limit == null ? "invalid" : "too_large";
        }
    }

    RulesRefused(List<Problem> problems) {
        super(
                problems.getFirst().code(),
                problems.getFirst().message(),
                problems.getFirst().field(),
                problems.getFirst().limit());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
