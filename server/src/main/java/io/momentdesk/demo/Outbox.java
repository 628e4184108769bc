package io.momentdesk.demo;

import io.momentdesk.embedded.ServerAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Sends what the books still owe the desk, one after the other, the oldest first, and again after a pause when the desk cannot take it. */
@DemoOnly
@Component
class Outbox implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long FIRST_PAUSE = 500;
    private static final long LONGEST_PAUSE = 30_000;

    private final Books books;
    private final Supplier<String> desk;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ScheduledExecutorService line = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("demo-shop").factory());
    private long pause = FIRST_PAUSE;

    @Autowired
    Outbox(Books books, ServerAddress desk) {
        this(books, desk::base);
    }

    /** @param desk where the desk is, such as {@code http://localhost:8080} */
    Outbox(Books books, Supplier<String> desk) {
        this.books = books;
        this.desk = desk;
    }

    /** Whether all that was owed has been taken within the given time; the rest goes on by itself. */
    boolean send(Duration wait) {
        try {
            line.submit(this::flush).get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return books.page().pending().isEmpty();
    }

    /** Goes on with what is still owed, without waiting for it. */
    void resume() {
        line.execute(this::flush);
    }

    @Override
    public void destroy() {
        line.shutdownNow();
        http.shutdownNow();
    }

    private void flush() {
        List<Call> pending = books.page().pending();
        while (!pending.isEmpty()) {
            if (!taken(pending.getFirst())) {
                line.schedule(this::flush, pause, TimeUnit.MILLISECONDS);
                pause = Math.min(LONGEST_PAUSE, 2 * pause);
                return;
            }
            pause = FIRST_PAUSE;
            pending = books.change(page -> new Books.Page(
                            page.purchases(),
                            page.pending().subList(1, page.pending().size()),
                            page.pastTold()))
                    .pending();
        }
    }

    /** A refusal that a repeat would not change counts as taken, too: it is said in the log and not asked again. */
    private boolean taken(Call call) {
        try {
            HttpResponse<String> answer = http.send(request(call), BodyHandlers.ofString());
            int status = answer.statusCode();
            boolean later = status >= 500 || status == 408 || status == 425 || status == 429;
            if (later || status >= 300) {
                log.warn("The desk answered {} to the demo shop's {}: {}", status, call.name(), answer.body());
            }
            return !later;
        } catch (IOException e) {
            log.warn("The demo shop's {} did not reach the desk: {}", call.name(), e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(desk.get() + call.path()))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(call.body()));
        call.headers().forEach(request::header);
        return request.build();
    }
}
