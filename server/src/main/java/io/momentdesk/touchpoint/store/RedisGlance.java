package io.momentdesk.touchpoint.store;

import io.lettuce.core.SetArgs;
import io.lettuce.core.XTrimArgs;
import io.momentdesk.conversation.Conversation;
import io.momentdesk.redis.Keys;
import io.momentdesk.redis.LogRecord;
import io.momentdesk.redis.Redis;
import io.momentdesk.redis.Script;
import io.momentdesk.redis.Scripts;
import io.momentdesk.redis.SiteLog;
import io.momentdesk.site.RandomId;
import io.momentdesk.touchpoint.LiveGlance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RedisGlance implements LiveGlance {

    private static final int MOST_WAITING = 999;
    private static final int AT_ONCE = 100;
    private static final Script LOST = Script.of("conversation/lost");
    private static final Script CONVERSATIONS = Script.of("touchpoint/conversations");
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final Redis redis;
    private final Scripts scripts;
    private final SiteLog log;
    private final JsonMapper json;

    RedisGlance(Redis redis, Scripts scripts, SiteLog log, JsonMapper json) {
        this.redis = redis;
        this.scripts = scripts;
        this.log = log;
        this.json = json;
    }

    @Override
    public String incarnation(String site) {
        String key = Keys.of(site, "incarnation");
        String known = redis.<@Nullable String>call(commands -> commands.get(key));
        if (known == null) {
            redis.<@Nullable String>call(commands -> commands.set(key, RandomId.next(), SetArgs.Builder.nx()));
            known = redis.call(commands -> commands.get(key));
        }
        return known;
    }

    @Override
    public List<LogRecord> from(String site, String position, int limit) {
        return log.from(site, position, limit);
    }

    @Override
    public List<LogRecord> before(String site, String position, int limit) {
        return log.before(site, position, limit);
    }

    @Override
    public int newEpochs(String site, Collection<Lost> lost) {
        int changed = 0;
        List<Lost> all = List.copyOf(lost);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            Object[] arguments = all.subList(from, Math.min(from + AT_ONCE, all.size())).stream()
                    .flatMap(one -> Stream.of(one.conversation(), one.epoch(), one.seq(), one.at(), RandomId.next()))
                    .toArray();
            changed += scripts.run(LOST, site, arguments).size();
        }
        return changed;
    }

    @Override
    public List<Conversation> conversations(String site, Collection<String> ids) {
        List<String> names = List.copyOf(ids);
        List<Conversation> found = new ArrayList<>();
        if (names.isEmpty()) {
            return found;
        }
        List<String> states = scripts.run(CONVERSATIONS, site, names.toArray()).rest(0);
        for (int i = 0; i < names.size(); i++) {
            if (!states.get(i).isEmpty()) {
                found.add(new Conversation(names.get(i), json.readValue(states.get(i), FIELDS)));
            }
        }
        return found;
    }

    @Override
    public List<String> waiting(String site, Collection<String> queues) {
        return queues.stream()
                .flatMap(queue -> Stream.of("q:" + queue, "t:" + queue))
                .flatMap(key -> redis.call(commands -> commands.zrange(Keys.of(site, key), 0, MOST_WAITING)).stream())
                .toList();
    }

    @Override
    public void trim(String site, String position) {
        redis.call(commands ->
                commands.xtrim(Keys.log(site), XTrimArgs.Builder.minId(position).approximateTrimming()));
    }
}
