package io.momentdesk.touchpoint.store;

import io.momentdesk.touchpoint.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresTimeline implements Timeline {

    /** Two walks over an index each, so that neither condition spoils the other's. */
    private static final String TOUCHPOINTS = """
            with theirs as (
                (select * from touchpoint where site = :site and customer = :customer
                    and kind <> 'adopted' and (at, n, id) < (:at, :n, :id)
                    order by at desc, n desc, id desc limit :limit)
                union all
                (select * from touchpoint where site = :site and visitor = any(:visitors)
                    and customer is distinct from :customer
                    and kind <> 'adopted' and (at, n, id) < (:at, :n, :id)
                    order by at desc, n desc, id desc limit :limit)
            )
            select t.id, t.at, t.n, t.kind, coalesce(t.moment, c.moment) as moment,
                coalesce(t.journey, c.journey) as journey, t.conversation, t.data
            from theirs t left join conversation c on c.site = t.site and c.id = t.conversation
            order by t.at desc, t.n desc, t.id desc limit :limit""";

    private static final OffsetDateTime END = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresTimeline(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<KeptPerson> person(String site, String id) {
        return jdbc.sql("select * from customer where site = :site and id = :id")
                .param("site", site)
                .param("id", id)
                .query((row, n) -> new KeptPerson(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("locale"),
                        row.getBoolean("verified"),
                        time(row, "first_at"),
                        time(row, "last_at")))
                .optional();
    }

    @Override
    public Optional<String> customerOf(String site, String visitor) {
        return jdbc.sql("select customer from customer_visitor where site = :site and visitor = :visitor")
                .param("site", site)
                .param("visitor", visitor)
                .query(String.class)
                .optional();
    }

    @Override
    public List<String> visitorsOf(String site, String customer) {
        return jdbc.sql("select visitor from customer_visitor where site = :site and customer = :customer")
                .param("site", site)
                .param("customer", customer)
                .query(String.class)
                .list();
    }

    @Override
    public List<JsonNode> orders(String site, String customer, List<String> visitors) {
        return jdbc.sql("""
                        select data from orders where site = :site and (customer = :customer or visitor = any(:visitors))
                        order by updated_at desc limit 200""")
                .param("site", site)
                .param("customer", customer)
                .param("visitors", visitors.toArray(String[]::new))
                .query((row, n) -> json.readTree(row.getString("data")))
                .list();
    }

    @Override
    public List<KeptTouchpoint> touchpoints(
            String site, String customer, List<String> visitors, @Nullable Place before, int limit) {
        return jdbc.sql(TOUCHPOINTS)
                .param("site", site)
                .param("customer", customer)
                .param("visitors", visitors.toArray(String[]::new))
                .param("at", before == null ? END : before.at().atOffset(ZoneOffset.UTC))
                .param("n", before == null ? 0 : before.n())
                .param("id", before == null ? "" : before.id())
                .param("limit", limit)
                .query((row, n) -> touchpoint(row))
                .list();
    }

    private KeptTouchpoint touchpoint(ResultSet row) throws SQLException {
        String journey = row.getString("journey");
        return new KeptTouchpoint(
                row.getString("id"),
                time(row, "at"),
                row.getInt("n"),
                row.getString("kind"),
                row.getString("moment"),
                journey == null ? null : json.readTree(journey),
                row.getString("conversation"),
                json.readTree(row.getString("data")));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
