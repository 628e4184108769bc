package io.momentdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Languages, helping neighbours, regulars, silence and tickets that come alive, by the scripts alone. */
class HelpingOutTest extends DeskOfScripts {

    @Test
    void ACT7_aVisitorGetsSomebodyWhoSpeaksTheirLanguageAndAnybodyWhenNobodyDoes() {
        desk.online("english", "amot", 9, "en");
        desk.online("persian", "amot", 1, "fa,en");
        String first = speaks("v1", "fa-IR");
        assertThat(desk.of(first, "owner")).isEqualTo("persian");
        String second = speaks("v2", "fa");
        assertThat(desk.of(second, "state")).as("waits for who speaks it").isEqualTo("queued");
        assertThat(desk.of(speaks("v3", "lv"), "owner")).isEqualTo("english");
        assertThat(desk.of(speaks("v4", "en"), "owner")).isEqualTo("english");
        desk.status("persian", "amot", "offline");
        desk.sweeps("amot");
        assertThat(desk.of(second, "owner")).isEqualTo("english");
    }

    @Test
    void ACT7_aChatThatWaitsTooLongGoesToTheNeighboursAndThenToAnybody() {
        desk.policy("amot", Map.of("near", "60000", "far", "180000", "neighbours", "fmot,smot"));
        desk.online("orders", "amot", 1);
        desk.online("support", "smot", 1);
        desk.online("loyalty", "umot", 5);
        desk.chat("v1", "amot");
        String second = desk.chat("v2", "amot");
        String third = desk.chat("v3", "amot");
        desk.sweeps("amot", "smot", "umot");
        assertThat(desk.of(second, "state")).isEqualTo("queued");
        desk.waitedFor(second, 61_000);
        desk.waitedFor(third, 60_500);
        desk.sweeps("amot", "smot", "umot");
        assertThat(desk.of(second, "owner")).isEqualTo("support");
        assertThat(desk.of(third, "state")).as("the neighbours are full").isEqualTo("queued");
        desk.waitedFor(third, 181_000);
        desk.sweeps("amot", "smot", "umot");
        assertThat(desk.of(third, "owner")).isEqualTo("loyalty");
        assertThat(desk.of(third, "queue")).isEqualTo("amot");
    }

    @Test
    void ACT7_whoComesBackGetsTheAgentTheyHadIfThatOneIsThereWithRoom() {
        desk.online("a", "amot", 2);
        String first = desk.chat("v1", "amot");
        desk.online("b", "amot", 5);
        desk.resolves("a", first);
        desk.chat("v2", "amot");
        desk.chat("v3", "amot");
        String again = desk.chat("v1", "amot");
        assertThat(desk.of(again, "owner")).isEqualTo("a");
        desk.resolves("a", again);
        desk.status("a", "amot", "away");
        assertThat(desk.of(desk.chat("v1", "amot"), "owner")).isEqualTo("b");
    }

    @Test
    void ACT8_anAnsweredChatWhoseVisitorHasLeftIsParkedComesBackToItsAgentAndEndsByItself() {
        desk.run("routing/policy", 1, 0, 60_000, "amot", 0, 0, 0, "", 300_000, 3_600_000);
        desk.online("a", "amot", 1);
        String silent = desk.chat("v1", "amot");
        left("v1", 301_000);
        desk.sweeps("amot");
        assertThat(desk.of(silent, "state")).as("an answer is owed").isEqualTo("assigned");
        desk.answers("a", silent);
        left("v1", 299_000);
        desk.sweeps("amot");
        assertThat(desk.of(silent, "state")).as("not gone for long enough").isEqualTo("assigned");
        desk.redis().hdel(ScriptedDesk.key("c:" + silent), "leftAt");
        left("v1", 301_000);
        String waits = desk.chat("v2", "amot");
        desk.sweeps("amot");
        assertThat(desk.of(silent, "state")).isEqualTo("parked");
        assertThat(desk.of(silent, "owner")).as("kept").isEqualTo("a");
        assertThat(desk.of(waits, "owner")).as("the slot is free").isEqualTo("a");

        desk.resolves("a", waits);
        desk.online("b", "amot", 5);
        desk.again("v1", silent);
        desk.decided(silent, "amot", 0);
        assertThat(desk.of(silent, "owner")).isEqualTo("a");
        desk.answers("a", silent);
        left("v1", 301_000);
        desk.sweeps("amot");
        desk.redis().zadd(ScriptedDesk.key("parked"), 1, silent);
        desk.sweeps("amot");
        assertThat(desk.of(silent, "status")).isEqualTo("resolved");
    }

