package io.momentdesk.touchpoint.store;

import io.momentdesk.touchpoint.wanting.WantingStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresWanting implements WantingStore {

    private static final String SAID = """
            select distinct on (c.last_at, c.id) c.id, m.at, m.data->>'text' as text, c.moment, p.locale
            from conversation c
            join touchpoint m on m.site = c.site and m.conversation = c.id and m.kind = 'message'
                and m.at >= :from and m.data->'from'->>'kind' = 'visitor' and m.data ?? 'text'
            left join customer p on p.site = c.site and p.id = c.visitor
            where c.site = :site and c.last_at >= :from and c.opened_at >= :from
            order by c.last_at desc, c.id desc, m.seq limit :limit""";

    private static final String MARKS = """
            select t.at, t.conversation, nullif(t.data->>'m', '') as moment, mark->>'kind' as kind, mark->>'text' as text,
                mark->>'agent' as agent
            from touchpoint t, lateral (select case when t.data->>'d' like '{%}' then cast(t.data->>'d' as jsonb) end as mark) heard
            where t.site = :site and t.kind = 'mark' and t.at >= :from and mark ?? 'text' order by t.at desc, t.n desc limit :limit""";

    private static final String USED = """
            select kind, id, sum(sent) as sent, sum(opened) as opened, sum(helped) as helped, sum(unhelpful) as unhelpful
            from (
                select 'script' as kind, data->'used'->>'script' as id, 1 as sent, 0 as opened, 0 as helped, 0 as unhelpful
                from touchpoint where site = :site and kind = 'message' and at >= :from and at < :to and data ?? 'used' and data->'used' ?? 'script'
                union all
                select 'faq', data->'used'->>'faq', 1, 0, 0, 0
                from touchpoint where site = :site and kind = 'message' and at >= :from and at < :to and data ?? 'used' and data->'used' ?? 'faq'
                union all
                select 'faq', data->>'article', 0, case data->>'did' when 'opened' then 1 else 0 end, case data->>'did' when 'helped' then 1 else 0 end,
                    case data->>'did' when 'unhelpful' then 1 else 0 end
                from touchpoint where site = :site and kind = 'article' and at >= :from and at < :to) each
            where id is not null group by kind, id order by kind, id""";

    private final JdbcClient jdbc;
    private final BriefReads reads;

    PostgresWanting(JdbcClient jdbc, BriefReads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public List<Said> said(String site, Instant from, int limit) {
        return reads.read(() -> of(SAID, site, from)
                .param("limit", limit)
                .query((row, n) -> new Said(
                        row.getString("id"),
                        at(row),
                        row.getString("text"),
                        row.getString("moment"),
                        row.getString("locale")))
                .list());
    }

    @Override
    public List<Marked> marks(String site, Instant from, int limit) {
        return reads.read(() -> of(MARKS, site, from)
                .param("limit", limit)
                .query((row, n) -> new Marked(
                        at(row),
                        row.getString("kind"),
                        row.getString("text"),
                        row.getString("agent"),
                        row.getString("conversation"),
                        row.getString("moment")))
                .list());
    }

    @Override
    public List<Used> used(String site, Instant from, Instant to) {
        return reads.read(() -> of(USED, site, from)
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Used(
                        row.getString("kind"),
                        row.getString("id"),
                        row.getInt("sent"),
                        row.getInt("opened"),
                        row.getInt("helped"),
                        row.getInt("unhelpful")))
                .list());
    }

    private JdbcClient.StatementSpec of(String sql, String site, Instant from) {
        return jdbc.sql(sql).param("site", site).param("from", from.atOffset(ZoneOffset.UTC));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
