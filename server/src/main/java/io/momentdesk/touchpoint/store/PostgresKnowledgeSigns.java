package io.momentdesk.touchpoint.store;

import io.momentdesk.knowledge.Editor;
import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.Learned;
import io.momentdesk.knowledge.Lesson;
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
    /** Sent with so much of its words counts as if nothing was changed, and less as far as more of it was. */
    private static final double STILL_THE_SAME = 0.7;

    /** What was looked at by somebody who wrote something of their own counts half of what stood above another that was taken. */
    private static final String SIGNS = """
            with sign as (
                select at, kind, moment, data, data->'used' as used,
                    exp(-ln(2.0) * cast(extract(epoch from (:now - at)) as double precision) / 3888000) as weight
                from touchpoint
                where site = :site and at > :from
                  and (kind = 'article' or (kind = 'message' and data ? 'used'))),
            said as (
                select at, moment, weight, 'faq' as what, data->>'article' as item, data->>'did' as did, 1.0 as part
                from sign where kind = 'article' and data->>'did' in ('helped', 'unhelpful')
                union all
                select at, moment, weight, what, used->>what, 'inserted', coalesce(cast(used->>'kept' as double precision), 1.0)
                from sign, (values ('faq'), ('script')) kinds (what) where kind = 'message' and used ? what
                union all
                select at, moment, weight, what, jsonb_array_elements_text(used->'passed'->list), 'passed',
                    case when used ? what then 1.0 else 0.5 end
                from sign, (values ('faq', 'faq'), ('script', 'scripts')) kinds (what, list)
                where kind = 'message' and used->'passed' ? list and (used ? what or not used ?| array['faq', 'script']))
            select what, item, moment,
                coalesce(sum(weight * least(1.0, part / :same)) filter (where did = 'inserted'), 0) as inserted,
                coalesce(sum(weight * part) filter (where did = 'passed'), 0) as passed,
                coalesce(sum(weight) filter (where did = 'helped'), 0) as helped,
                coalesce(sum(weight) filter (where did = 'unhelpful'), 0) as unhelpful,
                count(*) filter (where did = 'inserted') as times_inserted,
                count(*) filter (where did = 'inserted' and part < :same) as times_edited,
                count(*) filter (where did = 'passed') as times_passed,
                count(*) filter (where did = 'helped') as times_helped,
                count(*) filter (where did = 'unhelpful') as times_unhelpful
            from said
            where not exists (select from knowledge_forgotten f where f.site = :site and f.kind = what and f.id = item and f.at >= said.at)
            group by what, item, moment""";

    private static final String FORGET = """
            insert into knowledge_forgotten (site, kind, id, at, by_id, by_name) values (:site, :kind, :id, :at, :by, :name)
            on conflict (site, kind, id) do update set at = greatest(knowledge_forgotten.at, excluded.at), by_id = excluded.by_id,
                by_name = excluded.by_name""";

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

    @Override
    public void forget(String site, Key key, Instant before, Editor by) {
        jdbc.sql(FORGET)
                .param("site", site)
                .param("kind", key.kind().wire())
                .param("id", key.id())
                .param("at", before.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    private List<Learned.Sign> signsOf(String site, Instant now) {
        return jdbc.sql(SIGNS.replace("?", "??"))
                .param("site", site)
                .param("from", now.minus(LOOKED_AT).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("same", STILL_THE_SAME)
                .query((row, number) -> sign(row))
                .list();
    }

    private static Learned.Sign sign(ResultSet row) throws SQLException {
        String moment = row.getString("moment");
        return new Learned.Sign(
                Kind.of(row.getString("what")),
                row.getString("item"),
                moment == null || moment.isEmpty() ? null : Moment.valueOf(moment),
                new Learned.Weight(
                        row.getDouble("inserted"),
                        row.getDouble("passed"),
                        row.getDouble("helped"),
                        row.getDouble("unhelpful")),
                new Lesson.Count(
                        row.getInt("times_inserted"),
                        row.getInt("times_edited"),
                        row.getInt("times_passed"),
                        row.getInt("times_helped"),
                        row.getInt("times_unhelpful")));
    }
}
