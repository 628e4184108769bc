package io.momentdesk.touchpoint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is kept of people: who they are, and everything that happened with them. */
public interface Timeline {

    /** @param verified whether the shop vouched for them */
    record KeptPerson(
            String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String locale,
            boolean verified,
            Instant firstAt,
            Instant lastAt) {}

    /** @param journey as a decision names it */
    record KeptTouchpoint(
            String id,
            Instant at,
            int n,
            String kind,
            @Nullable String moment,
            @Nullable JsonNode journey,
            @Nullable String conversation,
            JsonNode data) {}

    /** A place in the timeline. */
    record Place(Instant at, int n, String id) {}

    Optional<KeptPerson> person(String site, String id);

    /** The customer a visitor has proven to be. */
    Optional<String> customerOf(String site, String visitor);

    List<String> visitorsOf(String site, String customer);

    /** In the neutral dialect, the newest first. */
    List<JsonNode> orders(String site, String customer, List<String> visitors);

    /** Newest first. */
    List<KeptTouchpoint> touchpoints(
            String site, String customer, List<String> visitors, @Nullable Place before, int limit);
}
