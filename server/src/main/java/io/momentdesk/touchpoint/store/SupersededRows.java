package io.momentdesk.touchpoint.store;

import io.momentdesk.touchpoint.ArchiveStore.Superseded;
import io.momentdesk.touchpoint.LiveGlance.Lost;
import io.momentdesk.touchpoint.Touchpoint;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Takes out of the archive what the log has lost. What was imported is not of the log and stays. */
@Repository
class SupersededRows {

    private static final String KEPT = """
            select t.id from jsonb_to_recordset(cast(:rows as jsonb)) as r(ms bigint, n integer, id text, data jsonb)
            join touchpoint t on t.site = :site and t.at = timestamptz 'epoch' + r.ms * interval '1 millisecond'
                and t.n = r.n and t.id = r.id and t.data = r.data""";

    private static final String TAKE_OUT = """
            with gone as (
                delete from touchpoint where site = :site
                    and at >= timestamptz 'epoch' + :ms * interval '1 millisecond'
                    and (at, n) > (timestamptz 'epoch' + :ms * interval '1 millisecond', :n)
                    and id ~ '^[0-9]+-[0-9]+$'
                returning *)
            insert into superseded select gone.*, now() from gone
            returning conversation, seq, (data->>'at')::bigint as at""";

    private static final String EPOCHS =
            "select id, coalesce(epoch, '') from conversation where site = :site and id = any(:ids)";

    private static final String UNHEARD_OF = """
            delete from conversation c where c.site = :site and c.id = any(:ids) and not exists (
                select 1 from touchpoint t where t.site = c.site and t.conversation = c.id and t.seq is not null)""";

    /** As it was when it left the live side; whoever is live is written over it. */
    private static final String ENDED = """
            update conversation c set status = 'resolved', state = 'resolved', waiting_since = null, top = t.top,
                last_at = t.at, resolved_at = coalesce(t.resolved_at, t.at), owner = t.owner, owner_name = t.owner_name,
                preview = left(t.preview, 160), epoch = gen_random_uuid()::text
            from (
                select conversation, max(seq) as top, max(at) as at, max(at) filter (where kind = 'resolved') as resolved_at,
                    (array_agg(data->'agent'->>'id' order by seq desc) filter (where kind = 'assigned'))[1] as owner,
                    (array_agg(data->'agent'->>'name' order by seq desc) filter (where kind = 'assigned'))[1] as owner_name,
                    (array_agg(data->>'text' order by seq desc) filter (where kind = 'message'))[1] as preview
                from touchpoint where site = :site and conversation = any(:ids) and seq is not null
                group by conversation) t
            where c.site = :site and c.id = t.conversation""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SupersededRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Set<String> kept(String site, Collection<Touchpoint> touchpoints) {
        // what PostgreSQL cannot hold is not there
        List<Touchpoint> storable = touchpoints.stream()
                .filter(touchpoint -> !touchpoint.data().toString().contains("\\u0000"))
                .toList();
        return new HashSet<>(jdbc.sql(KEPT)
                .param("site", site)
                .param("rows", json.writeValueAsString(storable))
                .query(String.class)
                .list());
    }

    Superseded takeOut(String site, String after) {
        int dash = after.indexOf('-');
        List<Row> rows = jdbc.sql(TAKE_OUT)
                .param("site", site)
                .param("ms", Long.parseLong(after.substring(0, dash)))
                .param("n", Integer.parseInt(after.substring(dash + 1)))
                .query((row, n) -> new Row(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
        List<Lost> ends = ends(site, rows);
        String[] ids = ends.stream().map(Lost::conversation).toArray(String[]::new);
        for (String repair : List.of(UNHEARD_OF, ENDED)) {
            jdbc.sql(repair).param("site", site).param("ids", ids).update();
        }
        return new Superseded(rows.size(), ends);
    }

    private List<Lost> ends(String site, List<Row> rows) {
        Map<String, Row> newest = new HashMap<>();
        rows.stream()
                .filter(row -> row.conversation() != null)
                .forEach(row -> newest.merge(row.conversation(), row, Row::later));
        Map<String, String> epochs = new HashMap<>();
        jdbc.sql(EPOCHS)
                .param("site", site)
                .param("ids", newest.keySet().toArray(String[]::new))
                .query(row -> {
                    epochs.put(row.getString(1), row.getString(2));
                });
        return newest.values().stream()
                .map(row ->
                        new Lost(row.conversation(), epochs.getOrDefault(row.conversation(), ""), row.seq(), row.at()))
                .toList();
    }

    /** @param seq 0 for what is no entry */
    private record Row(@Nullable String conversation, long seq, long at) {

        Row later(Row other) {
            return other.seq > seq ? other : this;
        }
    }
}
