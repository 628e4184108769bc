package io.momentdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R6: chats that nobody present may take hold up nobody behind them. */
class LinesTest extends DeskOfScripts {

    private static final int MANY = 60;

    @AfterEach
    void linesAndDeskNameTheSame() {
        assertThat(inLines("amot")).isEqualTo(new TreeSet<>(desk.redis().zrange(ScriptedDesk.key("q:amot"), 0, -1)));
    }

    @Test
    void R6_chatsWhoseLanguageOnlySomebodyBusySpeaksHoldUpNoOthers() {
        desk.online("persian", "amot", 1, "fa");
        desk.online("english", "amot", 1, "en");
        String persians = speaks("v", "fa");
        String first = speaks("w", "en");
        List<String> waiting =
                IntStream.range(0, MANY).mapToObj(i -> speaks("v" + i, "fa")).toList();
        String behind = speaks("x", "en");

        desk.resolves("english", first);

        assertThat(desk.of(behind, "owner")).isEqualTo("english");
        desk.resolves("persian", persians);
        assertThat(desk.of(waiting.getFirst(), "owner")).isEqualTo("persian");
    }

    @Test
    void R6_chatsThatEverybodyHasRefusedHoldUpNoOthersAndAreAskedForAgainLater() {
        desk.policy("amot", Map.of("offer", "20000"));
        desk.online("a", "amot", 25);
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            refused.add(desk.chat("v" + i, "amot"));
        }
        for (String each : refused) {
            assertThat(desk.of(each, "offeredTo")).isEqualTo("a");
            desk.act("decline", "a", each, desk.of(each, "gen"));
        }
        assertThat(refused).allMatch(each -> desk.of(each, "state").equals("queued"));

        String behind = desk.chat("w", "amot");
        assertThat(desk.of(behind, "offeredTo")).isEqualTo("a");
        desk.online("b", "amot", 1);
        assertThat(desk.of(refused.getFirst(), "offeredTo"))
                .as("has not refused it")
                .isEqualTo("b");

        String again = refused.get(7);
        for (String key : List.of("no:" + again, "pauses")) {
            desk.redis().zadd(ScriptedDesk.key(key), 1, key.equals("pauses") ? again : "a");
        }
        desk.sweeps("amot");
        assertThat(desk.of(again, "offeredTo")).isEqualTo("a");
    }

    @Test
    void R7_theOldestComesFirstWhateverLineItStandsIn() {
        desk.online("both", "amot", 1, "fa,en");
        desk.online("english", "amot", 1, "en");
        String held = speaks("v", "fa");
        speaks("w", "en");
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            waiting.add(speaks("v" + i, i % 2 == 0 ? "fa" : "en"));
            desk.waitedFor(waiting.get(i), 60_000 - 1_000L * i);
        }
        for (String next : waiting) {
            desk.resolves("both", held);
            assertThat(desk.of(next, "owner")).isEqualTo("both");
            held = next;
        }
    }

    @Test
    void R6_whoStoodInNoParticularLineWaitsForTheirLanguageOnceSomebodySpeaksIt() {
        desk.online("a", "amot", 1, "en");
        String held = desk.chat("v", "amot");
        List<String> waiting =
                IntStream.range(0, 3).mapToObj(i -> speaks("v" + i, "fa")).toList();
        String behind = speaks("w", "en");
        desk.online("persian", "amot", 0, "fa");

        desk.resolves("a", held);

        assertThat(desk.of(behind, "owner")).isEqualTo("a");
        desk.status("persian", "amot", "offline");
        desk.resolves("a", behind);
        assertThat(desk.of(waiting.getFirst(), "owner")).isEqualTo("a");
    }

    @Test
    void R6_whoWaitedBeforeThereWereLinesIsGivenOutAllTheSame() {
        desk.online("a", "amot", 1);
        String held = desk.chat("v", "amot");
        String waits = desk.chat("w", "amot");
        desk.redis().del(ScriptedDesk.key("w:" + desk.of(waits, "line")), ScriptedDesk.key("lines:amot"));
        desk.redis().hdel(ScriptedDesk.key("c:" + waits), "line");

        desk.resolves("a", held);
        desk.sweeps("amot");

        assertThat(desk.of(waits, "owner")).isEqualTo("a");
    }

    @Test
    void ACT1_whoHandsAChatToTheirOwnDeskIsNotAskedForItNextWhileSomebodyElseIsThere() {
        desk.online("a", "amot", 2);
        String chat = desk.chat("v", "amot");
        desk.online("b", "amot", 1);
        String other = desk.chat("w", "amot");
        assertThat(desk.of(other, "owner")).isEqualTo("b");

        hand(chat);

        assertThat(desk.of(chat, "state"))
                .as("b is busy, and a has just handed it on")
                .isEqualTo("queued");
        desk.resolves("b", other);
        assertThat(desk.of(chat, "owner")).isEqualTo("b");
    }

    @Test
    void ACT1_whoIsAloneAtTheDeskGetsBackWhatTheyHandToIt() {
        desk.online("a", "amot", 2);
        String chat = desk.chat("v", "amot");

        hand(chat);

        assertThat(desk.of(chat, "owner")).as("nobody else will come").isEqualTo("a");
    }

    private void hand(String chat) {
        desk.act("transfer", "a", chat, desk.of(chat, "gen"), "amot", "", "{\"kind\":\"transferred\"}", "");
    }

    private String speaks(String visitor, String locale) {
        String conversation = desk.says(visitor, locale);
        desk.decided(conversation, "amot", 0);
        return conversation;
    }

    private TreeSet<String> inLines(String queue) {
        TreeSet<String> all = new TreeSet<>();
        for (String line : desk.redis().smembers(ScriptedDesk.key("lines:" + queue))) {
            all.addAll(desk.redis().zrange(ScriptedDesk.key("w:" + line), 0, -1));
        }
        return all;
    }
}
