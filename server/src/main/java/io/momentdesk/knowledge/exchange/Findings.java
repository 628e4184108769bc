package io.momentdesk.knowledge.exchange;

import io.momentdesk.knowledge.exchange.ImportReport.Finding;
import io.momentdesk.knowledge.item.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a file, by line, while it is read. */
final class Findings {

    private static final int MOST = 1_000;

    private final List<Finding> all = new ArrayList<>();
    private int count;

    void add(Place place, @Nullable String id, Problem problem) {
        count++;
        if (all.size() < MOST) {
            all.add(new Finding(place.file(), place.line(), id, problem.field(), problem.message(), problem.limit()));
        }
    }

    void wrong(Place place, String field, String message) {
        add(place, null, new Problem(field, message, null));
    }

    void tooLarge(Place place, String field, long limit) {
        add(place, null, new Problem(field, field + " is over the limit of " + limit + ".", limit));
    }

    boolean none() {
        return count == 0;
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
