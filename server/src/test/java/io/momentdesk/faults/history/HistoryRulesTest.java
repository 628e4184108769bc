package io.momentdesk.faults.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.faults.history.History.Read;
import io.momentdesk.faults.history.History.Seen;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The checker is trusted only as far as it catches each history that is broken on purpose. */
class HistoryRulesTest {

    private final Story story = Story.whole();

    @Test
    void aWholeHistoryIsWhole() {
        story.sees(1, 2, 3).seesOn(2, 4);
        story.history.seen(new Seen("v", 2, false, "c", 4, 3, "message", "Here"));
        assertThat(story.messageRules()).isEmpty();
        assertThat(story.ownershipRules()).isEmpty();
        assertThat(atTheTop()).isEmpty();
    }

    @Test
    void M1_anAcknowledgedMessageThatIsGone() {
        story.log.removeLast();
        assertThat(story.messageRules()).contains("M1 LOST");
    }

    @Test
    void M1_anAcknowledgedMessageAtAnotherSeq() {
        story.history.sent("v", "q2", "And now?", 0);
        story.history.acked("v", "q2", "c", 2);
        assertThat(story.messageRules()).containsExactly("M1 LOST");
    }

    @Test
    void M1_aRefTwiceInTheLog() {
        story.message("visitor", "v", "q1", "Where is it?");
        assertThat(story.messageRules()).containsExactly("M1 DOUBLED");
    }

    @Test
    void M1_twoAnswersForOneRef() {
        story.message("visitor", "v", "q2", "Where is it?");
        story.history.acked("v", "q1", "c", 5);
        assertThat(story.messageRules()).contains("M1 DOUBLED");
    }

    @Test
    void M2_aHole() {
        story.entry(6, "resolved", "\"by\":\"agent\"");
        assertThat(story.messageRules()).containsExactly("M2 OTHER");
    }

    @Test
    void M2_aSeqTwice() {
        story.entry(4, "resolved", "\"by\":\"agent\"");
        assertThat(story.messageRules()).contains("M2 OTHER");
    }

    @Test
    void M2_aLostBeginning() {
        story.log.removeFirst();
        assertThat(story.messageRules()).contains("M2 OTHER", "M1 LOST");
    }

    @Test
    void M3_shownWhatIsNotInTheLog() {
        story.history.seen(new Seen("v", 1, true, "c", 4, 3, "message", "There"));
        assertThat(story.messageRules()).containsExactly("M3 OTHER");
    }

    @Test
    void M3_shownInAnotherOrder() {
        story.sees(1, 3, 2);
        assertThat(story.messageRules()).containsExactly("M3 OTHER");
    }

    @Test
    void M3_shownTwiceOnOneSocket() {
        story.sees(1, 1);
        assertThat(story.messageRules()).containsExactly("M3 DOUBLED");
    }

    @Test
    void M3_oneTextAtTwoPlaces() {
        story.message("visitor", "v", "q2", "Where is it?");
        story.sees(1, 5);
        assertThat(story.messageRules()).contains("M3 DOUBLED");
    }

    @Test
    void M4_whoNeverSawTheLastOne() {
        story.sees(1, 2, 3);
        assertThat(atTheTop()).containsExactly("M4 OTHER");
    }

    @Test
    void M5_saidLaterAndThereBefore() {
        story.history.sent("a", "a2", "Second", 1);
        story.history.sent("a", "a3", "Third", 1);
        story.message("agent", "a", "a3", "Third").message("agent", "a", "a2", "Second");
        story.history.acked("a", "a3", "c", 5);
        story.history.acked("a", "a2", "c", 6);
        assertThat(story.messageRules()).containsExactly("M5 OTHER");
    }

    @Test
    void M6_aMarkThatFalls() {
        story.history.read(new Read("v", 1, "c", "agent", 4));
        story.history.read(new Read("v", 1, "c", "agent", 3));
        assertThat(story.messageRules()).containsExactly("M6 OTHER");
    }

    @Test
    void M7_whatTheArchiveLacksHasTwiceOrMadeUp() {
        List<String> archived = story.log.stream()
                .map(each -> ArchiveRules.line(each.conversation(), each.seq(), each.kind(), each.said()))
                .toList();
        assertThat(ArchiveRules.check(archived, story.log)).isEmpty();
        assertThat(Story.rules(ArchiveRules.check(archived.subList(1, 4), story.log)))
                .containsExactly("M7 LOST");
        assertThat(Story.rules(ArchiveRules.check(List.of(archived.get(0), archived.get(0)), story.log.subList(0, 1))))
                .containsExactly("M7 DOUBLED");
        assertThat(Story.rules(ArchiveRules.check(archived, story.log.subList(0, 3))))
                .containsExactly("M7 OTHER");
    }

    @Test
    void R3_assignedWhileStillOwned() {
        story.assigned("b", 2);
        assertThat(story.ownershipRules()).containsExactly("R3 DOUBLE_ASSIGNED");
    }

    @Test
    void R3_aGenThatDoesNotRise() {
        story.entry("queued", "\"queue\":\"amot\"").assigned("b", 1);
        assertThat(story.ownershipRules()).containsExactly("R3 OTHER");
    }

    @Test
    void R3_ownershipThatEndsFirstIsFine() {
        story.entry("transferred", "\"toQueue\":\"smot\"")
                .entry("queued", "\"queue\":\"smot\"")
                .assigned("b", 2);
        assertThat(story.ownershipRules()).isEmpty();
    }

    @Test
    void R2_oneAssignmentToldToTwo() {
        story.history.given("b", "c", 1);
        assertThat(story.ownershipRules()).containsExactly("R2 DOUBLE_ASSIGNED");
    }

    @Test
    void R9_anAgentSpeaksWithoutOwning() {
        story.message("agent", "b", "b1", "Me too");
        assertThat(story.ownershipRules()).containsExactly("R9 OTHER");
    }

    @Test
    void R9_anAgentSpeaksAfterLosingIt() {
        story.entry("queued", "\"queue\":\"amot\"").message("agent", "a", "a2", "Still here");
        assertThat(story.ownershipRules()).containsExactly("R9 OTHER");
    }

    @Test
    void R9_anOldGenIsTaken() {
        story.entry("queued", "\"queue\":\"amot\"").assigned("a", 2);
        story.history.sent("a", "a2", "Old", 1);
        story.message("agent", "a", "a2", "Old");
        assertThat(story.ownershipRules()).containsExactly("R9 OTHER");
    }

    private List<String> atTheTop() {
        return Story.rules(MessageRules.atTheTop(story.history, story.log, Map.of("v", Map.of("c", 0L)), Set.of("v")));
    }
}
