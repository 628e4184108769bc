package io.momentdesk.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Runs scripts on a site's keys. A reply whose first value begins with {@code !} is a refusal: {@code !code}, or {@code !code, message, field, limit}.
 */
@Component
public class Scripts {

    private final Redis redis;
    private final ReplicatedWrites replicated;

    Scripts(Redis redis, ReplicatedWrites replicated) {
        this.redis = redis;
        this.replicated = replicated;
    }

    /** Returns when what was read of a site until now may be shown: at the level {@code replicated} when the replicas have it, else at once. */
    public void settle(String site) {
        replicated.settle(site);
    }

    /** @param args strings and numbers; null is sent as empty text */
    public Reply run(Script script, String site, Object... args) {
        String[] keys = {Keys.log(site)};
        String[] values = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            values[i] = args[i] == null ? "" : args[i].toString();
        }
        Reply reply = new Reply(
                replicated.wanted() ? replicated.run(site, script, keys, values) : evaluate(script, keys, values));
        if (reply.text(0).startsWith("!")) {
            throw refusal(reply);
        }
        return reply;
    }

    private List<Object> evaluate(Script script, String[] keys, String[] values) {
        try {
            return redis.call(commands -> commands.evalsha(script.sha(), ScriptOutputType.MULTI, keys, values));
        } catch (RedisNoScriptException e) {
            return redis.call(commands -> commands.eval(script.source(), ScriptOutputType.MULTI, keys, values));
        }
    }

    private static Refusal refusal(Reply reply) {
        String code = reply.text(0).substring(1);
        String limit = reply.text(3);
        String message = reply.text(1).isEmpty() ? code.replace('_', ' ') : reply.text(1);
        return new Refusal(code, message, reply.textOrNull(2), limit.isEmpty() ? null : Long.valueOf(limit));
    }
}
