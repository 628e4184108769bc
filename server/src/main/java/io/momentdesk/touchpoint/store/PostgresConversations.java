package io.momentdesk.touchpoint.store;

import io.momentdesk.conversation.PastConversations.Past;
import io.momentdesk.touchpoint.ConversationQuery;
import io.momentdesk.touchpoint.KeptConversations;
import io.momentdesk.touchpoint.ListedConversation;
import io.momentdesk.touchpoint.ListedConversation.Owner;
import io.momentdesk.touchpoint.ListedConversation.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresConversations implements KeptConversations {

    private static final String SELECT = """
            select c.*, p.name as person_name, coalesce(p.verified, false) as person_verified,
                coalesce(c.customer, v.customer, c.visitor) as person
            from conversation c
            left join customer_visitor v on v.site = c.site and v.visitor = c.visitor
            left join customer p on p.site = c.site and p.id = coalesce(c.customer, v.customer, c.visitor)
            where c.site = :site
            """;

    /** Columns and the live fields they fill. */
    private static final Map<String, String> STUB = Map.ofEntries(
            Map.entry("visitor", "visitor"),
            Map.entry("kind", "kind"),
            Map.entry("status", "status"),
            Map.entry("state", "state"),
            Map.entry("queue", "queue"),
            Map.entry("owner_name", "ownerName"),
            Map.entry("moment", "moment"),
            Map.entry("confidence", "confidence"),
            Map.entry("journey", "journey"),
            Map.entry("subject", "subject"),
            Map.entry("number", "number"),
            Map.entry("preview", "preview"),
            Map.entry("rating", "rating"),
            Map.entry("epoch", "epoch"));

    private static final TypeReference<Map<String, String>> REFS = new TypeReference<>() {};

    private static final String TEXT = """
            and (c.subject ilike :text or c.preview ilike :text or c.number = :word or p.name ilike :text
                or p.email ilike :text or exists (select 1 from touchpoint t where t.site = c.site
                    and t.conversation = c.id and t.kind = 'message' and t.data->>'text' ilike :text))""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresConversations(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<ListedConversation> find(String site, String id) {
        return jdbc.sql(SELECT + " and c.id = :id")
                .param("site", site)
                .param("id", id)
                .query((row, n) -> listed(row))
                .optional();
    }

    /** The text of the query never enters the statement: only which conditions it has does. */
    @Override
    public List<ListedConversation> list(String site, ConversationQuery query) {
        StringBuilder sql = new StringBuilder(SELECT);
        Map<String, Object> values = new HashMap<>(Map.of("site", site, "limit", query.limit()));
        status(query.status(), sql, values);
        equal("queue", query.queue(), sql, values);
        equal("moment", query.moment(), sql, values);
        equal("kind", query.kind(), sql, values);
        equal("owner", query.owner(), sql, values);
        if (query.customer() != null) {
            sql.append(" and :customer in (c.customer, v.customer, c.visitor)");
            values.put("customer", query.customer());
        }
        if (query.text() != null) {
            sql.append(TEXT);
            values.put("text", "%" + query.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
            values.put("word", query.text());
        }
        if (query.seenBy() != null) {
            sql.append(" and (c.owner = :viewer or c.queue = any(:viewerQueues))");
            values.put("viewer", query.seenBy().agent());
            values.put("viewerQueues", query.seenBy().queues().toArray(String[]::new));
        }
        if (query.before() != null) {
            sql.append(" and (c.last_at, c.id) < (:beforeAt, :beforeId)");
            values.put("beforeAt", query.before().at().atOffset(ZoneOffset.UTC));
            values.put("beforeId", query.before().id());
        }
        return jdbc.sql(sql.append(" order by c.last_at desc, c.id desc limit :limit")
                        .toString())
                .params(values)
                .query((row, n) -> listed(row))
                .list();
    }

    @Override
    public List<String> open(String site, String after, int limit) {
        return jdbc.sql("""
                        select id from conversation where site = :site and status <> 'resolved' and id > :after
                        order by id limit :limit""")
                .param("site", site)
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    @Override
    public List<String> entries(String site, String conversation, long after, int limit) {
        return jdbc.sql("""
                        select data from (
                            select distinct on (seq) seq, data from touchpoint
                            where site = :site and conversation = :conversation and seq > :after
                            order by seq, at desc, n desc limit :limit) as entries
                        order by seq""")
                .param("site", site)
                .param("conversation", conversation)
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** The stub that {@code conversation/recall.lua} writes: a base at the top, since no entry of it is in Redis. */
    @Override
    public Optional<Past> past(String site, String id) {
        return jdbc.sql("""
                        select c.*, t.gen, t.vtop, t.refs from conversation c, lateral (
                            select max((data->>'gen')::bigint) filter (where kind = 'assigned') as gen,
                                max(seq) filter (where data->>'see' = 'b') as vtop,
                                jsonb_object_agg(data->>'ref', seq || ' ' || (data->>'at')) filter (where data->>'ref' is not null) as refs
                            from touchpoint where site = c.site and conversation = c.id and seq is not null) t
                        where c.site = :site and c.id = :id and c.status = 'resolved' and c.visitor <> ''""")
                .param("site", site)
                .param("id", id)
                .query((row, n) -> new Past(stub(row), refs(row.getString("refs"))))
                .optional();
    }

    private static Map<String, String> stub(ResultSet row) throws SQLException {
        Map<String, String> fields = new HashMap<>(Map.of("ver", "0", "owner", "", "score", "", "waitingSince", ""));
        for (Map.Entry<String, String> column : STUB.entrySet()) {
            String value = row.getString(column.getKey());
            fields.put(column.getValue(), value == null ? "" : value);
        }
        fields.put("gen", String.valueOf(row.getLong("gen")));
        for (String top : List.of("base", "top", "aread")) {
            fields.put(top, row.getString("top"));
        }
        for (String top : List.of("vbase", "vtop", "vread")) {
            fields.put(top, String.valueOf(row.getLong("vtop")));
        }
        fields.put("openedAt", String.valueOf(time(row, "opened_at").toEpochMilli()));
        fields.put("lastAt", String.valueOf(time(row, "last_at").toEpochMilli()));
        fields.put("resolvedAt", String.valueOf(time(row, "resolved_at").toEpochMilli()));
        return fields;
    }

    private Map<String, String> refs(@Nullable String refs) {
        return refs == null ? Map.of() : json.readValue(refs, REFS);
    }

    private static void status(@Nullable String status, StringBuilder sql, Map<String, Object> values) {
        if (status == null) {
            return;
        }
        if (status.equals("open")) {
            sql.append(" and c.status = 'open'");
        } else {
            sql.append(" and c.state = :state");
            values.put("state", status);
        }
    }

    /** @param column one of ours, never from outside */
    private static void equal(String column, @Nullable String value, StringBuilder sql, Map<String, Object> values) {
        if (value != null) {
            sql.append(" and c.").append(column).append(" = :").append(column);
            values.put(column, value);
        }
    }

    private ListedConversation listed(ResultSet row) throws SQLException {
        String owner = row.getString("owner");
        String journey = row.getString("journey");
        return new ListedConversation(
                row.getString("id"),
                row.getString("kind"),
                row.getString("state"),
                row.getString("number"),
                null,
                row.getString("moment"),
                row.getObject("confidence", Double.class),
                journey == null ? null : read(journey),
                row.getString("queue"),
                row.getString("subject"),
                new Person(row.getString("person"), row.getString("person_name"), row.getBoolean("person_verified")),
                row.getString("preview"),
                owner == null ? null : new Owner(owner, row.getString("owner_name")),
                row.getObject("rating", Integer.class),
                row.getString("epoch"),
                row.getLong("top"),
                time(row, "opened_at"),
                timeOrNull(row, "waiting_since"),
                timeOrNull(row, "resolved_at"),
                time(row, "last_at"));
    }

    private JsonNode read(String text) {
        return json.readTree(text);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
