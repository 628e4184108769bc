package io.momentdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is open is found again when other rules have come into force, by the script alone. */
class AgainScriptTest extends DeskOfScripts {

    private static final Pattern UNIONS = Pattern.compile("cmdstat_zunionstore:calls=(\\d+)");
    private static final int AGENTS = 1_000;

    @Test
    void whatManyAgentsHoldIsFoundInAFewSteps() {
        desk.redis().set(ScriptedDesk.key("sweeper"), "node");
        desk.redis().zadd(ScriptedDesk.key("q:amot"), 1, "waiting");
        for (int i = 0; i < AGENTS; i++) {
            desk.redis().zadd(ScriptedDesk.key("agents"), 1, "a" + i);
            desk.redis().sadd(ScriptedDesk.key("al:a" + i), "chat" + i);
            desk.redis().sadd(ScriptedDesk.key("at:a" + i), "ticket" + i);
        }
        int before = unions();

        desk.run("routing/again", "node", 1, 0, 1, "amot");

        assertThat(desk.redis().zcard(ScriptedDesk.key("again"))).isEqualTo(1 + 2 * AGENTS);
        assertThat(unions() - before).isBetween(1, 10);
    }

    private int unions() {
        Matcher calls = UNIONS.matcher(desk.redis().info("commandstats"));
        return calls.find() ? Integer.parseInt(calls.group(1)) : 0;
    }
}
