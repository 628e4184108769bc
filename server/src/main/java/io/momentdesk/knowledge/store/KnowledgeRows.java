package io.momentdesk.knowledge.store;

import io.momentdesk.knowledge.Editor;
import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.KnowledgeStore.Shipped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** Writes rows of knowledge, many at once. To be called within a transaction. */
@Repository
class KnowledgeRows {

    private final NamedParameterJdbcTemplate jdbc;

    KnowledgeRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who changes a site's knowledge, into which revision. */
    record Change(String site, long revision, Editor by, String reason, Instant at) {}

    record Next(
            Key key,
            int version,
            boolean own,
            String what,
            @Nullable JsonNode document) {}

    /** Waits until no other change of the site is under way, and returns the revision of this one. */
    long lock(String site) {
        Long revision = jdbc.queryForObject("""
                        insert into knowledge_revision (site, revision) values (:site, 1)
                        on conflict (site) do update set revision = knowledge_revision.revision + 1
                        returning revision""", new MapSqlParameterSource("site", site), Long.class);
        if (revision == null) {
            throw new IllegalStateException("no revision");
        }
        return revision;
    }

    void save(Change change, List<Next> all) {
        MapSqlParameterSource[] rows =
                all.stream().map(next -> parameters(change, next)).toArray(MapSqlParameterSource[]::new);
        jdbc.batchUpdate("""
                        insert into knowledge_item
                            (site, kind, id, version, revision, document, own, updated_at, updated_by, updated_by_name)
                        values (:site, :kind, :id, :version, :revision, cast(:document as jsonb), :own, :at, :agent, :name)
                        on conflict (site, kind, id) do update set version = excluded.version,
                            revision = excluded.revision, document = excluded.document, own = excluded.own,
                            updated_at = excluded.updated_at, updated_by = excluded.updated_by,
                            updated_by_name = excluded.updated_by_name""", rows);
        jdbc.batchUpdate("""
                        insert into knowledge_version
                            (site, kind, id, version, at, agent, agent_name, what, reason, document)
                        values (:site, :kind, :id, :version, :at, :agent, :name, :what, :reason,
                            cast(:document as jsonb))""", rows);
    }

    private static MapSqlParameterSource parameters(Change change, Next next) {
        return key(change.site(), next.key())
                .addValue("version", next.version())
                .addValue("revision", change.revision())
                .addValue("own", next.own())
                .addValue("at", change.at().atOffset(ZoneOffset.UTC))
                .addValue("agent", change.by().id())
                .addValue("name", change.by().name())
                .addValue("what", next.what())
                .addValue("reason", change.reason())
                .addValue(
                        "document",
                        next.document() == null ? null : next.document().toString());
    }

    void given(String site, Instant at, List<Shipped> all) {
        jdbc.batchUpdate(
                """
                        insert into knowledge_given (site, kind, id, digest, given_at)
                        values (:site, :kind, :id, :digest, :at)
                        on conflict (site, kind, id) do update set digest = excluded.digest""",
                all.stream()
                        .map(each -> key(site, each.key())
                                .addValue("digest", each.digest())
                                .addValue("at", at.atOffset(ZoneOffset.UTC)))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource key(String site, Key key) {
        return new MapSqlParameterSource("site", site)
                .addValue("kind", key.kind().wire())
                .addValue("id", key.id());
    }
}
