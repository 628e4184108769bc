package io.momentdesk.touchpoint.store;

import io.momentdesk.touchpoint.wanting.Deflection;
import io.momentdesk.touchpoint.wanting.Reading;
import io.momentdesk.touchpoint.wanting.ReadingStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each sign is set beside what the same person wrote last before it and first after it; the first sign of a day stands for that day's reading. */
@Repository
class PostgresReadings implements ReadingStore {

    private static final String READINGS = """
            with sign as materialized (
                select t.at, t.visitor, coalesce(c.customer, t.visitor) as person, t.data->>'article' as article,
                    nullif(t.moment, '') as moment, t.data->>'did' as did
                from touchpoint t left join customer_visitor c on c.site = t.site and c.visitor = t.visitor
                where t.site = :site and t.kind = 'article' and t.at >= :from and t.at <= :now and t.visitor is not null),
            browser as materialized (
                select person, visitor from sign
                union
                select s.person, c.visitor from sign s join customer_visitor c on c.site = :site and c.customer = s.person),
            happened as (
                select person, at, article, moment, did from sign
                union all
                select b.person, m.at, null, null, null
                from browser b join touchpoint m on m.site = :site and m.visitor = b.visitor
                where m.kind = 'message' and m.at >= :before and m.at <= :now and m.data->'from'->>'kind' = 'visitor'),
            beside as (
                select *,
                    max(at) filter (where did is null)
                        over (partition by person order by at rows between unbounded preceding and 1 preceding) as wrote_before,
                    min(at) filter (where did is null)
                        over (partition by person order by at desc rows between unbounded preceding and 1 preceding) as wrote_after
                from happened),
            reading as (
                select part.kind, part.name, min(at) as at, min(coalesce(wrote_before, '-infinity')) as wrote_before,
                    min(wrote_after) as wrote_after, max(at) filter (where did = 'helped') as helped,
                    max(at) filter (where did = 'unhelpful') as unhelpful
                from beside, lateral (values ('DAY', to_char(at at time zone 'UTC', 'YYYY-MM-DD')), ('ARTICLE', article), ('MOMENT', moment))
                    as part (kind, name)
                where did is not null and part.name is not null
                group by part.kind, part.name, person, cast(at at time zone 'UTC' as date)),
            outcome as (
                select kind, name, helped, unhelpful, case
                    when wrote_before >= at - cast(:window as interval) then 'already'
                    when wrote_after <= at + cast(:window as interval) then 'wrote'
                    when at + cast(:window as interval) > :now then 'open'
                    when helped is not null and (unhelpful is null or helped >= unhelpful) then 'confirmed'
                    when unhelpful is not null then 'unhelped'
                    else 'presumed' end as came_to
                from reading)
            select kind, name, count(*) as readers, count(*) filter (where came_to = 'already') as already,
                count(*) filter (where came_to = 'wrote') as wrote, count(*) filter (where came_to = 'open') as open,
                count(*) filter (where came_to = 'confirmed') as confirmed, count(*) filter (where came_to = 'presumed') as presumed,
                count(*) filter (where came_to = 'unhelped') as unhelped, count(helped) as helped, count(unhelpful) as unhelpful
            from outcome group by kind, name order by kind, name""";

    private final JdbcClient jdbc;
    private final BriefReads reads;

    PostgresReadings(JdbcClient jdbc, BriefReads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public List<Part> readings(String site, Instant from, Instant now) {
        return reads.read(() -> jdbc.sql(READINGS)
                .param("site", site)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("before", from.minus(Deflection.WINDOW).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("window", Deflection.WINDOW.toString())
                .query((row, n) -> new Part(By.valueOf(row.getString("kind")), row.getString("name"), reading(row)))
                .list());
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getInt("readers"),
                row.getInt("already"),
                row.getInt("wrote"),
                row.getInt("open"),
                row.getInt("confirmed"),
                row.getInt("presumed"),
                row.getInt("unhelped"),
                row.getInt("helped"),
                row.getInt("unhelpful"));
    }
}
