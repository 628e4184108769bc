package io.momentdesk.testing;

import io.momentdesk.MomentdeskApplication;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One node of a desk inside this process, on stores that it shares with others. It may be stopped, and started again at the same address. */
public final class DeskNode implements AutoCloseable {

    private final List<String> settings;
    private @Nullable ConfigurableApplicationContext context;
    private int port;

    private DeskNode(List<String> settings) {
        this.settings = settings;
    }

    /**
     * Running, on a free port.
     *
     * @param redis the settings that name it, such as {@code spring.data.redis.url=…}
     * @param more further settings
     */
    public static DeskNode start(PostgresAddress postgres, List<String> redis, String... more) {
        List<String> settings = new ArrayList<>(redis);
        settings.addAll(List.of(
                "spring.datasource.url=" + postgres.url(),
                "spring.datasource.username=" + postgres.user(),
                "spring.datasource.password=" + postgres.password(),
                "spring.datasource.hikari.maximum-pool-size=4",
                "momentdesk.data=target/desk-tests/" + UUID.randomUUID(),
                "momentdesk.demo.past=false"));
        settings.addAll(List.of(more));
        DeskNode node = new DeskNode(settings);
        node.start();
        return node;
    }

    public void start() {
        List<String> arguments =
                new ArrayList<>(settings.stream().map(each -> "--" + each).toList());
        arguments.add("--server.port=" + port);
        context = new SpringApplicationBuilder(MomentdeskApplication.class).run(arguments.toArray(String[]::new));
        port = bean(org.springframework.core.env.Environment.class).getRequiredProperty("local.server.port", int.class);
    }

    public URI base() {
        return URI.create("http://localhost:" + port);
    }

    public <T> T bean(Class<T> type) {
        if (context == null) {
            throw new IllegalStateException("not running");
        }
        return context.getBean(type);
    }

    /** As SIGTERM does. */
    @Override
    public void close() {
        if (context != null) {
            context.close();
            context = null;
        }
    }
}
