package io.momentdesk.touchpoint.bringin;

import io.momentdesk.redis.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of each line. */
public final class ImportReport {

    static final int MOST_ERRORS = 1_000;

    /** @param line counted from 1 */
    public record LineError(
            int line,
            String code,
            @Nullable String field,
            @Nullable Long limit,
            String message) {}

    private int lines;
    private int refused;
    private int there;
    private final Map<String, Integer> taken = new TreeMap<>();
    private final List<LineError> errors = new ArrayList<>();

    int next() {
        return ++lines;
    }

    void took(String type) {
        taken.merge(type, 1, Integer::sum);
    }

    void wereThere(int more) {
        there += more;
    }

    void refused(Refusal refusal) {
        refused++;
        if (errors.size() < MOST_ERRORS) {
            String message = String.valueOf(refusal.getMessage());
            errors.add(new LineError(lines, refusal.code(), refusal.field(), refusal.limit(), message));
        }
    }

    public int lines() {
        return lines;
    }

    /** By type. */
    public Map<String, Integer> taken() {
        return taken;
    }

    /** How many were there already, by their id. */
    public int there() {
        return there;
    }

    public int refused() {
        return refused;
    }

    /** The first thousand. */
    public List<LineError> errors() {
        return errors;
    }
}
