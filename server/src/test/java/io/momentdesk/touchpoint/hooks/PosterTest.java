package io.momentdesk.touchpoint.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.momentdesk.testing.HookReceiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PosterTest {

    @Test
    void anAnswerCountsAsSoonAsItsStatusHasComeAlsoWhenItsBodyNeverEnds() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                AutoCloseable end = over::countDown) {
            server.setExecutor(threads);
            server.createContext("/", exchange -> begin(exchange, over));
            server.start();
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";

            // one of these times is long enough for a status on any machine, and none for the end
            Attempt attempt = Stream.of(1, 4, 16, 64)
                    .map(seconds -> post(url, Duration.ofSeconds(seconds)))
                    .filter(each -> each.answer() != null)
                    .findFirst()
                    .orElseThrow();

            assertThat(attempt.taken()).isTrue();
            assertThat(attempt.answer()).isEqualTo(200);
            assertThat(attempt.after()).isEqualTo(Duration.ofSeconds(7));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aPathInLettersOfTheWorldArrives() {
        try (HookReceiver receiver = HookReceiver.start()) {
            Attempt attempt = post(receiver.url("/größe?für=آ"), Duration.ofMinutes(1));

            assertThat(attempt.taken()).isTrue();
            assertThat(receiver.requests())
                    .extracting(HookReceiver.Request::path)
                    .containsExactly("/größe");
        }
    }

    private static void begin(HttpExchange exchange, CountDownLatch over) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Retry-After", "7");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("begun".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Attempt post(String url, Duration patience) {
        HookSettings settings = TestSettings.within(patience);
        GuardedNames names = new GuardedNames(settings);
        Poster poster = new Poster(new ReceiverAddress(settings, names), names, settings);
        try {
            return poster.post(url, Map.of(), "{}");
        } finally {
            close(poster);
        }
    }

    private static void close(Poster poster) {
        try {
            poster.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
