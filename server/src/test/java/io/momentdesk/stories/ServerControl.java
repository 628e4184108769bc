package io.momentdesk.stories;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.momentdesk.faults.proxy.Cut;
import io.momentdesk.faults.proxy.TcpProxy;
import io.momentdesk.faults.proxy.Weather;
import io.momentdesk.testing.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;

/**
 * Lets a browser test kill the server it runs against, start it again, or kill its Redis: POST to {@code /<what>}. {@code /train} answers with
 * the port of a link to the server that has the weather of a train and is cut when asked.
 */
final class ServerControl implements AutoCloseable {

    /** 64 kbit/s, and two seconds there and back. */
    private static final Weather RAIN = new Weather(Duration.ofSeconds(1), 8_000);

    private final HttpServer http;
    private final TcpProxy train;

    ServerControl(RunningServer server) throws IOException {
        train = TcpProxy.to(server.address().getPort());
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        on("/kill", server::kill9);
        on("/start", server::start);
        on("/kill-redis", () -> server.redis().destroyForcibly());
        on("/train/rain", () -> train.weather(RAIN));
        on("/train/sun", () -> train.weather(Weather.FAIR));
        on("/train/end", () -> train.cut(Cut.FIN));
        on("/train/cut", () -> train.cut(Cut.RST));
        http.createContext("/train", exchange -> {
            try (HttpExchange call = exchange) {
                byte[] port = Integer.toString(train.port()).getBytes(UTF_8);
                call.sendResponseHeaders(200, port.length);
                call.getResponseBody().write(port);
            }
        });
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
        train.close();
    }
}
