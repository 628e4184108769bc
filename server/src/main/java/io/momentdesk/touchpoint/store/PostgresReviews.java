package io.momentdesk.touchpoint.store;

import io.momentdesk.moment.own.KeptFacts;
import io.momentdesk.redis.Refusal;
import io.momentdesk.touchpoint.review.ReviewStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads in a transaction of its own that ends by itself: the archiver has the same database. */
@Repository
class PostgresReviews implements ReviewStore {

    /** Newest first along the index of facts, so that it ends with the limit; of a conversation only what was decided last. */
    private static final String DECISIONS = """
            with newest as (
                select f.conversation, f.at, cast(f.data->>'d' as jsonb) as facts
                from touchpoint f
                where f.site = :site and f.kind = 'facts' and f.at >= :from and f.at < :to
                    and (cast(:locale as text) is null
                        or split_part(cast(f.data->>'d' as jsonb)->>'locale', '-', 1) = :locale)
                    and not exists (select from touchpoint g
                        where g.site = f.site and g.conversation = f.conversation and g.kind = 'facts'
                            and g.at < :to and (g.at, g.n) > (f.at, f.n))
                order by f.at desc limit :limit)
            select d.conversation, d.facts,
                (select k.moment from touchpoint k
                    where k.site = :site and k.conversation = d.conversation and k.kind = 'moment' and k.at >= d.at
                        and k.data->>'by' = 'agent' order by k.seq desc limit 1) as corrected,
                array(select m.data->>'text' from touchpoint m
                    where m.site = :site and m.conversation = d.conversation and m.kind = 'message'
                        and m.seq <= cast(d.facts->>'top' as bigint) and m.data->'from'->>'kind' = 'visitor'
                    order by m.seq desc limit 12) as words
            from newest d
            order by d.at desc""";

    /** Each conversation's touchpoints are looked for in its own time: a year has a dozen partitions, a conversation mostly one. All but the decision is had in one go. */
    private static final String JUDGED = """
            select c.id, c.opened_at, d.moment as decided, d.data as decision, s.corrected, s.reason, s.queue, s.locale
            from conversation c
            cross join lateral (select
                    min(t.seq) filter (where BY_AGENT) as first,
                    (array_agg(t.moment order by t.seq desc) filter (where BY_AGENT))[1] as corrected,
                    (array_agg(t.data->>'reason' order by t.seq desc) filter (where BY_AGENT))[1] as reason,
                    (array_agg(t.data->>'queue' order by t.seq) filter (where t.kind = 'queued'))[1] as queue,
                    (array_agg(cast(t.data->>'d' as jsonb)->>'locale' order by t.at desc)
                        filter (where t.kind = 'facts'))[1] as locale,
                    bool_or(t.kind = 'assigned') as assigned
                from touchpoint t
                where t.site = c.site and t.conversation = c.id and IN_ITS_TIME
                    and t.kind in ('moment', 'queued', 'facts', 'assigned')) s
            left join lateral (select t.moment, t.data from touchpoint t
                where t.site = c.site and t.conversation = c.id and t.kind = 'moment' and t.data->>'by' = 'rules'
                    and IN_ITS_TIME and (s.first is null or t.seq < s.first)
                order by t.seq desc limit 1) d on true
            where c.site = :site and c.last_at >= :from and c.opened_at >= :from and c.opened_at < :to and s.assigned
                and (cast(:queue as text) is null or s.queue = :queue)
                and (cast(:locale as text) is null or split_part(s.locale, '-', 1) = :locale)
            order by c.last_at desc limit :limit""".replace(
                    "IN_ITS_TIME", "t.at between c.opened_at - interval '1 hour' and c.last_at + interval '1 hour'")
            .replace("BY_AGENT", "t.kind = 'moment' and t.data->>'by' = 'agent'");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate reading;

    PostgresReviews(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public List<PastDecision> decisions(String site, Span span, int limit) {
        return read(() -> of(DECISIONS, site, span, limit)
                .query((row, n) -> decision(row))
                .list());
    }

    @Override
    public List<Judged> judged(String site, Span span, int limit) {
        return read(() -> of(JUDGED, site, span, limit)
                .param("queue", span.queue())
                .query((row, n) -> judged(row))
                .list());
    }

    private JdbcClient.StatementSpec of(String sql, String site, Span span, int limit) {
        return jdbc.sql(sql)
                .param("site", site)
                .param("from", span.from().atOffset(ZoneOffset.UTC))
                .param("to", span.to().atOffset(ZoneOffset.UTC))
                .param("locale", span.locale())
                .param("limit", limit);
    }

    private <T> List<T> read(Supplier<List<T>> reading) {
        try {
            List<T> read = this.reading.execute(status -> {
                jdbc.sql("set local statement_timeout = '10s'").update();
                return reading.get();
            });
            return read == null ? List.of() : read;
        } catch (QueryTimeoutException tooMuch) {
            throw Refusal.unavailable("This is too much to look at; ask for a shorter time.");
        }
    }

    private PastDecision decision(ResultSet row) throws SQLException {
        String[] words = (String[]) row.getArray("words").getArray();
        return new PastDecision(
                row.getString("conversation"),
                KeptFacts.read(json.readTree(row.getString("facts"))),
                Arrays.asList(words).reversed(),
                row.getString("corrected"));
    }

    private Judged judged(ResultSet row) throws SQLException {
        return new Judged(
                row.getString("id"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("decided"),
                row.getString("corrected"),
                row.getString("reason"),
                row.getString("queue"),
                row.getString("locale"),
                clues(row.getString("decision")));
    }

    private List<String> clues(@Nullable String entry) {
        List<String> codes = new ArrayList<>();
        if (entry != null) {
            for (JsonNode evidence : json.readTree(entry).path("evidence")) {
                if (evidence.path("weight").asDouble() > 0) {
                    codes.add(evidence.path("code").asString());
                }
            }
        }
        return codes;
    }
}
