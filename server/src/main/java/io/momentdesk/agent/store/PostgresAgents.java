package io.momentdesk.agent.store;

import io.momentdesk.agent.Agent;
import io.momentdesk.agent.AgentStore;
import io.momentdesk.agent.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresAgents implements AgentStore {

    private final JdbcClient jdbc;

    PostgresAgents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<StoredAgent> all() {
        return jdbc.sql("""
                        select a.*, array(
                            select q.queue from agent_queue q join desk d using (site, queue)
                            where q.site = a.site and q.agent = a.id order by d.position) as queues,
                            (select min(d.position) from agent_queue q join desk d using (site, queue)
                            where q.site = a.site and q.agent = a.id) as first_desk
                        from agent a order by a.site, first_desk nulls last, a.role desc, a.name""").query(PostgresAgents::agent).list();
    }

    @Override
    public void saveLanguages(String site, String agent, List<String> languages) {
        jdbc.sql("update agent set languages = :languages where site = :site and id = :id")
                .param("languages", languages.toArray(String[]::new))
                .param("site", site)
                .param("id", agent)
                .update();
    }

    private static StoredAgent agent(ResultSet row, int number) throws SQLException {
        var queues = List.of((String[]) row.getArray("queues").getArray());
        var agent = new Agent(
                row.getString("id"),
                row.getString("site"),
                row.getString("email"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                queues,
                row.getInt("capacity"),
                row.getString("locale"),
                List.of((String[]) row.getArray("languages").getArray()));
        return new StoredAgent(agent, row.getString("password_hash"), row.getBoolean("enabled"));
    }
}
