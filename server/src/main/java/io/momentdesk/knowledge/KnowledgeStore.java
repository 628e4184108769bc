package io.momentdesk.knowledge;

import io.momentdesk.knowledge.item.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where knowledge is kept, as documents. */
public interface KnowledgeStore {

    /** What names an item within its site. */
    record Key(Kind kind, String id) {}

    /**
     * A row.
     *
     * @param revision of the site, in which it was changed last
     * @param own whether the site has edited it; else it follows what the product ships
     * @param document null when it is deleted
     */
    record Row(
            Key key,
            int version,
            long revision,
            boolean own,
            Instant at,
            Editor by,
            @Nullable JsonNode document) {}

    /** All rows of a site that have changed after a revision, the deleted ones too. */
    List<Row> changes(String site, long after);

    Optional<Row> find(String site, Key key);

    /**
     * What an item was.
     *
     * @param what was done: created, changed, deleted, restored, imported, shipped, or moved from an older database
     * @param document null when it was deleted, and in lists
     */
    record Version(
            int version,
            Instant at,
            Editor by,
            String what,
            String reason,
            @Nullable JsonNode document) {}

    /** Without their documents, newest first. */
    List<Version> versions(String site, Key key, int before, int limit);

    Optional<Version> version(String site, Key key, int version);

    /**
     * A change to make.
     *
     * @param base the version that the editor has seen, 0 for none; null: whatever it is
     * @param document null to delete
     */
    record Write(
            Key key,
            @Nullable Integer base,
            String what,
            @Nullable JsonNode document) {}

    /**
     * What a writing came to.
     *
     * @param outdated those whose base was wrong; with any of them nothing is written
     * @param versions of what is written
     */
    record Written(List<Key> outdated, Map<Key, Integer> versions) {}

    /** Does all of it, or nothing when a base is not the version any more. */
    Written write(String site, Editor by, String reason, Instant at, List<Write> writes);

    /** @param digest another one: it is not what was given before */
    record Shipped(Key key, String digest, JsonNode document) {}

    /**
     * Gives a site what the product ships with: what it has never been given, and newer texts of what it has not edited. What it has changed or deleted stays
     * so.
     */
    void give(String site, Instant at, Collection<Shipped> all);
}
