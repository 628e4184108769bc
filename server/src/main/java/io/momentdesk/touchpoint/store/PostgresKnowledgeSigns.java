package io.momentdesk.touchpoint.store;

import io.momentdesk.knowledge.Learned;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.site.Moment;
import io.momentdesk.touchpoint.KnowledgeSignStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads in a transaction of its own that ends by itself: the archiver has the same database. */
@Repository
class PostgresKnowledgeSigns implements KnowledgeSignStore {

    private static final Duration LOOKED_AT = Duration.ofDays(180);
    private static final String SIGNS = """
            with sign as (
                select at, kind, moment, data from touchpoint
                where site = :site and at > :from
                  and (kind = 'article' or (kind = 'message' and data ? 'used'))),
            said as (
                select at, moment, 'faq' as what, data->>'article' as item, data->>'did' = 'helped' as good
                from sign where kind = 'article' and data->>'did' in ('helped', 'unhelpful')
                union all
                select at, moment, 'faq', data #>> '{used,faq}', true from sign where data #>> '{used,faq}' is not null
                union all
                select at, moment, 'script', data #>> '{used,script}', true from sign where data #>> '{used,script}' is not null)
            select what, item, moment,
                   coalesce(sum(power(0.5, extract(epoch from (:now - at)) / 3888000)) filter (where good), 0) as up,
                   coalesce(sum(power(0.5, extract(epoch from (:now - at)) / 3888000)) filter (where not good), 0) as down
            from said group by what, item, moment""";

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    PostgresKnowledgeSigns(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public List<Learned.Sign> signs(String site, Instant now) {
        return Objects.requireNonNull(reading.execute(status -> {
            jdbc.sql("set local statement_timeout = '20s'").update();
            return signsOf(site, now);
        }));
    }

    private List<Learned.Sign> signsOf(String site, Instant now) {
        return jdbc.sql(SIGNS.replace("?", "??"))
                .param("site", site)
                .param("from", now.minus(LOOKED_AT).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> sign(row))
                .list();
    }

    private static Learned.Sign sign(ResultSet row) throws SQLException {
        String moment = row.getString("moment");
        return new Learned.Sign(
                row.getString("what").equals("faq") ? Kind.FAQ : Kind.SCRIPT,
                row.getString("item"),
                moment == null || moment.isEmpty() ? null : Moment.valueOf(moment),
                row.getDouble("up"),
                row.getDouble("down"));
    }
}
