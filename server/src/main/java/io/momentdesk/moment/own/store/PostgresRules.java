package io.momentdesk.moment.own.store;

import io.momentdesk.moment.own.RuleStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresRules implements RuleStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    PostgresRules(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Map<String, Integer> newest() {
        return jdbc
                .sql("select site, max(version) from rules_version group by site")
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<Version> version(String site, int version) {
        return jdbc.sql("select * from rules_version where site = :site and version = :version")
                .param("site", site)
                .param("version", version)
                .query((row, n) -> version(row, true))
                .optional();
    }

    @Override
    public List<Version> versions(String site, int before, int limit) {
        return jdbc.sql("""
                        select version, at, agent, agent_name, note, same_as from rules_version
                        where site = :site and version < :before order by version desc limit :limit""")
                .param("site", site)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> version(row, false))
                .list();
    }

    @Override
    public boolean add(String site, int base, Version next) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                int added = jdbc.sql("""
                                insert into rules_version (site, version, at, agent, agent_name, note, same_as, rules)
                                select :site, :base + 1, :at, :agent, :name, :note, :sameAs, cast(:rules as jsonb)
                                where :base = (select coalesce(max(version), 0) from rules_version where site = :site)""")
                        .param("site", site)
                        .param("base", base)
                        .param("at", next.at().atOffset(ZoneOffset.UTC))
                        .param("agent", next.by().id())
                        .param("name", next.by().name())
                        .param("note", next.note())
                        .param("sameAs", next.sameAs())
                        .param("rules", json.writeValueAsString(next.rules()))
                        .update();
                if (added == 1) {
                    note(site, next.by(), next.sameAs() == null ? "published" : "reverted", base + 1, next.note());
                }
                return added == 1;
            }));
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    @Override
    public Optional<Draft> draft(String site) {
        return jdbc.sql("select * from rules_draft where site = :site")
                .param("site", site)
                .query((row, n) -> new Draft(
                        row.getInt("base"),
                        at(row).toInstant(),
                        editor(row),
                        row.getString("note"),
                        json.readTree(row.getString("rules"))))
                .optional();
    }

    @Override
    public void save(String site, Draft draft, String what) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into rules_draft (site, base, at, agent, agent_name, note, rules)
                            values (:site, :base, :at, :agent, :name, :note, cast(:rules as jsonb))
                            on conflict (site) do update set base = excluded.base, at = excluded.at,
                                agent = excluded.agent, agent_name = excluded.agent_name, note = excluded.note,
                                rules = excluded.rules""")
                    .param("site", site)
                    .param("base", draft.base())
                    .param("at", draft.at().atOffset(ZoneOffset.UTC))
                    .param("agent", draft.by().id())
                    .param("name", draft.by().name())
                    .param("note", draft.note())
                    .param("rules", json.writeValueAsString(draft.rules()))
                    .update();
            note(site, draft.by(), what, null, draft.note());
        });
    }

    @Override
    public boolean discard(String site, Editor by) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean gone = jdbc.sql("delete from rules_draft where site = :site")
                            .param("site", site)
                            .update()
                    > 0;
            if (gone) {
                note(site, by, "discarded", null, "");
            }
            return gone;
        }));
    }

    @Override
    public void note(String site, Editor by, String what, @Nullable Integer version, String note) {
        jdbc.sql("""
                        insert into rules_audit (site, agent, agent_name, what, version, note)
                        values (:site, :agent, :name, :what, :version, :note)""")
                .param("site", site)
                .param("agent", by.id())
                .param("name", by.name())
                .param("what", what)
                .param("version", version)
                .param("note", note)
                .update();
    }

    @Override
    public List<Deed> deeds(String site, int limit) {
        return jdbc.sql("select * from rules_audit where site = :site order by id desc limit :limit")
                .param("site", site)
                .param("limit", limit)
                .query((row, n) -> new Deed(
                        at(row).toInstant(),
                        editor(row),
                        row.getString("what"),
                        row.getObject("version", Integer.class),
                        row.getString("note")))
                .list();
    }

    private Version version(ResultSet row, boolean whole) throws SQLException {
        return new Version(
                row.getInt("version"),
                at(row).toInstant(),
                editor(row),
                row.getString("note"),
                row.getObject("same_as", Integer.class),
                whole ? json.readTree(row.getString("rules")) : null);
    }

    private static Editor editor(ResultSet row) throws SQLException {
        return new Editor(row.getString("agent"), row.getString("agent_name"));
    }

    private static OffsetDateTime at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class);
    }
}
