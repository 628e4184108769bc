package io.momentdesk.knowledge.store;

import io.momentdesk.knowledge.Editor;
import io.momentdesk.knowledge.KnowledgeStore;
import io.momentdesk.knowledge.item.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leans on the row of {@code knowledge_revision}, which a change holds until it is committed: changes of one site come one after the other, and whoever sees a
 * revision sees all before it.
 */
@Repository
class PostgresKnowledge implements KnowledgeStore {

    private final JdbcClient jdbc;
    private final KnowledgeRows rows;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    PostgresKnowledge(JdbcClient jdbc, KnowledgeRows rows, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<Row> changes(String site, long after) {
        return jdbc.sql("select * from knowledge_item where site = :site and revision > :after")
                .param("site", site)
                .param("after", after)
                .query((row, number) -> row(row))
                .list();
    }

    @Override
    public Optional<Row> find(String site, Key key) {
        return jdbc.sql("select * from knowledge_item where site = :site and kind = :kind and id = :id")
                .param("site", site)
                .param("kind", key.kind().wire())
                .param("id", key.id())
                .query((row, number) -> row(row))
                .optional();
    }

    @Override
    public List<Version> versions(String site, Key key, int before, int limit) {
        return jdbc.sql("""
                        select version, at, agent, agent_name, what, reason, null as document from knowledge_version
                        where site = :site and kind = :kind and id = :id and version < :before
                        order by version desc limit :limit""")
                .param("site", site)
                .param("kind", key.kind().wire())
                .param("id", key.id())
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> version(row))
                .list();
    }

    @Override
    public Optional<Version> version(String site, Key key, int version) {
        return jdbc.sql("""
                        select * from knowledge_version
                        where site = :site and kind = :kind and id = :id and version = :version""")
                .param("site", site)
                .param("kind", key.kind().wire())
                .param("id", key.id())
                .param("version", version)
                .query((row, number) -> version(row))
                .optional();
    }

    @Override
    public Written write(String site, Editor by, String reason, Instant at, List<Write> writes) {
        Written written = transaction.execute(status -> {
            long revision = rows.lock(site);
            Map<Key, Standing> now = standings(site);
            List<Key> outdated = writes.stream()
                    .filter(write ->
                            write.base() != null && !standing(now, write.key()).is(write.base()))
                    .map(Write::key)
                    .toList();
            if (!outdated.isEmpty()) {
                status.setRollbackOnly();
                return new Written(outdated, Map.of());
            }
            List<KnowledgeRows.Next> next =
                    writes.stream().map(write -> next(now, write)).toList();
            rows.save(new KnowledgeRows.Change(site, revision, by, reason, at), next);
            return new Written(
                    List.of(),
                    next.stream().collect(Collectors.toMap(KnowledgeRows.Next::key, KnowledgeRows.Next::version)));
        });
        return Objects.requireNonNull(written);
    }

    private static KnowledgeRows.Next next(Map<Key, Standing> now, Write write) {
        int version = standing(now, write.key()).version() + 1;
        return new KnowledgeRows.Next(write.key(), version, true, write.what(), write.document());
    }

    /** @param version 0 for what never was */
    private record Standing(int version, boolean deleted, boolean own) {

        static final Standing NONE = new Standing(0, true, false);

        /** Somebody who makes a new one may have seen that it was deleted, or nothing at all. */
        boolean is(int base) {
            return version == base || deleted && base == 0;
        }
    }

    private static Standing standing(Map<Key, Standing> now, Key key) {
        return now.getOrDefault(key, Standing.NONE);
    }

    private Map<Key, Standing> standings(String site) {
        Map<Key, Standing> now = new HashMap<>();
        jdbc.sql("select kind, id, version, document is null as deleted, own from knowledge_item where site = :site")
                .param("site", site)
                .query(row -> {
                    now.put(
                            key(row),
                            new Standing(row.getInt("version"), row.getBoolean("deleted"), row.getBoolean("own")));
                });
        return now;
    }

    @Override
    public void give(String site, Instant at, Collection<Shipped> all) {
        if (news(site, all).isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            long revision = rows.lock(site);
            Map<Key, String> given = given(site);
            Map<Key, Standing> now = standings(site);
            List<Shipped> news = news(site, all);
            var change = new KnowledgeRows.Change(site, revision, Editor.PRODUCT, "", at);
            rows.save(
                    change,
                    news.stream()
                            .filter(each -> follows(now.get(each.key()), given.containsKey(each.key())))
                            .map(each -> new KnowledgeRows.Next(
                                    each.key(),
                                    standing(now, each.key()).version() + 1,
                                    false,
                                    "shipped",
                                    each.document()))
                            .toList());
            rows.given(site, at, news);
        });
    }

    /** What is there and untouched follows the product; what is not there is given once. */
    private static boolean follows(@Nullable Standing now, boolean given) {
        return now == null ? !given : !now.own() && !now.deleted();
    }

    private List<Shipped> news(String site, Collection<Shipped> all) {
        Map<Key, String> given = given(site);
        return all.stream()
                .filter(each -> !each.digest().equals(given.get(each.key())))
                .toList();
    }

    private Map<Key, String> given(String site) {
        Map<Key, String> given = new HashMap<>();
        jdbc.sql("select kind, id, digest from knowledge_given where site = :site")
                .param("site", site)
                .query(row -> {
                    given.put(key(row), row.getString("digest"));
                });
        return given;
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                key(row),
                row.getInt("version"),
                row.getLong("revision"),
                row.getBoolean("own"),
                row.getObject("updated_at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant(),
                new Editor(row.getString("updated_by"), row.getString("updated_by_name")),
                document(row));
    }

    private Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Editor(row.getString("agent"), row.getString("agent_name")),
                row.getString("what"),
                row.getString("reason"),
                document(row));
    }

    private @Nullable JsonNode document(ResultSet row) throws SQLException {
        String document = row.getString("document");
        return document == null ? null : json.readTree(document);
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(Kind.of(row.getString("kind")), row.getString("id"));
    }
}
