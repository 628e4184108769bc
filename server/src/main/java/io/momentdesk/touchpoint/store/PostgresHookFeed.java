package io.momentdesk.touchpoint.store;

import io.momentdesk.touchpoint.Touchpoint;
import io.momentdesk.touchpoint.hooks.FeedStore;
import io.momentdesk.touchpoint.hooks.HookEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the webhooks' rows while it adds to their lines, as {@link PostgresDeliveries} says. */
@Repository
class PostgresHookFeed implements FeedStore {

    private static final String TAKE = """
            with taken as (
                delete from webhook_feed f using (
                    select * from webhook_feed where site = :site and fed_at >= now() - :seconds * interval '1 second' order by at, n, id limit :limit) first
                where f.site = first.site and f.at = first.at and f.n = first.n and f.id = first.id
                returning f.site, f.at, f.n, f.id)
            select taken.id as place, t.id, (extract(epoch from taken.at) * 1000)::bigint as ms, taken.n, t.kind, t.moment,
                t.journey, t.visitor, t.customer, t.conversation, t.seq, t.data
            from taken left join touchpoint t on t.site = taken.site and t.at = taken.at and t.n = taken.n and t.id = taken.id
            order by taken.at, taken.n, taken.id""";

    /** In the order of the rows. The first of a line has a time, unless one is waiting already; whoever is known is not told again. */
    private static final String ADD = """
            insert into webhook_delivery
                (site, hook, event, type, happened_at, conversation, visitor, line, body, next_at, give_up_at)
            select :site, :hook, r.id, r.type, cast(r.at as timestamptz), r.conversation, r.visitor, r.line, r.body,
                case when r.line is null or r.nth = 1 and not exists (
                    select 1 from webhook_delivery d where d.hook = :hook and d.line = r.line and d.status = 'waiting')
                    then now() end,
                now() + :seconds * interval '1 second'
            from (
                select *, row_number() over (partition by line order by place) as nth
                from jsonb_to_recordset(cast(:rows as jsonb)) as e(place integer, id text, type text, at text, conversation text,
                    visitor text, line text, body text)
                where not exists (select 1 from webhook_delivery d where d.hook = :hook and d.event = e.id)) r
            order by r.place""";

    /** Where no node sends, nobody takes it. */
    private static final String UNTOLD =
            "delete from webhook_feed where fed_at < now() - :seconds * interval '1 second'";

    /** A webhook that was off for so long that nobody tries any more. */
    private static final String LATE = """
            update webhook_delivery set status = 'dead', why = 'off', next_at = null, lease = null, leased_until = null, ended_at = now()
            where status = 'waiting' and give_up_at < now() - interval '1 day' and (leased_until is null or leased_until < now())""";

    private static final String BODIES = """
            update webhook_delivery set body = null, reply = null
            where body is not null and status <> 'waiting' and created_at < now() - :bodies * interval '1 second'""";

    private static final String OLD = """
            delete from webhook_delivery
            where status <> 'waiting' and created_at < now() - :rows * interval '1 second'""";

    private static final String FIRST_OF_LINES = """
            update webhook_delivery d set next_at = now()
            where d.status = 'waiting' and d.line is not null and d.next_at is null and not exists (
                select 1 from webhook_delivery b
                where b.hook = d.hook and b.line = d.line and b.status = 'waiting' and b.n < d.n)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    PostgresHookFeed(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<String> fed() {
        return jdbc.sql("select distinct site from webhook_feed")
                .query(String.class)
                .list();
    }

    @Override
    public int pass(String site, int limit, Duration giveUp, Function<Touchpoint, List<HookEvent>> events) {
        return transaction.execute(status -> {
            return mine("webhook feed " + site) ? passed(site, limit, giveUp, events) : 0;
        });
    }

    /** Until the end of the transaction. */
    private boolean mine(String what) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", what)
                .query(Boolean.class)
                .single();
    }

    private int passed(String site, int limit, Duration giveUp, Function<Touchpoint, List<HookEvent>> events) {
        List<Optional<Touchpoint>> taken = jdbc.sql(TAKE)
                .param("site", site)
                .param("limit", limit)
                .param("seconds", giveUp.toSeconds())
                .query((row, n) -> touchpoint(row))
                .list();
        List<HookEvent> happened = taken.stream()
                .flatMap(Optional::stream)
                .flatMap(each -> events.apply(each).stream())
                .toList();
        jdbc.sql("select id, events from webhook where site = :site and enabled order by id for no key update")
                .param("site", site)
                .query((row, n) -> Map.entry(row.getString("id"), Set.of((String[])
                        row.getArray("events").getArray())))
                .list()
                .forEach(hook -> add(site, hook.getKey(), hook.getValue(), happened, giveUp));
        return taken.size();
    }

    private void add(String site, String hook, Set<String> wanted, List<HookEvent> happened, Duration giveUp) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        happened.stream()
                .filter(event -> wanted.contains(event.type().wire()) && ids.add(event.id()))
                .forEach(event -> rows.add(row(event, rows.size())));
        if (!rows.isEmpty()) {
            jdbc.sql(ADD)
                    .param("site", site)
                    .param("hook", hook)
                    .param("rows", json.writeValueAsString(rows))
                    .param("seconds", giveUp.toSeconds())
                    .update();
        }
    }

    @Override
    public void tidy(Duration giveUp, Duration keepBodies, Duration keep) {
        List.of(
                        jdbc.sql(UNTOLD).param("seconds", giveUp.toSeconds()),
                        jdbc.sql(LATE),
                        jdbc.sql(BODIES).param("bodies", keepBodies.toSeconds()),
                        jdbc.sql(OLD).param("rows", keep.toSeconds()),
                        jdbc.sql(FIRST_OF_LINES))
                .forEach(this::alone);
    }

    /** Unless another node does it just now. */
    private void alone(StatementSpec change) {
        transaction.executeWithoutResult(status -> {
            if (mine("webhooks are tidied")) {
                change.update();
            }
        });
    }

    private static Map<String, Object> row(HookEvent event, int place) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "place", place,
                "id", event.id(),
                "type", event.type().wire(),
                "at", event.at().toString(),
                "body", event.body()));
        row.put("conversation", event.conversation());
        row.put("visitor", event.visitor());
        row.put("line", event.line());
        return row;
    }

    /** Empty for one that the archive has no longer: the log has lost it. */
    private Optional<Touchpoint> touchpoint(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String journey = row.getString("journey");
        JsonNode path = journey == null ? null : json.readTree(journey);
        return id == null
                ? Optional.empty()
                : Optional.of(new Touchpoint(
                        row.getLong("ms"),
                        row.getInt("n"),
                        id,
                        row.getString("kind"),
                        row.getString("moment"),
                        path,
                        row.getString("visitor"),
                        row.getString("customer"),
                        row.getString("conversation"),
                        row.getObject("seq", Long.class),
                        json.readTree(row.getString("data"))));
    }
}
