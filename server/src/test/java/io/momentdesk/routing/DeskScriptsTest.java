package io.momentdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.redis.Reply;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who gets a chat, by the scripts alone. */
class DeskScriptsTest extends DeskOfScripts {

    @Test
    void theLeastLoadedGetsItAndAmongEqualsWhoHasWaitedLongest() {
        desk.online("a", "amot", 5);
        desk.online("b", "amot", 5);
        String first = desk.chat("v1", "amot");
        String second = desk.chat("v2", "amot");
        assertThat(desk.of(first, "owner")).isNotEqualTo(desk.of(second, "owner"));
        String third = desk.chat("v3", "amot");
        assertThat(desk.of(third, "owner"))
                .as("longest since the last assignment")
                .isEqualTo(desk.of(first, "owner"));
        desk.resolves(desk.of(third, "owner"), third);
        desk.resolves(desk.of(first, "owner"), first);
        assertThat(desk.of(desk.chat("v4", "amot"), "owner"))
                .as("the least loaded")
                .isEqualTo(desk.of(first, "lastOwner"));
    }

    @Test
    void R4_aKindOfConversationWeighsAsManyUnitsAsTheSettingsSay() {
        desk.run("routing/policy", 2, 1, 60_000);
        desk.online("a", "amot", 5);
        desk.chat("v1", "amot");
        String second = desk.chat("v2", "amot");
        String third = desk.chat("v3", "amot");
        assertThat(desk.of(second, "state")).isEqualTo("assigned");
        assertThat(desk.of(third, "state")).as("4 of 5 units are taken").isEqualTo("queued");
        assertThat(desk.run("routing/queues", "amot").number(3))
                .as("places for chats")
                .isZero();
        desk.resolves("a", second);
        assertThat(desk.of(third, "state")).isEqualTo("assigned");
    }

    @Test
    void R7_whatIsPutForwardCountsAsHavingWaitedAndKeepsItsPlaceWhenItComesBack() {
        desk.online("a", "amot", 1);
        String held = desk.chat("v1", "amot");
        String early = desk.chat("v2", "amot");
        String urgent = desk.says("v3", "");
        desk.decided(urgent, "amot", 60_000);
        desk.resolves("a", held);
        assertThat(desk.of(urgent, "state")).isEqualTo("assigned");

        desk.lapsed("a", 121_000);
        desk.sweeps("zmot");
        assertThat(desk.of(urgent, "state")).as("its visitor waits").isEqualTo("queued");
        desk.online("b", "amot", 1);
        assertThat(desk.of(urgent, "owner")).isEqualTo("b");
        assertThat(desk.of(early, "state")).isEqualTo("queued");
    }

    @Test
    void R6_aLongQueueIsGivenOutInSteps() {
        desk.online("full", "amot", 1);
        IntStream.range(0, 41).forEach(i -> desk.chat("v" + i, "amot"));
        desk.online("a", "amot", 50);
        assertThat(desk.redis().scard(ScriptedDesk.key("al:a")))
                .as("one script")
                .isEqualTo(25);
        Reply left = desk.run("routing/drain");
        assertThat(left.flag(0)).isFalse();
        assertThat(desk.redis().scard(ScriptedDesk.key("al:a"))).isEqualTo(40);
    }

    @Test
    void whoIsGoneAwayOrLapsedIsNotChosen() {
        desk.online("a", "amot", 5);
        desk.online("b", "amot", 5);
        desk.status("b", "amot", "away");
        desk.lapsed("a", 1);
        assertThat(desk.of(desk.chat("v1", "amot"), "kind"))
                .as("nobody is there")
                .isEqualTo("ticket");
        desk.status("b", "amot", "online");
        assertThat(desk.of(desk.chat("v2", "amot"), "owner")).isEqualTo("b");
        desk.run("routing/presence", "a", "renew", "", "a", "amot", 45_000, 3, "");
        assertThat(desk.of(desk.chat("v3", "amot"), "owner")).isEqualTo("a");
    }

    @Test
    void whoMovesToAnotherDeskIsNoLongerAtTheOldOne() {
        desk.online("a", "amot,smot", 5);
        desk.online("a", "smot", 5);
        assertThat(desk.of(desk.chat("v1", "amot"), "kind")).isEqualTo("ticket");
        assertThat(desk.of(desk.chat("v2", "smot"), "owner")).isEqualTo("a");
    }
}
