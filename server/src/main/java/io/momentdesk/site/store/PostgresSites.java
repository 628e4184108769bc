package io.momentdesk.site.store;

import io.momentdesk.site.Desk;
import io.momentdesk.site.DeskPolicy;
import io.momentdesk.site.Hours;
import io.momentdesk.site.Moment;
import io.momentdesk.site.OpeningHours;
import io.momentdesk.site.Site;
import io.momentdesk.site.SiteSecrets;
import io.momentdesk.site.SiteStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresSites implements SiteStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresSites(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<StoredSite> all() {
        var desks = desks();
        return jdbc.sql("""
                        select s.*, array(select origin from site_origin o where o.site = s.id) as origins
                        from site s order by created_at, id""")
                .query((row, number) -> site(row, desks.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    @Override
    public void saveHours(String site, String queue, Hours hours) {
        jdbc.sql("update desk set hours = cast(:hours as jsonb) where site = :site and queue = :queue")
                .param("hours", json.writeValueAsString(OpeningHours.of(hours)))
                .param("site", site)
                .param("queue", queue)
                .update();
    }

    @Override
    public void savePolicy(String site, String queue, DeskPolicy policy) {
        jdbc.sql("update desk set policy = cast(:policy as jsonb) where site = :site and queue = :queue")
                .param("policy", json.writeValueAsString(policy))
                .param("site", site)
                .param("queue", queue)
                .update();
    }

    private Map<String, List<Desk>> desks() {
        return jdbc
                .sql("select * from desk order by site, position")
                .query((row, number) -> Map.entry(row.getString("site"), desk(row)))
                // not stream() of the query: that one holds its connection until it is closed
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Desk desk(ResultSet row) throws SQLException {
        return new Desk(
                row.getString("queue"),
                Moment.valueOf(row.getString("moment")),
                row.getString("name"),
                Duration.ofSeconds(row.getInt("target_seconds")),
                json.readValue(row.getString("hours"), OpeningHours.class).toHours(),
                json.readValue(row.getString("policy"), DeskPolicy.class));
    }

    private static StoredSite site(ResultSet row, List<Desk> desks) throws SQLException {
        var site = new Site(
                row.getString("id"),
                row.getString("name"),
                row.getString("public_key"),
                row.getBoolean("enabled"),
                Set.of((String[]) row.getArray("origins").getArray()),
                desks,
                row.getString("default_queue"),
                ZoneId.of(row.getString("zone")));
        var secrets = new SiteSecrets(
                row.getString("webhook_secret"), row.getString("identity_key"), row.getString("identity_public_key"));
        return new StoredSite(site, row.getString("secret_key_hash"), secrets);
    }
}