    @Test
    void ACT8_whatWasSetAsideUntilATimeComesBackToItsOwnerThen() {
        String ticket = desk.chat("v2", "amot");
        desk.online("a", "amot", 1);
        String chat = desk.chat("v1", "amot");
        desk.act("take", "a", ticket, 0, "a");
        desk.answers("a", chat);
        long later = System.currentTimeMillis() + 600_000;
        for (String each : List.of(chat, ticket)) {
            desk.act("park", "a", each, desk.of(each, "gen"), "{\"kind\":\"parked\"}", later);
        }
        desk.sweeps("amot");
        for (String each : List.of(chat, ticket)) {
            assertThat(desk.of(each, "state")).isEqualTo("parked");
            desk.redis().zadd(ScriptedDesk.key("aside"), 1, each);
        }

        desk.sweeps("amot");
        desk.decided(chat, "amot", 0);
        for (String each : List.of(chat, ticket)) {
            assertThat(desk.of(each, "state")).as(desk.of(each, "kind")).isEqualTo("assigned");
            assertThat(desk.of(each, "owner")).isEqualTo("a");
            assertThat(desk.of(each, "gen")).isEqualTo("2");
        }
    }

    @Test
    void R10_aTicketIsAChatAgainWhenItsVisitorWritesAndSomebodyIsThereWithRoom() {
        String ticket = desk.chat("v1", "umot");
        assertThat(desk.of(ticket, "kind")).isEqualTo("ticket");
        String number = desk.of(ticket, "number");
        desk.online("a", "amot", 1);
        desk.decided(ticket, "amot", 0);
        desk.decided(ticket, "umot", 0);
        assertThat(desk.of(ticket, "kind")).as("nothing was written").isEqualTo("ticket");
        desk.again("v1", ticket);
        desk.decided(ticket, "amot", 0);
        assertThat(desk.of(ticket, "kind")).isEqualTo("chat");
        assertThat(desk.of(ticket, "owner")).isEqualTo("a");
        assertThat(desk.redis().get(ScriptedDesk.key("vo:v1"))).isEqualTo(ticket);
        assertThat(desk.redis().zcard(ScriptedDesk.key("t:umot"))).isZero();

        desk.lapsed("a", 121_000);
        desk.sweeps("amot");
        desk.waitedFor(ticket, 61_000);
        desk.sweeps("amot");
        assertThat(desk.of(ticket, "kind")).isEqualTo("ticket");
        assertThat(desk.of(ticket, "number")).as("it keeps its number").isEqualTo(number);
        desk.online("b", "amot", 2);
        String other = desk.chat("v1", "amot");
        desk.again("v1", ticket);
        desk.decided(ticket, "amot", 0);
        assertThat(desk.of(other, "owner")).isEqualTo("b");
        assertThat(desk.of(ticket, "kind")).as("its visitor has another chat").isEqualTo("ticket");
    }

    private String speaks(String visitor, String locale) {
        String conversation = desk.says(visitor, locale);
        desk.decided(conversation, "amot", 0);
        return conversation;
    }

    /** The last sign of life ended so long ago. */
    private void left(String visitor, long millis) {
        desk.redis().zadd(ScriptedDesk.key("here"), System.currentTimeMillis() - millis, visitor);
    }
}
