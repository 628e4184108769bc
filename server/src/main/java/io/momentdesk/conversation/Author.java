package io.momentdesk.conversation;

import org.jspecify.annotations.Nullable;

/** Who writes: {@code visitor}, {@code agent} or {@code system}. */
public record Author(String kind, String id, @Nullable String name) {

    public static Author visitor(String id, @Nullable String name) {
        return new Author("visitor", id, name);
    }

    public static Author agent(String id, String name) {
        return new Author("agent", id, name);
    }
}
