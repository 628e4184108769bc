package io.momentdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the desk finds and mends when its indexes do not say what its conversations say. */
class SelfCheckTest extends DeskOfScripts {

    @Test
    void inASoundDeskNothingIsFound() {
        desk.policy("smot", Map.of("offer", "60000"));
        desk.online("a", "amot", 1);
        desk.online("b", "smot", 1);
        String assigned = desk.chat("v1", "amot");
        String queued = desk.chat("v2", "amot");
        String offered = desk.chat("v3", "smot");
        String ticket = desk.chat("v4", "umot");
        String fresh = desk.says("v5", "");
        String ended = desk.chat("v6", "amot");
        desk.resolves("a", assigned);
        assertThat(List.of(desk.of(offered, "state"), desk.of(ticket, "kind"), desk.of(fresh, "state")))
                .containsExactly("offered", "ticket", "new");

        assertThat(check(assigned, queued, offered, ticket, fresh, ended, "never"))
                .isEmpty();
    }

    @Test
    void R1_whatWaitsAndStandsInNoQueueIsPutBackIntoItsPlace() {
        desk.online("a", "amot", 0);
        String first = desk.chat("v1", "amot");
        String second = desk.chat("v2", "amot");
        desk.redis().zrem(ScriptedDesk.key("q:amot"), first);

        assertThat(check(first, second)).containsExactly("R1", first, "is queued and was not in q:amot");

        assertThat(desk.redis().zrange(ScriptedDesk.key("q:amot"), 0, -1)).containsExactly(first, second);
        assertThat(check(first, second)).isEmpty();
    }

    @Test
    void R1_whatAnAgentHasIsAmongWhatTheyHave() {
        desk.online("a", "amot", 3);
        String held = desk.chat("v1", "amot");
        String ended = desk.chat("v2", "amot");
        desk.resolves("a", ended);
        desk.redis().srem(ScriptedDesk.key("al:a"), held);
        desk.redis().sadd(ScriptedDesk.key("al:a"), ended);

        assertThat(check(held))
                .containsExactlyInAnyOrder(
                        "R1", ended, "is resolved and was in al:a", "R1", held, "is assigned and was not in al:a");

        assertThat(desk.redis().smembers(ScriptedDesk.key("al:a"))).containsExactly(held);
    }

    @Test
    void R1_whatNobodyWouldDecideIsDecided() {
        String fresh = desk.says("v1", "");
        desk.redis().zrem(ScriptedDesk.key("dirty"), fresh);
        desk.redis().srem(ScriptedDesk.key("vopen:v1"), fresh);

        assertThat(check(fresh))
                .containsExactly(
                        "R1", fresh, "is new and nobody decides", "R1", fresh, "is open and not among its visitor's");

        assertThat(desk.redis().zscore(ScriptedDesk.key("dirty"), fresh)).isNotNull();
        assertThat(check(fresh)).isEmpty();
    }

    @Test
    void R10_anOpenChatIsItsVisitors() {
        String fresh = desk.says("v1", "");
        desk.redis().del(ScriptedDesk.key("vo:v1"));

        assertThat(check(fresh)).containsExactly("R10", fresh, "is an open chat, and its visitor's is none");

        assertThat(desk.redis().get(ScriptedDesk.key("vo:v1"))).isEqualTo(fresh);
    }

    @Test
    void R6_whoWaitsWhileSomebodyHasRoomIsTold() {
        desk.online("a", "amot", 0);
        String waits = desk.chat("v1", "amot");
        desk.waitedFor(waits, 20_000);
        assertThat(check(waits)).as("nobody has room").isEmpty();

        desk.redis().hset(ScriptedDesk.key("a:a"), "capacity", "1");
        desk.redis().zadd(ScriptedDesk.key("room:amot"), 0, "a");

        assertThat(check(waits)).containsExactly("R6", waits, "waits while somebody has room");
    }

    @Test
    void oneNodeChecksAtATime() {
        assertThat(desk.run("routing/check", 60_000, 0).flag(0)).isTrue();
        assertThat(desk.run("routing/check", 60_000, 0).flag(0)).isFalse();
    }

    private List<String> check(String... open) {
        desk.redis().del(ScriptedDesk.key("checked"));
        Object[] arguments = new Object[5 + open.length];
        System.arraycopy(new Object[] {60_000, 3, "amot", "smot", "umot"}, 0, arguments, 0, 5);
        System.arraycopy(open, 0, arguments, 5, open.length);
        return desk.run("routing/check", arguments).rest(1);
    }
}
