package io.momentdesk.conversation.store;

import io.momentdesk.conversation.Conversation;
import io.momentdesk.conversation.ConversationSettings;
import io.momentdesk.conversation.ConversationStore;
import io.momentdesk.conversation.Entry;
import io.momentdesk.conversation.Outcome;
import io.momentdesk.conversation.PastConversations;
import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Redis;
import io.momentdesk.redis.Reply;
import io.momentdesk.redis.Script;
import io.momentdesk.redis.Scripts;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs a conversation's scripts and reads its keys. */
@Component
class RedisConversations implements ConversationStore {

    private static final Script ENTRIES = Script.of("conversation/entries");
    private static final Script RECALL = Script.of("conversation/recall");
    private static final Script TOPS = Script.of("conversation/tops");
    private static final Script SHED = Script.of("conversation/shed");

    private final Redis redis;
    private final Scripts scripts;
    private final JsonMapper json;
    private final ConversationSettings settings;

    RedisConversations(Redis redis, Scripts scripts, JsonMapper json, ConversationSettings settings) {
        this.redis = redis;
        this.scripts = scripts;
        this.json = json;
        this.settings = settings;
    }

    @Override
    public Outcome run(String script, String site, Object... args) {
        Reply reply = scripts.run(Script.of(script), site, args);
        Outcome.Effect effect = Outcome.Effect.values()[(int) reply.number(6)];
        return new Outcome(
                reply.text(0),
                reply.number(1),
                Instant.ofEpochMilli(reply.number(2)),
                reply.text(3),
                reply.textOrNull(4),
                reply.textOrNull(5),
                effect,
                reply.text(7));
    }

    @Override
    public Reply raw(String script, String site, Object... args) {
        return scripts.run(Script.of(script), site, args);
    }

    @Override
    public Optional<Conversation> read(String site, String id) {
        Map<String, String> fields = redis.call(commands -> commands.hgetall(Keys.of(site, "c:" + id)));
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Conversation(id, fields));
    }

    @Override
    public Stored entries(String site, String id, long seq, int limit) {
        Reply reply = scripts.run(ENTRIES, site, id, seq, limit);
        if (reply.size() > 1) {
            scripts.settle(site);
        }
        return new Stored(
                reply.number(0), reply.rest(1).stream().map(this::parse).toList());
    }

    @Override
    public void recall(String site, String id, PastConversations.Past past) {
        scripts.run(
                RECALL,
                site,
                id,
                settings.keepStub().toSeconds(),
                json.writeValueAsString(past.fields()),
                json.writeValueAsString(past.refs()));
    }

    @Override
    public int shed(String site, String archived, int most) {
        Reply reply = scripts.run(
                SHED,
                site,
                archived,
                settings.keepEnded().toMillis(),
                settings.keepStub().toSeconds(),
                settings.keepList().toSeconds(),
                most);
        return (int) reply.number(0);
    }

    @Override
    public Map<String, Long> tops(String site, String visitor, Collection<String> ids) {
        List<String> args = Stream.concat(Stream.of(visitor), ids.stream()).toList();
        List<String> answer = scripts.run(TOPS, site, args.toArray()).rest(0);
        Map<String, Long> tops = new LinkedHashMap<>();
        for (int i = 0; i < answer.size(); i += 2) {
            tops.put(answer.get(i), Long.valueOf(answer.get(i + 1)));
        }
        return tops;
    }

    @Override
    public List<Entry> newest(String site, String id, int limit) {
        return redis.call(commands -> commands.lrange(Keys.of(site, "e:" + id), -limit, -1)).stream()
                .map(this::parse)
                .toList();
    }

    @Override
    public List<String> ofVisitor(String site, String visitor, int limit) {
        return redis.call(commands -> commands.zrevrange(Keys.of(site, "vc:" + visitor), 0, limit - 1));
    }

    @Override
    public List<String> heldBy(String site, String agent) {
        var chats = redis.call(commands -> commands.smembers(Keys.of(site, "al:" + agent)));
        var tickets = redis.call(commands -> commands.smembers(Keys.of(site, "at:" + agent)));
        return Stream.concat(chats.stream(), tickets.stream()).toList();
    }

    @Override
    public boolean knows(String site, String id, String ref) {
        return redis.call(commands -> commands.hexists(Keys.of(site, "r:" + id), ref));
    }

    @Override
    public Entry parse(String stored) {
        ObjectNode node = (ObjectNode) json.readTree(stored);
        Entry entry = new Entry(
                node.path("seq").asLong(),
                Instant.ofEpochMilli(node.path("at").asLong()),
                node.path("see").asString().equals("a"),
                node.path("pv").asLong(),
                node);
        node.remove(List.of("seq", "at", "see", "pv"));
        return entry;
    }
}
