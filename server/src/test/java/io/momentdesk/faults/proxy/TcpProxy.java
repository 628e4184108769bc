package io.momentdesk.faults.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Listens on a port of the loopback interface and carries each connection to where it is told to, until a test cuts it. */
public final class TcpProxy implements AutoCloseable {

    private static final int CONNECT_MILLIS = 2_000;

    private final ServerSocket listening;
    private final Supplier<InetSocketAddress> target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Watch> watch = new AtomicReference<>();
    private volatile Weather weather = Weather.FAIR;
    private volatile boolean refuses;

    private TcpProxy(ServerSocket listening, Supplier<InetSocketAddress> target) {
        this.listening = listening;
        this.target = target;
    }

    public static TcpProxy to(int port) {
        return to(() -> new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** @param target asked anew for each connection, as a load balancer chooses */
    public static TcpProxy to(Supplier<InetSocketAddress> target) {
        try {
            TcpProxy proxy = new TcpProxy(new ServerSocket(0, 4096, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** The connections that are open, or seem to be. */
    public Set<Link> links() {
        return Set.copyOf(links);
    }

    public void weather(Weather next) {
        weather = next;
    }

    Weather weather() {
        return weather;
    }

    /** Ends all connections there are; new ones are not touched. */
    public void cut(Cut how) {
        links().forEach(link -> link.cut(how));
    }

    /** While true, whoever connects is reset. */
    public void refuse(boolean yes) {
        refuses = yes;
    }

    /** The next request that contains {@code word} arrives; its reply does not, and the connection ends. Completed when that has happened. */
    public CompletableFuture<Void> swallowReplyTo(String word) {
        Watch next = new Watch(word);
        watch.set(next);
        return next.swallowed();
    }

    @Nullable
    Watch watch() {
        return watch.get();
    }

    boolean unwatch(Watch found) {
        return watch.compareAndSet(found, null);
    }

    void gone(Link link) {
        links.remove(link);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> carry(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket client) {
        Socket server = connected();
        Link link = new Link(this, client, server == null ? new Socket() : server);
        try {
            if (server == null) {
                throw new IOException("nobody there");
            }
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            links.add(link);
            link.start();
        } catch (IOException | RuntimeException gone) {
            link.close(true);
        }
    }

    /** As a balancer does it: who does not take a connection is passed over once. */
    private @Nullable Socket connected() {
        for (int attempt = 0; attempt < 2 && !refuses; attempt++) {
            try {
                Socket server = new Socket();
                server.connect(target.get(), CONNECT_MILLIS);
                return server;
            } catch (IOException | RuntimeException nobodyThere) {
                // the next one, if there is one
            }
        }
        return null;
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        links().forEach(link -> link.close(true));
    }
}
