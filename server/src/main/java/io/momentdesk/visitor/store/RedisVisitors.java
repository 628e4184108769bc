package io.momentdesk.visitor.store;

import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Redis;
import io.momentdesk.redis.Reply;
import io.momentdesk.redis.Script;
import io.momentdesk.redis.Scripts;
import io.momentdesk.site.KeyHash;
import io.momentdesk.visitor.Contact;
import io.momentdesk.visitor.IdentityClaim;
import io.momentdesk.visitor.Visitor;
import io.momentdesk.visitor.VisitorStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class RedisVisitors implements VisitorStore {

    static final long LIFE = Duration.ofDays(30).toSeconds();

    private static final long PAUSE = Duration.ofMinutes(30).toMillis();
    private static final Script ARRIVE = Script.of("visitor/arrive");
    private static final Script IDENTIFY = Script.of("visitor/identify");
    private static final Script CONTACT = Script.of("visitor/contact");
    private static final Script CONSENT = Script.of("visitor/consent");

    private final Redis redis;
    private final Scripts scripts;

    RedisVisitors(Redis redis, Scripts scripts) {
        this.redis = redis;
        this.scripts = scripts;
    }

    @Override
    public Visitor arrive(String site, String id, @Nullable String locale) {
        return visitor(site, id, scripts.run(ARRIVE, site, id, text(locale), LIFE, PAUSE), 0);
    }

    @Override
    public Optional<Visitor> find(String site, String id) {
        var fields = redis.call(commands -> commands.hgetall(Keys.of(site, "v:" + id)));
        return fields.isEmpty() ? Optional.empty() : Optional.of(visitor(site, id, fields));
    }

    @Override
    public Optional<Visitor> ofCustomer(String site, String customer) {
        var key = Keys.of(site, "cu:" + KeyHash.of(customer));
        return Optional.ofNullable(redis.<String>call(commands -> commands.get(key)))
                .flatMap(id -> find(site, id));
    }

    @Override
    public Visitor identify(String site, String current, String spare, IdentityClaim proven) {
        var hash = KeyHash.of(proven.id());
        var reply = scripts.run(
                IDENTIFY,
                site,
                current,
                spare,
                proven.id(),
                hash,
                text(proven.email()),
                text(proven.name()),
                LIFE,
                RedisSessions.ARTICLES_LIFE);
        return visitor(site, reply.text(0), reply, 1);
    }

    @Override
    public Visitor contact(String site, String id, Contact contact) {
        var reply = scripts.run(
                CONTACT, site, id, text(contact.email()), text(contact.phone()), text(contact.name()), LIFE);
        return visitor(site, id, reply, 0);
    }

    @Override
    public Visitor consent(String site, String id, boolean tracking) {
        return visitor(site, id, scripts.run(CONSENT, site, id, tracking ? 1 : 0, LIFE), 0);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Visitor visitor(String site, String id, Reply reply, int from) {
        List<String> pairs = reply.rest(from);
        var fields = new HashMap<String, String>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            fields.put(pairs.get(i), pairs.get(i + 1));
        }
        return visitor(site, id, fields);
    }

    private static Visitor visitor(String site, String id, Map<String, String> fields) {
        return new Visitor(
                id,
                site,
                fields.get("customer"),
                fields.get("name"),
                fields.get("email"),
                fields.get("phone"),
                "1".equals(fields.get("verified")),
                fields.get("locale"),
                "1".equals(fields.get("consent")),
                Integer.parseInt(fields.getOrDefault("visit", "1")));
    }
}
