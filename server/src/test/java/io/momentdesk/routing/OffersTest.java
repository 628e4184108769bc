package io.momentdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.Range;
import io.momentdesk.redis.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A desk that asks before it assigns, by the scripts alone. */
class OffersTest extends DeskOfScripts {

    @BeforeEach
    void whoIsAskedFirst() {
        desk.policy("amot", Map.of("offer", "20000"));
    }

    @Test
    void R4_theSlotIsReservedAtTheOfferAndTheGenIsThatOfTheAssignment() {
        desk.online("a", "amot", 1);
        String asked = desk.chat("v1", "amot");
        String waits = desk.chat("v2", "amot");
        assertThat(desk.of(asked, "state")).isEqualTo("offered");
        assertThat(desk.of(asked, "owner")).isEmpty();
        assertThat(desk.of(waits, "state")).as("the only slot is reserved").isEqualTo("queued");
        assertThat(desk.act("take", "a", waits, 0, "A").text(0)).isEqualTo("!capacity");
        String gen = desk.of(asked, "gen");

        assertThat(desk.act("accept", "a", asked, gen, "A").text(7)).isEqualTo("assigned");
        assertThat(desk.of(asked, "gen")).isEqualTo(gen);
        assertThat(desk.of(asked, "owner")).isEqualTo("a");
        assertThat(records("offered")).hasSize(1);
        assertThat(records("withdrawn")).isEmpty();
    }

    @Test
    void R9_anOfferThatIsOverChangesNothing() {
        desk.online("a", "amot", 1);
        desk.online("b", "amot", 1);
        String asked = desk.chat("v1", "amot");
        String first = desk.of(asked, "offeredTo");
        String other = first.equals("a") ? "b" : "a";
        assertThat(desk.act("accept", other, asked, desk.of(asked, "gen"), "X").text(0))
                .isEqualTo("!stale_gen");
        assertThat(desk.act("take", other, asked, 0, "X").text(0)).isEqualTo("!not_found");
        String gen = desk.of(asked, "gen");
        desk.act("decline", first, asked, gen);
        assertThat(desk.of(asked, "offeredTo")).isEqualTo(other);
        assertThat(desk.act("accept", first, asked, gen, "X").text(0)).isEqualTo("!stale_gen");
        assertThat(desk.act("decline", first, asked, gen).text(0)).isEqualTo("!stale_gen");
        assertThat(Long.parseLong(desk.of(asked, "gen"))).as("R3").isGreaterThan(Long.parseLong(gen));
    }

    @Test
    void ACT6_whoDeclinesIsNotAskedAgainForAMinuteAndThePlaceIsKept() {
        desk.online("a", "amot", 2);
        String asked = desk.chat("v1", "amot");
        desk.act("decline", "a", asked, desk.of(asked, "gen"));
        assertThat(desk.of(asked, "state")).isEqualTo("queued");
        String next = desk.chat("v2", "amot");
        assertThat(desk.of(next, "offeredTo")).as("the next one is offered").isEqualTo("a");
        assertThat(desk.redis().zrange(ScriptedDesk.key("q:amot"), 0, -1)).containsExactly(asked);
        desk.sweeps("amot");
        assertThat(desk.of(asked, "state")).isEqualTo("queued");
        desk.redis().del(ScriptedDesk.key("no:" + asked));
        desk.sweeps("amot");
        assertThat(desk.of(asked, "offeredTo")).isEqualTo("a");
        assertThat(records("withdrawn"))
                .singleElement()
                .satisfies(record -> assertThat(record.get("why")).isEqualTo("declined"));
    }

    @Test
    void R8_anOfferEndsWithItsTimeAndWithTheLeaseAndWhenTheAgentGoesAway() {
        desk.online("a", "amot", 1);
        String asked = desk.chat("v1", "amot");
        desk.redis().zadd(ScriptedDesk.key("offers"), 1, asked);
        desk.sweeps("amot");
        assertThat(desk.of(asked, "state")).isEqualTo("queued");

        desk.online("b", "amot", 1);
        assertThat(desk.of(asked, "offeredTo")).isEqualTo("b");
        desk.lapsed("b", 1);
        desk.sweeps("amot");
        assertThat(desk.of(asked, "state")).isEqualTo("queued");

        desk.online("c", "amot", 1);
        assertThat(desk.of(asked, "offeredTo")).isEqualTo("c");
        desk.status("c", "amot", "away");
        assertThat(desk.of(asked, "state")).isEqualTo("queued");
        assertThat(records("withdrawn").stream().map(record -> record.get("why")))
                .containsExactly("expired", "lapsed", "reassigned");
    }

    @Test
    void aVisitorWhoEndsWhatIsOfferedFreesTheSlot() {
        desk.online("a", "amot", 1);
        String asked = desk.chat("v1", "amot");
        String waits = desk.chat("v2", "amot");
        desk.run("routing/close", "visitor", "v1", "a-ref-of-the-end", "h", asked, 0, "", "");
        assertThat(desk.of(waits, "offeredTo")).isEqualTo("a");
        assertThat(desk.redis().smembers(ScriptedDesk.key("ao:a"))).containsExactly(waits);
        Reply position = desk.run("routing/position", waits);
        assertThat(position.number(0)).as("next").isEqualTo(1);
    }

    private List<Map<String, String>> records(String type) {
        return desk.redis().xrange(ScriptedDesk.key("log"), Range.unbounded()).stream()
                .map(message -> message.getBody())
                .filter(record -> type.equals(record.get("t")))
                .toList();
    }
}
