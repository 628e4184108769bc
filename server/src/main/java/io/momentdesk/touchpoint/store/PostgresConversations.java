package io.momentdesk.touchpoint.store;

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
