package io.momentdesk.visitor.store;

import static io.momentdesk.visitor.store.RedisVisitors.LIFE;

import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Redis;
import io.momentdesk.redis.Refusal;
import io.momentdesk.redis.Script;
import io.momentdesk.redis.Scripts;
import io.momentdesk.visitor.Arrival;
import io.momentdesk.visitor.Arrivals;
import io.momentdesk.visitor.ArticleSign;
import io.momentdesk.visitor.Notable;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.SessionStore;
import io.momentdesk.visitor.ShopEvent;
import io.momentdesk.visitor.Tracked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RedisSessions implements SessionStore {

    private static final int MOST_EVENTS = 200;
    private static final int MOST_IDS = 1_000;
    /** How many seconds it is remembered what was done with an answer: longer than the day in which it counts once. */
    static final long ARTICLES_LIFE = Duration.ofDays(2).toSeconds();

    private static final int LONGEST_EVENT = 8_192;
    private static final Script TRACK = Script.of("visitor/track");
    private static final Script ARTICLE = Script.of("visitor/article");

    private final Redis redis;
    private final Scripts scripts;
    private final JsonMapper json;
    private final Clock clock;

    RedisSessions(Redis redis, Scripts scripts, JsonMapper json, Clock clock) {
        this.redis = redis;
        this.scripts = scripts;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void add(String site, String visitor, List<Tracked> events) {
        var pages = events.stream().map(Tracked::page).filter(Objects::nonNull).toList();
        var args = new ArrayList<>(List.<Object>of(visitor, LIFE, MOST_EVENTS, MOST_IDS));
        args.add(pages.isEmpty() ? "" : write(Arrivals.from(pages.getFirst())));
        args.add(pages.isEmpty() ? "" : write(pageView(pages.getLast())));
        for (int i = 0; i < events.size(); i++) {
            var event = kept(events.get(i));
            args.add(events.get(i).id());
            args.add(limited("events[" + i + "]", write(event)));
            args.add(Notable.of(event).map(this::write).orElse(""));
        }
        scripts.run(TRACK, site, args.toArray());
    }

    @Override
    public void visited(String site, String visitor, Page page) {
        var last = redis.<@Nullable String>call(commands -> commands.lindex(Keys.of(site, "ev:" + visitor), -1));
        var lastPage = last == null ? null : read(last).page();
        if (lastPage == null || !Objects.equals(lastPage.url(), page.url())) {
            view(site, visitor, page);
        } else if (page.tellsMoreThan(lastPage)) {
            view(site, visitor, page.over(lastPage));
        }
    }

    private void view(String site, String visitor, Page page) {
        var now = clock.instant();
        add(site, visitor, List.of(new Tracked("page." + now.toEpochMilli(), now, "page_view", page, Map.of())));
    }

    @Override
    public void add(String site, String visitor, ArticleSign sign) {
        String did = sign.did().name().toLowerCase(Locale.ROOT);
        Map<String, String> data =
                new TreeMap<>(Map.of("article", sign.article(), "question", sign.question(), "did", did));
        if (sign.moment() != null) {
            data.put("moment", sign.moment());
        }
        String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        String id = String.join(".", "article", sign.article(), did, day);
        int said = sign.did().isSaid() ? 1 : 0;
        scripts.run(ARTICLE, site, visitor, ARTICLES_LIFE, id, write(data), said, MOST_IDS);
    }

    @Override
    public Session read(String site, String visitor) {
        var profile = redis.call(commands -> commands.hmget(Keys.of(site, "v:" + visitor), "arrival", "visit"));
        var events = redis.call(commands -> commands.lrange(Keys.of(site, "ev:" + visitor), 0, -1));
        var arrival =
                profile.get(0).hasValue() ? json.readValue(profile.get(0).getValue(), Arrival.class) : Arrival.UNKNOWN;
        var visit = profile.get(1).hasValue() ? Integer.valueOf(profile.get(1).getValue()) : null;
        return new Session(
                new Arrival(arrival.referrer(), arrival.utm(), visit),
                events.stream().map(this::read).toList());
    }

    /** A clock that runs ahead would make what was done first look like the latest. */
    private ShopEvent kept(Tracked event) {
        Instant now = clock.instant();
        Instant at = event.at() == null || event.at().isAfter(now) ? now : event.at();
        return new ShopEvent(at, event.name(), event.page(), event.data());
    }

    private ShopEvent pageView(Page page) {
        return new ShopEvent(clock.instant(), "page_view", page, Map.of());
    }

    private static String limited(String field, String event) {
        if (event.length() > LONGEST_EVENT) {
            throw Refusal.tooLarge(field, LONGEST_EVENT);
        }
        return event;
    }

    private String write(Object value) {
        return json.writeValueAsString(value);
    }

    private ShopEvent read(String event) {
        return json.readValue(event, ShopEvent.class);
    }
}
