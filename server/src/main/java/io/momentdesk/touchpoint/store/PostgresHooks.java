package io.momentdesk.touchpoint.store;

import io.momentdesk.knowledge.Editor;
import io.momentdesk.touchpoint.hooks.Delivery;
import io.momentdesk.touchpoint.hooks.HookEvent;
import io.momentdesk.touchpoint.hooks.HookStore;
import io.momentdesk.touchpoint.hooks.SigningSecret;
import io.momentdesk.touchpoint.hooks.Webhook;
import io.momentdesk.touchpoint.hooks.Webhook.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A change and the note of it are one transaction. */
@Repository
class PostgresHooks implements HookStore {

    private static final String ALL = """
            select w.*, case when w.old_until > now() then w.old_until end as old_signs_until,
                (select count(*) from webhook_delivery d where d.hook = w.id and d.status = 'waiting') as waiting,
                (select count(*) from webhook_delivery d where d.hook = w.id and d.status = 'dead') as dead
            from webhook w where w.site = :site""";

    private static final String CREATE = """
            insert into webhook (site, id, url, events, description, enabled, secret,
                created_by, created_by_name, updated_by, updated_by_name)
            select :site, :id, :url, :events, :description, :enabled, :secret, :agent, :name, :agent, :name
            where (select count(*) from webhook where site = :site) < :most""";

    private static final String CHANGE = """
            update webhook set url = :url, events = :events, description = :description,
                stopped = case when :enabled then null else stopped end,
                failing_since = case when :enabled and not enabled or url <> :url then null else failing_since end,
                enabled = :enabled, updated_at = now(), updated_by = :agent, updated_by_name = :name
            where site = :site and id = :id""";

    private static final String SECRET = """
            update webhook set old_secret = secret, old_until = now() + :keep * interval '1 second', secret = :secret,
                updated_at = now(), updated_by = :agent, updated_by_name = :name
            where site = :site and id = :id""";

    private static final String TEST = """
            insert into webhook_delivery (site, hook, event, type, happened_at, body, once, next_at, give_up_at)
            select :site, :id, :event, :type, now(), :body, true, now(), now() + interval '1 day'
            where (select count(*) from webhook_delivery where hook = :id and type = :type
                and created_at > now() - interval '1 minute') < :most
            returning n""";

