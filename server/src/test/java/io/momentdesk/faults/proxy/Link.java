package io.momentdesk.faults.proxy;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One connection through a proxy. */
public final class Link {

    private static final long REPLY_MILLIS = 30;

    private final TcpProxy proxy;
    private final Socket client;
    private final Socket server;
    private final Pipe up;
    private final Pipe down;
    private final AtomicInteger ended = new AtomicInteger();
    private volatile @Nullable Watch found;

    Link(TcpProxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
        this.up = new Pipe(client, server, proxy::weather, this::asked, this::ended);
        this.down = new Pipe(server, client, proxy::weather, this::answered, this::ended);
    }

    void start() {
        up.start();
        down.start();
    }

    public void cut(Cut how) {
        switch (how) {
            case FIN -> close(false);
            case RST -> close(true);
            case SILENT -> {
                up.swallow();
                down.swallow();
            }
            case ONE_WAY -> down.swallow();
            case HALF_OPEN -> {
                up.swallow();
                down.swallow();
                end(server, false);
            }
        }
    }

    /** So many bytes of what the server sends still arrive; then both sides are reset. */
    public void cutAfter(long bytes) {
        down.only(bytes);
    }

    private void asked(byte[] bytes, int length) {
        Watch watch = proxy.watch();
        if (watch != null && watch.finds(bytes, length) && proxy.unwatch(watch)) {
            down.swallow();
            found = watch;
        }
    }

    /** The reply that was waited for has left the server, and goes no further. */
    private void answered(byte[] bytes, int length) {
        Watch watch = found;
        if (watch != null) {
            found = null;
            // the reply may come in parts; a polite end lets the server finish what it has read
            CompletableFuture.delayedExecutor(REPLY_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        close(false);
                        watch.swallowed().complete(null);
                    });
        }
    }

    private void ended() {
        if (down.exhausted()) {
            close(true);
        } else if (ended.incrementAndGet() == 2) {
            close(false);
        }
    }

    void close(boolean rudely) {
        if (rudely) {
            // or the end of one side would reach the other as a polite one
            up.swallow();
            down.swallow();
        }
        end(client, rudely);
        end(server, rudely);
        proxy.gone(this);
    }

    private static void end(Socket socket, boolean rudely) {
        try {
            if (rudely) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException gone) {
            // it has ended already
        }
    }
}
