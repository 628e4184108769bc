package io.momentdesk.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands where the desk would be and keeps what it is told; answers with {@code status} and {@code answer}. */
final class FakeDesk implements AutoCloseable {

    /** @param headers by name in lower case */
    record Heard(String path, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    final List<Heard> heard = new CopyOnWriteArrayList<>();
    final AtomicInteger status = new AtomicInteger(200);
    final AtomicReference<String> answer = new AtomicReference<>("{}");
    private final HttpServer server;

    FakeDesk() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> entry.getKey().toLowerCase(Locale.ROOT),
                            entry -> entry.getValue().getFirst()));
            heard.add(new Heard(
                    exchange.getRequestURI().getPath(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            byte[] said = answer.get().getBytes(UTF_8);
            exchange.sendResponseHeaders(status.get(), said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        server.start();
    }

    String base() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    List<String> topics() {
        return heard.stream().map(one -> one.header("X-Shopify-Topic")).toList();
    }

    Heard last(String topic) {
        return heard.stream()
                .filter(one -> one.header("X-Shopify-Topic").equals(topic))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
