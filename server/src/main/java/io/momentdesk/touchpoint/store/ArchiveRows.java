package io.momentdesk.touchpoint.store;

import io.momentdesk.touchpoint.ArchiveBatch;
import io.momentdesk.touchpoint.Touchpoint;
import io.momentdesk.touchpoint.hooks.EventType;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes a batch with one statement a table: the rows travel as one JSON parameter. */
@Repository
class ArchiveRows {

    /** Which kinds of touchpoints make which events, as rows. */
    private static final String TOLD = Arrays.stream(EventType.values())
            .map(type -> "('" + type.kind() + "', '" + type.wire() + "')")
            .collect(Collectors.joining(", "));

    /** What is new and of the log is also told to webhooks, where one asks for it. */
    private static final String TOUCHPOINTS = """
            with added as (
            insert into touchpoint
                (site, at, n, id, kind, moment, journey, visitor, customer, conversation, seq, data)
            select :site, timestamptz 'epoch' + r.ms * interval '1 millisecond', r.n, r.id, r.kind, r.moment,
                nullif(r.journey, 'null'), r.visitor, r.customer, r.conversation, r.seq, r.data
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(ms bigint, n integer, id text, kind text, moment text,
                journey jsonb, visitor text, customer text, conversation text, seq bigint, data jsonb)
            on conflict do nothing returning site, at, n, id, kind)
            insert into webhook_feed (site, at, n, id) select site, at, n, id from added
            where id ~ '^[0-9]+-[0-9]+$' and kind in (
                select told.kind from webhook w join (values %s) as told (kind, event) on told.event = any (w.events)
                where w.site = :site and w.enabled)
            on conflict do nothing""".formatted(TOLD);

    private static final String PEOPLE = """
            insert into customer as c (site, id, name, email, phone, locale, verified, first_at, last_at)
            select :site, r.id, r.name, r.email, r.phone, r.locale, r.verified,
                timestamptz 'epoch' + r."firstMs" * interval '1 millisecond',
                timestamptz 'epoch' + r."lastMs" * interval '1 millisecond'
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id text, name text, email text, phone text,
                locale text, verified boolean, "firstMs" bigint, "lastMs" bigint)
            on conflict (site, id) do update set
                name = coalesce(excluded.name, c.name),
                email = coalesce(excluded.email, c.email),
                phone = coalesce(excluded.phone, c.phone),
                locale = coalesce(excluded.locale, c.locale),
                verified = c.verified or excluded.verified,
                first_at = least(c.first_at, excluded.first_at),
                last_at = greatest(c.last_at, excluded.last_at)""";

    private static final String PROVEN = """
            insert into customer_visitor (site, visitor, customer)
            select :site, r.key, r.value from jsonb_each_text(cast(:rows as jsonb)) as r
            on conflict (site, visitor) do update set customer = excluded.customer""";

    private static final String ORDERS = """
            insert into orders as o (site, number, customer, visitor, updated_at, data)
            select :site, r.number, r.customer, r.visitor,
                cast(coalesce(r.order->>'updatedAt', 'epoch') as timestamptz), r.order
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(number text, customer text, visitor text, "order" jsonb)
            on conflict (site, number) do update set
                customer = coalesce(excluded.customer, o.customer),
                visitor = coalesce(excluded.visitor, o.visitor),
                updated_at = excluded.updated_at,
                data = excluded.data
            where o.updated_at <= excluded.updated_at""";

    private static final String CONVERSATIONS = """
            insert into conversation as c (site, id, kind, status, state, visitor, customer, queue, owner, owner_name,
                moment, confidence, journey, subject, number, preview, rating, epoch, top,
                opened_at, waiting_since, resolved_at, last_at)
            select :site, r.id, r.kind, r.status, r.state, coalesce(r.visitor, ''), r.customer, r.queue, r.owner,
                r.owner_name, r.moment, r.confidence, r.journey, r.subject, r.number, r.preview, r.rating, r.epoch,
                r.top, r.opened_at, r.waiting_since, r.resolved_at, coalesce(r.last_at, r.opened_at)
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id text, kind text, status text, state text, visitor text,
                customer text, queue text, owner text, owner_name text, moment text, confidence double precision,
                journey jsonb, subject text, number text, preview text, rating smallint, epoch text, top bigint,
                opened_at timestamptz, waiting_since timestamptz, resolved_at timestamptz, last_at timestamptz)
            on conflict (site, id) do update set
                kind = excluded.kind, status = excluded.status, state = excluded.state, visitor = excluded.visitor,
                queue = excluded.queue,
                owner = coalesce(excluded.owner, case when excluded.state = 'resolved' then c.owner end),
                owner_name = coalesce(excluded.owner_name, case when excluded.state = 'resolved' then c.owner_name end),
                moment = excluded.moment, confidence = excluded.confidence, journey = excluded.journey,
                subject = excluded.subject, number = excluded.number, preview = excluded.preview,
                rating = excluded.rating, epoch = excluded.epoch, top = excluded.top,
                waiting_since = excluded.waiting_since, resolved_at = excluded.resolved_at, last_at = excluded.last_at""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Set<YearMonth> months = ConcurrentHashMap.newKeySet();

    ArchiveRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void write(String site, ArchiveBatch batch) {
        months(batch.touchpoints());
        write(site, TOUCHPOINTS, batch.touchpoints());
        write(site, PEOPLE, batch.people());
        if (!batch.customersOfVisitors().isEmpty()) {
            run(site, PROVEN, batch.customersOfVisitors());
        }
        write(site, ORDERS, batch.orders());
        write(site, CONVERSATIONS, batch.conversations().values());
    }

    private void write(String site, String sql, Collection<?> rows) {
        if (!rows.isEmpty()) {
            run(site, sql, rows);
        }
    }

    private void run(String site, String sql, Object rows) {
        jdbc.sql(sql)
                .param("site", site)
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    /** A month is remembered only when it was there before: this transaction may still fail and take its partition along. */
    private void months(List<Touchpoint> touchpoints) {
        touchpoints.stream()
                .map(touchpoint ->
                        YearMonth.from(Instant.ofEpochMilli(touchpoint.ms()).atOffset(ZoneOffset.UTC)))
                .distinct()
                .filter(month -> !months.contains(month))
                .forEach(this::month);
    }

    private void month(YearMonth month) {
        String name = "touchpoint_%d_%02d".formatted(month.getYear(), month.getMonthValue());
        boolean there = jdbc.sql("select to_regclass(:name) is not null")
                .param("name", name)
                .query(Boolean.class)
                .single();
        if (there) {
            months.add(month);
        } else {
            jdbc.sql("select touchpoint_month(:first)")
                    .param("first", month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                    .query()
                    .listOfRows();
        }
    }
}
