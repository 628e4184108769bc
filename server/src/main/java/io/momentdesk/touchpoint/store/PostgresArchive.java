package io.momentdesk.touchpoint.store;

import io.momentdesk.redis.LogRecord;
import io.momentdesk.redis.Refusal;
import io.momentdesk.touchpoint.ArchiveBatch;
import io.momentdesk.touchpoint.ArchiveBatch.KeptOrder;
import io.momentdesk.touchpoint.ArchiveStore;
import io.momentdesk.touchpoint.Touchpoint;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresArchive implements ArchiveStore {

    /** Classes of SQLSTATE that mean the data: cardinality, data exception, integrity, program limits. */
    private static final Set<String> OF_THE_DATA = Set.of("21", "22", "23", "54");

    private final JdbcClient jdbc;
    private final ArchiveRows rows;
    private final SupersededRows superseded;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    PostgresArchive(
            JdbcClient jdbc,
            ArchiveRows rows,
            SupersededRows superseded,
            PlatformTransactionManager transactions,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.superseded = superseded;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
    }

    @Override
    public Position position(String site) {
        return jdbc.sql("select incarnation, position, digest from archive_position where site = :site")
                .param("site", site)
                .query((row, n) -> new Position(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .orElse(Position.START);
    }

    @Override
    public boolean write(String site, Position from, Position to, ArchiveBatch batch) {
        return inTurn(site, from, to, () -> rows.write(site, batch));
    }

    @Override
    public boolean putAside(String site, Position from, Position to, LogRecord record, String why) {
        return inTurn(
                site,
                from,
                to,
                () -> jdbc.sql("""
                        insert into dead_letter (site, position, record, why)
                        values (:site, :position, :record, :why) on conflict do nothing""")
                        .param("site", site)
                        .param("position", record.position())
                        .param(
                                "record",
                                json.writeValueAsString(record.fields()).getBytes(StandardCharsets.UTF_8))
                        .param("why", why.replace("\u0000", ""))
                        .update());
    }

    @Override
    public int addNew(String site, ArchiveBatch batch) {
        try {
            return transaction.execute(status -> {
                List<String> conversations =
                        known(site, "conversation", "id", batch.conversations().keySet());
                List<String> orders = known(
                        site,
                        "orders",
                        "number",
                        batch.orders().stream().map(KeptOrder::number).toList());
                rows.write(site, batch.without(conversations, orders));
                return conversations.size() + orders.size();
            });
        } catch (TransactionException | DataAccessResourceFailureException away) {
            throw Refusal.unavailable("The archive cannot be written now; try again.");
        }
    }

    /** @param table and {@code column} are ours, never from outside */
    private List<String> known(String site, String table, String column, Collection<String> ids) {
        return jdbc.sql("select " + column + " from " + table + " where site = :site and " + column + " = any(:ids)")
                .param("site", site)
                .param("ids", ids.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    @Override
    public Set<String> kept(String site, Collection<Touchpoint> touchpoints) {
        return superseded.kept(site, touchpoints);
    }

    @Override
    public boolean supersede(
            String site, Position from, Position to, String after, Function<Superseded, ArchiveBatch> live) {
        return inTurn(site, from, to, () -> {
            Superseded gone = superseded.takeOut(site, after);
            rows.write(site, live.apply(gone));
        });
    }

    @Override
    public Optional<String> refusedData(RuntimeException failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException sql
                ? Optional.ofNullable(sql.getSQLState())
                        .filter(state -> state.length() == 5 && OF_THE_DATA.contains(state.substring(0, 2)))
                : Optional.empty();
    }

    /** The lock ends with the transaction, however that ends. */
    private boolean inTurn(String site, Position from, Position to, Runnable work) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('archive ' || :site, 0))")
                    .param("site", site)
                    .query(Boolean.class)
                    .single();
            if (!mine || !position(site).equals(from)) {
                return false;
            }
            work.run();
            move(site, to);
            return true;
        }));
    }

    private void move(String site, Position to) {
        jdbc.sql("""
                        insert into archive_position (site, incarnation, position, digest)
                        values (:site, :incarnation, :position, :digest)
                        on conflict (site) do update set incarnation = excluded.incarnation,
                            position = excluded.position, digest = excluded.digest, archived_at = now()""")
                .param("site", site)
                .param("incarnation", to.incarnation())
                .param("position", to.position())
                .param("digest", to.digest())
                .update();
    }
}
