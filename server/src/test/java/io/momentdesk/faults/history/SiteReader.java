package io.momentdesk.faults.history;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a site's log and its live keys, past the server. */
public final class SiteReader implements AutoCloseable {

    private static final int BATCH = 2_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** All in one script, so that it is one instant. A test may ask for {@code KEYS}. */
    private static final String SNAPSHOT = """
            local P, found = ARGV[1], {}
            local time = redis.call('TIME')
            local read = {hash = 'HGETALL', set = 'SMEMBERS', string = 'GET'}
            for _, key in ipairs(redis.call('KEYS', P .. '*')) do
              local name = string.sub(key, #P + 1)
              local kind = redis.call('TYPE', key).ok
              if kind == 'zset' then found[#found + 1] = {name, kind, redis.call('ZRANGE', key, 0, -1, 'WITHSCORES')}
              elseif kind == 'hash' and string.find(name, '^[ac]:') or kind == 'set' and not string.find(name, '^vorders')
                or kind == 'string' and string.find(name, '^vo:') then
                found[#found + 1] = {name, kind, redis.call(read[kind], key)}
              end
            end
            return cjson.encode({string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000)), found})
            """;

    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;
    private final String prefix;

    public SiteReader(String url, String site) {
        this.client = RedisClient.create(url);
        this.connection = client.connect();
        this.prefix = "md:{" + site + "}:";
    }

    /** The entries of all conversations, oldest first. */
    public List<LogEntry> log() {
        return logAfter("0-0");
    }

    /** @param position a stream id */
    public List<LogEntry> logAfter(String position) {
        List<LogEntry> all = new ArrayList<>();
        String after = position;
        List<StreamMessage<String, String>> batch;
        do {
            batch = connection
                    .sync()
                    .xrange(
                            prefix + "log",
                            Range.from(Range.Boundary.excluding(after), Range.Boundary.unbounded()),
                            Limit.create(0, BATCH));
            for (StreamMessage<String, String> record : batch) {
                after = record.getId();
                Map<String, String> fields = record.getBody();
                if ("entry".equals(fields.get("t"))) {
                    all.add(LogEntry.of(after, fields.get("c"), fields.get("v"), fields.get("e")));
                }
            }
        } while (batch.size() == BATCH);
        return all;
    }

    public SiteState state() {
        String[] arguments = {prefix};
        String answer = connection.sync().eval(SNAPSHOT, ScriptOutputType.VALUE, new String[0], arguments);
        JsonNode read = JSON.readTree(answer);
        SiteState state = SiteState.empty(read.get(0).asLong());
        for (JsonNode key : read.get(1)) {
            put(state, key.get(0).asString(), key.get(1).asString(), key.get(2));
        }
        return state;
    }

    private static void put(SiteState state, String name, String kind, JsonNode value) {
        switch (kind) {
            case "string" -> state.texts().put(name, value.asString());
            case "set" -> {
                state.sets().put(name, new HashSet<>());
                value.forEach(member -> state.sets().get(name).add(member.asString()));
            }
            case "hash" -> {
                Map<String, String> fields = new HashMap<>();
                for (int i = 0; i < value.size(); i += 2) {
                    fields.put(value.get(i).asString(), value.get(i + 1).asString());
                }
                state.hashes().put(name, fields);
            }
            default -> {
                Map<String, Double> members = new HashMap<>();
                for (int i = 0; i < value.size(); i += 2) {
                    members.put(
                            value.get(i).asString(),
                            Double.valueOf(value.get(i + 1).asString()));
                }
                state.sorted().put(name, members);
            }
        }
    }

    /** For what a test does to the store itself. */
    public StatefulRedisConnection<String, String> connection() {
        return connection;
    }

    public String key(String name) {
        return prefix + name;
    }

    @Override
    public void close() {
        client.close();
    }
}
