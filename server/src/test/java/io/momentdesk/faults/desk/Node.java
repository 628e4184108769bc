package io.momentdesk.faults.desk;

import io.momentdesk.faults.proxy.TcpProxy;
import io.momentdesk.testing.RedisNode;
import io.momentdesk.testing.RunningServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One server as a process of its own, and its link to Redis. */
public final class Node implements AutoCloseable {

    private final TcpProxy redisLink;
    private final RunningServer server;

    private Node(TcpProxy redisLink, RunningServer server) {
        this.redisLink = redisLink;
        this.server = server;
    }

    static Node start(Path data, RedisNode redis, List<String> settings) {
        TcpProxy link = TcpProxy.to(redis.port());
        List<String> all = new ArrayList<>(settings);
        all.add("--spring.data.redis.url=redis://127.0.0.1:" + link.port() + "/0");
        return new Node(link, RunningServer.start(data, all.toArray(String[]::new)));
    }

    public int port() {
        return server.address().getPort();
    }

    public TcpProxy redisLink() {
        return redisLink;
    }

    public RunningServer server() {
        return server;
    }

    public void kill9() {
        server.kill9();
    }

    /** Again, at the same address. */
    public void start() {
        server.start();
    }

    /** As an operator would, for a new version. */
    public void restart() {
        server.close();
        server.start();
    }

    @Override
    public void close() {
        server.close();
        redisLink.close();
    }
}
