package io.momentdesk.moment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.momentdesk.site.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link Facts}, shaped as the protocol's explain answer.
 *
 * @param moment null exactly when {@code abstained}, like {@code journey}
 * @param confidence 0 to 1
 * @param queue the key of the desk to ask, the site's default queue when abstained
 * @param rules the version of the site's own rules that it was made by; null for the product's
 */
public record Decision(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Moment moment,
        double confidence,
        boolean abstained,
        String queue,
        String locale,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Journey journey,
        List<Evidence> evidence,
        List<Candidate> candidates,
        List<Ignored> ignored,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer rules) {

    /** The same, with these facts left out as well. */
    public Decision ignoring(List<Ignored> more) {
        List<Ignored> all = new ArrayList<>(more);
        all.addAll(ignored);
        return new Decision(
                moment, confidence, abstained, queue, locale, journey, evidence, candidates, List.copyOf(all), rules);
    }

    /** As others are told it. */
    public Decision told() {
        List<Evidence> told = evidence.stream().map(Evidence::told).toList();
        return new Decision(moment, confidence, abstained, queue, locale, journey, told, candidates, ignored, rules);
    }

    /** @param kind {@code browse}, {@code order} or {@code none}; {@code order} is the number for {@code order}, else null */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Journey(String kind, @Nullable String order) {}

    /**
     * @param code a stable name such as {@code order.in_transit}
     * @param weight positive speaks for the decision, negative against
     * @param args what the text mentions, by name, so that it can be said in another language; kept with the decision, not told
     */
    public record Evidence(
            String code,
            double weight,
            String text,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            Map<String, String> args) {

        public Evidence(String code, double weight, String text) {
            this(code, weight, text, null);
        }

        Evidence told() {
            return new Evidence(code, weight, text);
        }
    }

    public record Candidate(Journey journey, Moment moment, double confidence) {}

    /** @param fact a path into the facts such as {@code orders[0].promisedAt} */
    public record Ignored(String fact, String why) {}
}
