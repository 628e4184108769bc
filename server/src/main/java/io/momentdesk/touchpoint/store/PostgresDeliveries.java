package io.momentdesk.touchpoint.store;

import io.momentdesk.touchpoint.hooks.Attempt;
import io.momentdesk.touchpoint.hooks.DeliveryStore;
import io.momentdesk.touchpoint.hooks.SigningSecret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Leans on the row of the webhook, which whoever adds to its lines, takes from them or ends a delivery holds until that is committed: so the first of a line is
 * known, and exactly one of a line has a time.
 */
@Repository
class PostgresDeliveries implements DeliveryStore {

    private static final String DUE = """
            select w.site, w.id from webhook w where w.enabled and exists (
                select 1 from webhook_delivery d where d.hook = w.id and d.status = 'waiting' and d.next_at <= now()
                    and (d.leased_until is null or d.leased_until < now()))""";

    private static final String HOOK = """
            select url, secret, case when old_until > now() then old_secret end as old_secret from webhook
            where site = :site and id = :hook and enabled
                and (select count(*) from webhook_delivery where hook = :hook and leased_until > now()) < :parallel
            for no key update skip locked""";

    private static final String CLAIM = """
            update webhook_delivery set lease = :lease, leased_until = now() + :seconds * interval '1 second',
                attempts = attempts + 1, attempted_at = now()
            where n = (select n from webhook_delivery where hook = :hook and status = 'waiting' and next_at <= now()
                and (leased_until is null or leased_until < now()) order by next_at, n limit 1)
            returning n, attempts, once, give_up_at, event, body""";

    private static final String END = """
            update webhook_delivery set status = :status, lease = null, leased_until = null, next_at = null, ended_at = now(),
                answer = cast(:answer as integer), why = :why, reply = :reply
            where n = :n and lease = :lease and status = 'waiting'""";

    private static final String NEXT_OF_LINE = """
            update webhook_delivery set next_at = now() where next_at is null and n = (
                select min(w.n) from webhook_delivery d join webhook_delivery w
                    on w.hook = d.hook and w.line = d.line and w.status = 'waiting'
                where d.n = :n)""";

    private static final String AGAIN = """
            update webhook_delivery set lease = null, leased_until = null, next_at = now() + :millis * interval '1 millisecond',
                answer = cast(:answer as integer), why = :why, reply = :reply
            where n = :n and lease = :lease and status = 'waiting'""";

    /** One failure long after another says nothing: only what failed all its time ends a webhook. */
    private static final String FAILING = """
            update webhook set failing_since = coalesce(failing_since, now()),
                enabled = not past, stopped = case when past then 'failing' else stopped end
            from (select :givenUp and coalesce(failing_since <= now() - :seconds * interval '1 second', false) as past
                from webhook where site = :site and id = :hook) judged
            where site = :site and id = :hook and enabled returning past""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PostgresDeliveries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<Hook> due() {
        return jdbc.sql(DUE)
                .query((row, n) -> new Hook(row.getString(1), row.getString(2)))
                .list();
    }

    @Override
    public Optional<Claimed> claim(Hook hook, int parallel, Duration lease) {
        return transaction.execute(status -> of(HOOK, hook)
                .param("parallel", parallel)
                .query((row, n) -> new Receiver(row.getString("url"), secrets(row)))
                .optional()
                .flatMap(receiver -> claim(hook, receiver, lease)));
    }

    private record Receiver(String url, List<SigningSecret> secrets) {}

    private Optional<Claimed> claim(Hook hook, Receiver receiver, Duration length) {
        String lease = UUID.randomUUID().toString();
        return jdbc.sql(CLAIM)
                .param("hook", hook.id())
                .param("lease", lease)
                .param("seconds", length.toSeconds())
                .query((row, n) -> new Claimed(
                        hook,
                        row.getLong("n"),
                        lease,
                        row.getInt("attempts"),
                        row.getBoolean("once"),
                        row.getObject("give_up_at", OffsetDateTime.class).toInstant(),
                        receiver.url(),
                        receiver.secrets(),
                        row.getString("event"),
                        row.getString("body")))
                .optional();
    }

    @Override
    public void delivered(Claimed claimed, Attempt attempt) {
        transaction.executeWithoutResult(status -> {
            hold(claimed);
            if (end(claimed, attempt, "delivered")) {
                of(
                                "update webhook set failing_since = null where site = :site and id = :hook and failing_since is not null",
                                claimed.hook())
                        .update();
            }
        });
    }

    @Override
    public boolean failed(Claimed claimed, Attempt attempt, @Nullable Duration wait, Duration stopAfter) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            hold(claimed);
            boolean ours = wait == null
                    ? end(claimed, attempt, "dead")
                    : attempted(AGAIN, claimed, attempt)
                                    .param("millis", wait.toMillis())
                                    .update()
                            == 1;
            return ours && !claimed.once() && stopped(claimed.hook(), wait == null, stopAfter);
        }));
    }

    private boolean stopped(Hook hook, boolean givenUp, Duration stopAfter) {
        boolean stopped = of(FAILING, hook)
                .param("givenUp", givenUp)
                .param("seconds", stopAfter.toSeconds())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (stopped) {
            of("""
                    insert into webhook_audit (site, agent, agent_name, what, hook, note)
                    values (:site, 'product', 'Momentdesk', 'stopped', :hook, 'failing')""", hook).update();
        }
        return stopped;
    }

    private void hold(Claimed claimed) {
        of("select 1 from webhook where site = :site and id = :hook for no key update", claimed.hook())
                .query()
                .listOfRows();
    }

    /** False when the lease was over and somebody else has it. */
    private boolean end(Claimed claimed, Attempt attempt, String status) {
        boolean ours = attempted(END, claimed, attempt).param("status", status).update() == 1;
        if (ours) {
            jdbc.sql(NEXT_OF_LINE).param("n", claimed.n()).update();
        }
        return ours;
    }

    private StatementSpec attempted(String sql, Claimed claimed, Attempt attempt) {
        return jdbc.sql(sql)
                .param("n", claimed.n())
                .param("lease", claimed.lease())
                .param("answer", attempt.answer())
                .param("why", attempt.why() == null ? null : attempt.why().wire())
                .param("reply", attempt.reply());
    }

    private StatementSpec of(String sql, Hook hook) {
        return jdbc.sql(sql).param("site", hook.site()).param("hook", hook.id());
    }

    private static List<SigningSecret> secrets(ResultSet row) throws SQLException {
        List<SigningSecret> secrets = new ArrayList<>(List.of(new SigningSecret(row.getString("secret"))));
        String old = row.getString("old_secret");
        if (old != null) {
            secrets.add(new SigningSecret(old));
        }
        return secrets;
    }
}
