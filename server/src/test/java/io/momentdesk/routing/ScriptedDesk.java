package io.momentdesk.routing;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Reply;
import io.momentdesk.redis.Script;
import java.util.Map;
import java.util.UUID;

/** The scripts of a desk by themselves, on a real Redis: who comes, what is said, what is decided, without a server. */
final class ScriptedDesk implements AutoCloseable {

    static final String SITE = "scripted";
    private static final String PROMISED = "2026-11-22T12:00:00Z";

    private final RedisClient client;
    private final RedisCommands<String, String> redis;

    private long lease = 45_000;

    ScriptedDesk(String url) {
        client = RedisClient.create(url);
        redis = client.connect().sync();
        redis.flushdb();
    }

    /** How many ms whoever comes from now on is present without a further sign of life. */
    void lease(long millis) {
        lease = millis;
    }

    RedisCommands<String, String> redis() {
        return redis;
    }

    static String key(String name) {
        return Keys.of(SITE, name);
    }

    Reply run(String script, Object... args) {
        Script found = Script.of(script);
        String[] keys = {Keys.log(SITE)};
        String[] values = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            values[i] = String.valueOf(args[i]);
        }
        try {
            return new Reply(redis.evalsha(found.sha(), ScriptOutputType.MULTI, keys, values));
        } catch (RedisNoScriptException first) {
            return new Reply(redis.eval(found.source(), ScriptOutputType.MULTI, keys, values));
        }
    }

    /** @param languages comma separated, empty: any */
    void online(String agent, String queues, int capacity, String languages) {
        run("routing/presence", agent, "online", capacity, agent, queues, lease, 3, languages);
    }

    void online(String agent, String queues, int capacity) {
        online(agent, queues, capacity, "");
    }

    void status(String agent, String queues, String status) {
        run("routing/presence", agent, status, "", agent, queues, lease, 3, "");
    }

    /** The agent's last sign of life was so long ago that the lease is over for this many ms. */
    void lapsed(String agent, long millis) {
        double end = System.currentTimeMillis() - millis;
        redis.zadd(key("agents"), end, agent);
        for (String skill : redis.hget(key("a:" + agent), "skills").split(" ")) {
            redis.zadd(key("on:" + skill), end, agent);
        }
    }

    /** A new chat of a new visitor, not decided yet. */
    String says(String visitor, String locale) {
        String body =
                "{\"kind\":\"message\",\"from\":{\"kind\":\"visitor\",\"id\":\"" + visitor + "\"},\"text\":\"?\"}";
        return run(
                        "conversation/say",
                        visitor,
                        UUID.randomUUID(),
                        "h",
                        "",
                        "c_" + UUID.randomUUID(),
                        0,
                        "chat",
                        body,
                        "?",
                        "",
                        "",
                        "",
                        "e",
                        locale,
                        PROMISED)
                .text(0);
    }

    void again(String visitor, String conversation) {
        String body =
                "{\"kind\":\"message\",\"from\":{\"kind\":\"visitor\",\"id\":\"" + visitor + "\"},\"text\":\"?\"}";
        run(
                "conversation/say",
                visitor,
                UUID.randomUUID(),
                "h",
                conversation,
                "",
                0,
                "chat",
                body,
                "?",
                "",
                "",
                "",
                "e",
                "",
                PROMISED);
    }

    /** What the agent who has it answers. */
    void answers(String agent, String conversation) {
        String body = "{\"kind\":\"message\",\"from\":{\"kind\":\"agent\",\"id\":\"" + agent + "\"},\"text\":\"!\"}";
        run("conversation/answer", agent, UUID.randomUUID(), "h", conversation, of(conversation, "gen"), 0, body, "!");
    }

    void decided(String conversation, String queue, long boost) {
        run(
                "routing/route",
                conversation,
                of(conversation, "ver"),
                "AMOT",
                "{\"kind\":\"none\"}",
                1,
                "{}",
                "{\"kind\":\"moment\",\"from\":{\"kind\":\"system\",\"id\":\"system\"}}",
                queue,
                1,
                PROMISED,
                boost,
                "");
    }

    String chat(String visitor, String queue) {
        String conversation = says(visitor, "");
        decided(conversation, queue, 0);
        return conversation;
    }

    Reply act(String script, String agent, String conversation, Object... more) {
        Object[] args = new Object[more.length + 4];
        args[0] = agent;
        args[1] = UUID.randomUUID();
        args[2] = "h";
        args[3] = conversation;
        System.arraycopy(more, 0, args, 4, more.length);
        return run("routing/" + script, args);
    }

    void resolves(String agent, String conversation) {
        run("routing/close", "agent", agent, UUID.randomUUID(), "h", conversation, of(conversation, "gen"), agent, "");
    }

    void sweeps(String... queues) {
        Object[] args = new Object[4 + 2 * queues.length];
        args[0] = "node";
        args[1] = 3_000;
        args[2] = 120_000;
        args[3] = 60_000;
        for (int i = 0; i < queues.length; i++) {
            args[4 + 2 * i] = queues[i];
            args[5 + 2 * i] = PROMISED;
        }
        run("routing/sweep", args);
    }

    /** Seconds in which nobody noticed anything. */
    void waitedFor(String conversation, long millis) {
        long score = System.currentTimeMillis() - millis;
        redis.hset(key("c:" + conversation), "score", Long.toString(score));
        redis.zadd(key("q:" + of(conversation, "queue")), score, conversation);
        redis.zadd(key("w:" + of(conversation, "line")), score, conversation);
    }

    void policy(String queue, Map<String, String> fields) {
        redis.hset(key("desk:" + queue), fields);
    }

    String of(String conversation, String field) {
        String value = redis.hget(key("c:" + conversation), field);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
