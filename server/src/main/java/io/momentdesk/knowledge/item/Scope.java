package io.momentdesk.knowledge.item;

import io.momentdesk.site.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an item is the same in all languages.
 *
 * @param moments where it belongs, the one it is written for first
 * @param position smaller is shown first when nothing is asked
 * @param firstWithout of a script: the variable whose absence it asks about; it comes first while that is unknown, and not at all when it is known
 * @param pictures https only
 */
public record Scope(
        List<Moment> moments,
        List<String> tags,
        Showing showing,
        Status status,
        int position,
        @Nullable String firstWithout,
        List<Link> links,
        List<Link> pictures) {

    /** The names of its fields in a document. */
    public static final List<String> FIELDS = List.of(
            "moments",
            "tags",
            "products",
            "when",
            "from",
            "until",
            "audience",
            "position",
            "status",
            "firstWithout",
            "links",
            "pictures");

    public Scope {
        moments = List.copyOf(moments);
        tags = List.copyOf(tags);
        links = List.copyOf(links);
        pictures = List.copyOf(pictures);
    }

    /** Published, for everybody and always. */
    public static Scope of(List<Moment> moments, int position) {
        return of(moments, position, null);
    }

    public static Scope of(List<Moment> moments, int position, @Nullable String firstWithout) {
        return new Scope(
                moments, List.of(), Showing.ALWAYS, Status.PUBLISHED, position, firstWithout, List.of(), List.of());
    }
}
