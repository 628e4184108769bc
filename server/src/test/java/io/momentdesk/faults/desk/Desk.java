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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Nodes on one Redis and one PostgreSQL, with agents {@code sim1}, {@code sim2} … at every desk (password {@code demo}). */
public final class Desk implements AutoCloseable {

    private static final String AGENTS = """
            insert into agent (site, id, email, name, role, password_hash)
            select 'demo', 'sim' || n, 'sim' || n || '@sim.shop', 'Sim ' || n, 'AGENT', password_hash
            from agent, generate_series(1, %d) n where id = 'welcome' on conflict do nothing;
            insert into agent_queue (site, agent, queue)
            select 'demo', 'sim' || n, queue from desk, generate_series(1, %d) n on conflict do nothing""";

    private final Supplier<RedisNode> redis;
    private final PostgresAddress postgres;
    private final List<Node> nodes = new ArrayList<>();
    private final AutoCloseable ends;
    private SiteReader site;
    private int sitePort;

    private Desk(Supplier<RedisNode> redis, PostgresAddress postgres, AutoCloseable ends) {
        this.redis = redis;
        this.postgres = postgres;
        this.ends = ends;
        this.sitePort = redis.get().port();
        this.site = new SiteReader(redis.get().redisAddress().url(), "demo");
    }

    /** @param settings as arguments of the server, such as {@code --momentdesk.socket.heartbeat=5s} */
    public static Desk start(Path folder, int nodes, int agents, List<String> settings) {
        RedisNode redis = RedisNode.alone(made(folder.resolve("redis")));
        Desk desk = new Desk(() -> redis, TestStores.newDatabase(), redis);
        List<String> all = desk.settings(settings);
        for (int i = 1; i <= nodes; i++) {
            desk.add(Node.start(folder.resolve("node" + i), redis, all), agents);
        }
        return desk;
    }

    /**
     * Two nodes on several Redis, which are the caller's to end.
     *
     * @param master of the site now
     * @param redis the settings that name them, such as {@code spring.data.redis.cluster.nodes=…}
     */
    public static Desk on(Supplier<RedisNode> master, List<String> redis, Path folder, int agents, String... settings) {
        Desk desk = new Desk(master, TestStores.newDatabase(), () -> {});
        List<String> all = desk.settings(List.of(settings));
        redis.forEach(each -> all.add("--" + each));
        for (int i = 1; i <= 2; i++) {
            desk.add(Node.direct(folder.resolve("node" + i), all), agents);
        }
        return desk;
    }

    private List<String> settings(List<String> more) {
        List<String> all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + postgres.url(),
                "--spring.datasource.username=" + postgres.user(),
                "--spring.datasource.password=" + postgres.password(),
                "--spring.datasource.hikari.maximum-pool-size=5",
                "--momentdesk.demo.past=false",
                "--momentdesk.console.origins=http://localhost:8080",
                "--momentdesk.agent.refresh=1s",
                "--momentdesk.archive.keep-log=12h"));
        all.addAll(more);
        return all;
    }

    private void add(Node node, int agents) {
        nodes.add(node);
        if (nodes.size() == 1) {
            sql(postgres.url(), AGENTS.formatted(agents, agents));
        }
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

    /** The one, or the site's master now. */
    public RedisNode redis() {
        return redis.get();
    }

    public PostgresAddress postgres() {
        return postgres;
    }

    public SiteReader site() {
        RedisNode now = redis();
        if (now.port() != sitePort) {
            site.close();
            site = new SiteReader(now.redisAddress().url(), "demo");
            sitePort = now.port();
        }
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
        Signals.freeze(node == null ? redis().process() : node.server().process());
    }

    public void thaw(@Nullable Node node) {
        Signals.thaw(node == null ? redis().process() : node.server().process());
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
        try {
            ends.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        TestStores.drop(postgres);
    }
}
