package io.momentdesk.stories;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.momentdesk.testing.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;

/** Lets a browser test kill the server it runs against, start it again, or kill its Redis: POST to {@code /<what>}. */
final class ServerControl implements AutoCloseable {

    private final HttpServer http;

    ServerControl(RunningServer server) throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        on("/kill", server::kill9);
        on("/start", server::start);
        on("/kill-redis", () -> server.redis().destroyForcibly());
        http.start();
    }

    private void on(String path, Runnable action) {
        http.createContext(path, exchange -> {
            try (HttpExchange call = exchange) {
                action.run();
                call.sendResponseHeaders(204, -1);
            }
        });
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
