package io.momentdesk.faults.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StateRulesTest {

    private static final long NOW = 1_000_000;
    private final SiteState state = SiteState.empty(NOW);

    /** One new, one queued, one assigned to {@code a}, one parked, one resolved conversation, each of a visitor of its own. */
    @BeforeEach
    void aDeskInOrder() {
        conversation("new", "v1", Map.of("state", "new"));
        state.sorted().put("dirty", new HashMap<>(Map.of("new", 1.0)));
        conversation("queued", "v2", Map.of("state", "queued", "queue", "amot"));
        state.sorted().put("q:amot", new HashMap<>(Map.of("queued", (double) NOW - 5_000)));
        conversation("assigned", "v3", Map.of("state", "assigned", "owner", "a", "waitingSince", "5"));
        state.sets().put("al:a", Set.of("assigned"));
        conversation("parked", "v4", Map.of("state", "parked", "owner", "a"));
        conversation("resolved", "v5", Map.of("state", "resolved", "status", "resolved"));
        state.sets().remove("vopen:v5");
        state.texts().remove("vo:v5");
        state.hashes().put("a:a", Map.of("status", "online", "capacity", "1", "queues", "amot,smot"));
        state.sorted().put("agents", new HashMap<>(Map.of("a", (double) NOW + 1_000)));
    }

    private void conversation(String id, String visitor, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of("visitor", visitor, "kind", "chat", "status", "open"));
        all.putAll(fields);
        state.hashes().put("c:" + id, all);
        state.sets().put("vopen:" + visitor, Set.of(id));
        state.texts().put("vo:" + visitor, id);
    }

    @Test
    void aDeskInOrderBreaksNothing() {
        assertThat(StateRules.checkQuiet(state, 1_000)).isEmpty();
    }

    @Test
    void R1_inNoPlace() {
        state.sorted().remove("q:amot");
        assertThat(rules()).containsExactly("R1");
    }

    @Test
    void R1_inTwoPlaces() {
        state.sets().put("at:b", Set.of("queued"));
        assertThat(rules()).containsExactly("R1");
    }

    @Test
    void R1_newAndForgotten() {
        state.sorted().remove("dirty");
        assertThat(rules()).containsExactly("R1");
    }

    @Test
    void R1_resolvedAndStillHeld() {
        state.sets().put("al:b", Set.of("resolved"));
        state.hashes().put("a:b", Map.of("capacity", "1"));
        assertThat(rules()).containsExactly("R1");
    }

    @Test
    void R1_anIndexThatNamesWhatIsNotThere() {
        state.sorted().get("q:amot").put("ghost", 1.0);
        assertThat(rules()).containsExactly("R1");
    }

    @Test
    void R1_anIndexOfTheVisitorThatLags() {
        state.sets().put("vopen:v5", Set.of("resolved"));
        assertThat(rules()).containsExactly("R1");
    }

    @Test
    void R2_queuedWithAnOwner() {
        state.hashes().get("c:queued").put("owner", "a");
        assertThat(rules()).containsExactly("R2");
    }

    @Test
    void R4_moreThanTheCapacity() {
        conversation("another", "v6", Map.of("state", "assigned", "owner", "a"));
        state.sets().put("al:a", Set.of("assigned", "another"));
        assertThat(rules()).containsExactly("R4");
    }

    @Test
    void R6_waitingWhileSomebodyIsFree() {
        state.hashes().put("a:a", Map.of("status", "online", "capacity", "2", "queues", "amot,smot"));
        assertThat(quiet()).containsExactly("R6");
    }

    @Test
    void R8_heldByTheAbsentWhileTheVisitorWaits() {
        state.sorted().get("agents").put("a", (double) NOW - 10_000);
        assertThat(quiet()).containsExactly("R8");
        assertThat(Story.rules(StateRules.checkQuiet(state, 20_000))).isEmpty();
    }

    @Test
    void R10_twoOpenChatsOfOneVisitor() {
        conversation("second", "v4", Map.of("state", "parked", "owner", "a"));
        state.sets().put("vopen:v4", Set.of("parked", "second"));
        assertThat(rules()).containsExactly("R10");
    }

    @Test
    void R10_anOpenChatThatTheVisitorCannotFind() {
        state.texts().remove("vo:v4");
        assertThat(rules()).containsExactly("R10");
    }

    private List<String> rules() {
        return StateRules.check(state).stream().map(Violation::rule).distinct().toList();
    }

    private List<String> quiet() {
        return StateRules.checkQuiet(state, 1_000).stream()
                .map(Violation::rule)
                .distinct()
                .toList();
    }
}
