package io.momentdesk.faults.desk;

import io.momentdesk.faults.history.SiteReader;
import io.momentdesk.faults.people.Balancer;
import io.momentdesk.testing.PostgresAddress;
import io.momentdesk.testing.RedisNode;
import io.momentdesk.testing.TestStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nodes on one Redis and one PostgreSQL, with agents {@code sim1}, {@code sim2} … at every desk (password {@code demo}). */
public final class Desk implements AutoCloseable {

    private static final String AGENTS = """
            insert into agent (site, id, email, name, role, password_hash)
            select 'demo', 'sim' || n, 'sim' || n || '@sim.shop', 'Sim ' || n, 'AGENT', password_hash
            from agent, generate_series(1, %d) n where id = 'welcome' on conflict do nothing;
            insert into agent_queue (site, agent, queue)
            select 'demo', 'sim' || n, queue from desk, generate_series(1, %d) n on conflict do nothing""";

    private final RedisNode redis;
    private final PostgresAddress postgres;
    private final List<Node> nodes = new ArrayList<>();
    private final SiteReader site;

    private Desk(RedisNode redis, PostgresAddress postgres) {
        this.redis = redis;
        this.postgres = postgres;
        this.site = new SiteReader(redis.redisAddress().url(), "demo");
    }

    /** @param settings as arguments of the server, such as {@code --momentdesk.socket.heartbeat=5s} */
    public static Desk start(Path folder, int nodes, int agents, List<String> settings) {
        RedisNode redis = RedisNode.alone(made(folder.resolve("redis")));
        Desk desk = new Desk(redis, TestStores.newDatabase());
        List<String> all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + desk.postgres.url(),
                "--spring.datasource.username=" + desk.postgres.user(),
                "--spring.datasource.password=" + desk.postgres.password(),
                "--spring.datasource.hikari.maximum-pool-size=5",
                "--momentdesk.demo.past=false",
                "--momentdesk.console.origins=http://localhost:8080",
                "--momentdesk.agent.refresh=1s",
                "--momentdesk.archive.keep-log=12h"));
        all.addAll(settings);
        for (int i = 1; i <= nodes; i++) {
            desk.nodes.add(Node.start(folder.resolve("node" + i), redis, all));
            if (i == 1) {
                desk.sql(desk.postgres.url(), AGENTS.formatted(agents, agents));
            }
        }
        return desk;
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Node> nodes() {
        return nodes;
    }

    public RedisNode redis() {
        return redis;
    }

    public PostgresAddress postgres() {
        return postgres;
    }

    public SiteReader site() {
        return site;
    }

    public Balancer balancer() {
        return new Balancer(nodes.stream().map(Node::port).toList());
    }

    /** Takes PostgreSQL away from all nodes, in the middle of what they do. */
    public void loseDatabase() {
        sql(
                elsewhere(),
                "alter database " + database() + " allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database() + "'");
    }

    public void giveDatabaseBack() {
        sql(elsewhere(), "alter database " + database() + " allow_connections true");
    }

    /** @param node null: Redis */
    public void freeze(@Nullable Node node) {
        Signals.freeze(node == null ? redis.process() : node.server().process());
    }

    public void thaw(@Nullable Node node) {
        Signals.thaw(node == null ? redis.process() : node.server().process());
    }

    private String database() {
        return postgres.url().replaceFirst("\\?.*$", "").replaceFirst("^.*/", "");
    }

    private String elsewhere() {
        return postgres.url().replaceFirst("/[^/?]*(\\?.*)?$", "/postgres$1");
    }

    private void sql(String url, String... statements) {
        try (Connection connection = DriverManager.getConnection(url, postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        site.close();
        nodes.forEach(Node::close);
        redis.close();
        TestStores.drop(postgres);
    }
}
