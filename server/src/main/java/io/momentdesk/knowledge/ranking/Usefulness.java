package io.momentdesk.knowledge.ranking;

import io.momentdesk.site.Moment;
import org.jspecify.annotations.Nullable;

/** What people made of a text on this site. */
@FunctionalInterface
public interface Usefulness {

    Usefulness UNKNOWN = (id, moment) -> 1;

    /** 0.7 to 1.3: below 1 it was mostly passed over, above 1 it mostly helped. */
    double factor(String id, @Nullable Moment moment);
}
