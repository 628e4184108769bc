package io.momentdesk.faults.history;

import java.util.List;

/**
 * A promise that was not kept.
 *
 * @param rule such as {@code M1}
 */
public record Violation(Kind kind, String rule, String what) {

    /** The columns of the table of faults. */
    public enum Kind {
        LOST,
        DOUBLED,
        DOUBLE_ASSIGNED,
        OTHER
    }

    public static long count(List<Violation> violations, Kind kind) {
        return violations.stream().filter(each -> each.kind() == kind).count();
    }

    @Override
    public String toString() {
        return rule + " " + what;
    }
}