    /** What is over begins anew and waits for nobody; what is due later is due now. */
    private static final String REPLAY = """
            update webhook_delivery set
                line = case when status = 'waiting' then line end,
                attempts = case when status = 'waiting' then attempts else 0 end,
                next_at = case when status = 'waiting' and next_at is null then null else now() end,
                give_up_at = case when status = 'waiting' then give_up_at else now() + :seconds * interval '1 second' end,
                status = 'waiting', ended_at = null
            where site = :site and hook = :id and n = :n and body is not null
                and (leased_until is null or leased_until < now())""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PostgresHooks(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<Webhook> all(String site) {
        return jdbc.sql(ALL + " order by w.created_at, w.id")
                .param("site", site)
                .query((row, n) -> webhook(row))
                .list();
    }

    @Override
    public Optional<Webhook> find(String site, String id) {
        return of(ALL + " and w.id = :id", site, id)
                .query((row, n) -> webhook(row))
                .optional();
    }

    @Override
    public boolean create(String site, String id, Wanted wanted, SigningSecret secret, Editor by, int most) {
        return noted(site, id, "created", wanted.url(), by, () -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('webhooks of ' || :site, 0))")
                    .param("site", site)
                    .query()
                    .listOfRows();
            return by(wanted(of(CREATE, site, id), wanted), by)
                            .param("secret", secret.text())
                            .param("most", most)
                            .update()
                    == 1;
        });
    }

    @Override
    public boolean change(String site, String id, Wanted wanted, Editor by) {
        return noted(
                site,
                id,
                "changed",
                wanted.url() + (wanted.enabled() ? "" : " off"),
                by,
                () -> by(wanted(of(CHANGE, site, id), wanted), by).update() == 1);
    }

    @Override
    public boolean delete(String site, String id, Editor by) {
        return noted(
                site,
                id,
                "deleted",
                "",
                by,
                () -> of("delete from webhook where site = :site and id = :id", site, id)
                                .update()
                        == 1);
    }

    @Override
    public boolean secret(String site, String id, SigningSecret next, Duration keepOld, Editor by) {
        return noted(
                site,
                id,
                "secret",
                "",
                by,
                () -> by(of(SECRET, site, id), by)
                                .param("secret", next.text())
                                .param("keep", keepOld.toSeconds())
                                .update()
                        == 1);
    }

    @Override
    public List<Delivery> deliveries(String site, String id, @Nullable String status, long before, int limit) {
        String of = status == null ? "" : " and status = :status";
        StatementSpec sql = of(
                        "select *, body is not null as kept from webhook_delivery where site = :site and hook = :id"
                                + " and n < :before" + of + " order by n desc limit :limit",
                        site,
                        id)
                .param("before", before)
                .param("limit", limit);
        return (status == null ? sql : sql.param("status", status))
                .query((row, n) -> delivery(row))
                .list();
    }

    @Override
    public Optional<Long> test(String site, String id, HookEvent event, int most, Editor by) {
        Optional<Long> made = transaction.execute(status -> of(TEST, site, id)
                .param("event", event.id())
                .param("type", event.type().wire())
                .param("body", event.body())
                .param("most", most)
                .query(Long.class)
                .optional());
        made.ifPresent(n -> noted(site, id, "tested", "delivery " + n, by, () -> true));
        return made;
    }

    @Override
    public Replay replay(String site, String id, long n, Duration giveUp, Editor by) {
        boolean planned = noted(
                site,
                id,
                "replayed",
                "delivery " + n,
                by,
                () -> of(REPLAY, site, id)
                                .param("n", n)
                                .param("seconds", giveUp.toSeconds())
                                .update()
                        == 1);
        if (planned) {
            return Replay.PLANNED;
        }
        return of(
                        "select body is not null from webhook_delivery where site = :site and hook = :id and n = :n",
                        site,
                        id)
                .param("n", n)
                .query(Boolean.class)
                .optional()
                // it is being sent just now
                .map(kept -> kept ? Replay.PLANNED : Replay.NOT_KEPT)
                .orElse(Replay.NOT_FOUND);
    }

    @Override
    public List<Noted> log(String site, long before, int limit) {
        return jdbc.sql("""
                        select * from webhook_audit where site = :site and id < :before order by id desc limit :limit""")
                .param("site", site)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> new Noted(
                        row.getLong("id"),
                        at(row, "at"),
                        new Editor(row.getString("agent"), row.getString("agent_name")),
                        row.getString("what"),
                        row.getString("hook"),
                        row.getString("note")))
                .list();
    }

    private boolean noted(String site, String id, String what, String note, Editor by, BooleanSupplier change) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!change.getAsBoolean()) {
                return false;
            }
            by(of("""
                    insert into webhook_audit (site, agent, agent_name, what, hook, note)
                    values (:site, :agent, :name, :what, :id, :note)""", site, id), by).param("what", what).param("note", note).update();
            return true;
        }));
    }

    private StatementSpec of(String sql, String site, String id) {
        return jdbc.sql(sql).param("site", site).param("id", id);
    }

    private static StatementSpec by(StatementSpec sql, Editor by) {
        return sql.param("agent", by.id()).param("name", by.name());
    }

    private static StatementSpec wanted(StatementSpec sql, Wanted wanted) {
        return sql.param("url", wanted.url())
                .param("events", wanted.events().toArray(String[]::new))
                .param("description", wanted.description())
                .param("enabled", wanted.enabled());
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getString("id"),
                row.getString("url"),
                List.of((String[]) row.getArray("events").getArray()),
                row.getString("description"),
                row.getBoolean("enabled"),
                row.getString("stopped"),
                time(row, "failing_since"),
                time(row, "old_signs_until"),
                at(row, "created_at"),
                new Editor(row.getString("created_by"), row.getString("created_by_name")),
                at(row, "updated_at"),
                new Editor(row.getString("updated_by"), row.getString("updated_by_name")),
                row.getLong("waiting"),
                row.getLong("dead"));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("n"),
                row.getString("event"),
                row.getString("type"),
                at(row, "happened_at"),
                row.getString("conversation"),
                row.getString("status"),
                row.getInt("attempts"),
                time(row, "next_at"),
                time(row, "attempted_at"),
                time(row, "ended_at"),
                row.getObject("answer", Integer.class),
                row.getString("why"),
                row.getString("reply"),
                row.getBoolean("kept"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
    }
}
