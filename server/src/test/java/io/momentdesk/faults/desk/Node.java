package io.momentdesk.faults.desk;

import io.momentdesk.faults.proxy.TcpProxy;
import io.momentdesk.testing.RedisNode;
import io.momentdesk.testing.RunningServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One server as a process of its own, and its link to Redis. */
public final class Node implements AutoCloseable {

    /** In MB: enough for 2,500 sockets beside the talk. */
    private static final int HEAP = 512;

    private final @Nullable TcpProxy redisLink;
    private final RunningServer server;

    private Node(@Nullable TcpProxy redisLink, RunningServer server) {
        this.redisLink = redisLink;
        this.server = server;
    }

    static Node start(Path data, RedisNode redis, List<String> settings) {
        TcpProxy link = TcpProxy.to(redis.port());
        List<String> all = new ArrayList<>(settings);
        all.add("--spring.data.redis.url=redis://127.0.0.1:" + link.port() + "/0");
        return new Node(link, RunningServer.start(data, HEAP, all.toArray(String[]::new)));
    }

    /** Without a link that could be broken. */
    static Node direct(Path data, List<String> settings) {
        return new Node(null, RunningServer.start(data, HEAP, settings.toArray(String[]::new)));
    }

    public int port() {
        return server.address().getPort();
    }

    public TcpProxy redisLink() {
        if (redisLink == null) {
            throw new IllegalStateException("this node has no link of its own to Redis");
        }
        return redisLink;
    }

    public RunningServer server() {
        return server;
    }

    /** What its Java heap holds once its garbage is gone, in MB. */
    public long heap() {
        return Heap.of(server.process());
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
        if (redisLink != null) {
            redisLink.close();
        }
    }
}
