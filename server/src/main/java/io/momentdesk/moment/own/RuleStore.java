package io.momentdesk.moment.own;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where the versions and the drafts of sites' rules are kept for good. */
public interface RuleStore {

    /** Somebody of the desk, with the name they had then. */
    record Editor(String id, String name) {}

    /**
     * @param sameAs the version that was brought back by it
     * @param rules null in lists
     */
    record Version(
            int version,
            Instant at,
            Editor by,
            String note,
            @Nullable Integer sameAs,
            @Nullable JsonNode rules) {}

    /** @param base the version in force when it was begun, 0 for none */
    record Draft(int base, Instant at, Editor by, String note, JsonNode rules) {}

    /** @param what {@code published}, {@code reverted}, {@code drafted}, {@code accepted}, {@code discarded} or {@code tried} */
    record Deed(
            Instant at, Editor by, String what, @Nullable Integer version, String note) {}

    /** The newest version of each site that has any. */
    Map<String, Integer> newest();

    Optional<Version> version(String site, int version);

    /** Newest first. */
    List<Version> versions(String site, int before, int limit);

    /** The next version after {@code base}; false when that is not the newest any more, and nothing is changed. */
    boolean add(String site, int base, Version next);

    Optional<Draft> draft(String site);

    /** Replaces the one that is there. */
    void save(String site, Draft draft, String what);

    /** False when there is none. */
    boolean discard(String site, Editor by);

    void note(String site, Editor by, String what, @Nullable Integer version, String note);

    /** Newest first. */
    List<Deed> deeds(String site, int limit);
}
