package io.momentdesk.touchpoint.hooks;

import io.momentdesk.redis.Refusal;
import io.momentdesk.touchpoint.hooks.Attempt.Why;
import io.momentdesk.touchpoint.hooks.GuardedNames.AddressRefused;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends one body to one address, once: no redirects, no cookies, no proxy, no repetition, nothing unpacked, and no more of the answer read than is kept. An attempt
 * has one time for all of it, however slowly the other side speaks.
 */
@Component
class Poster {

    /** Of a reply, in bytes. */
    private static final int KEPT = 200;

    private static final int PER_RECEIVER = 1_000;
    private static final TimeValue REUSED_FOR = TimeValue.ofSeconds(30);

    private final ReceiverAddress addresses;
    private final Duration patience;
    private final CloseableHttpClient http;
    private final ExecutorService attempts = Executors.newVirtualThreadPerTaskExecutor();

    Poster(ReceiverAddress addresses, GuardedNames names, HookSettings settings) {
        this.addresses = addresses;
        this.patience = settings.patience();
        this.http = client(names, settings);
    }

    private static CloseableHttpClient client(GuardedNames names, HookSettings settings) {
        Timeout all = Timeout.of(settings.patience());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(PER_RECEIVER)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connect()))
                        .setSocketTimeout(all)
                        .setTimeToLive(REUSED_FOR)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(all)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Momentdesk-Webhooks/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    Attempt post(String url, Map<String, String> headers, String body) {
        URI address;
        try {
            address = addresses.read(url);
        } catch (Refusal notAnyMore) {
            return Attempt.failed(Why.ADDRESS);
        }
        HttpPost post = new HttpPost(URI.create(address.toASCIIString()));
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        return inTime(post);
    }

    private Attempt inTime(HttpPost post) {
        AtomicReference<@Nullable Attempt> answered = new AtomicReference<>();
        Future<Attempt> attempt = attempts.submit(() -> send(post, answered));
        try {
            return attempt.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            Attempt known = answered.get();
            return known == null ? Attempt.failed(Why.TIME) : known;
        } catch (ExecutionException | CancellationException broken) {
            return Attempt.failed(why(broken.getCause() == null ? broken : broken.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Attempt.failed(Why.CONNECTION);
        } finally {
            post.abort();
            attempt.cancel(true);
        }
    }

    /** The status counts as soon as it has come, also when what follows it never ends. */
    private Attempt send(HttpPost post, AtomicReference<@Nullable Attempt> answered) throws IOException {
        ClassicHttpResponse response = http.executeOpen(null, post, null);
        try {
            int status = response.getCode();
            Why why = status / 100 == 2 ? null : status / 100 == 3 ? Why.REDIRECT : Why.STATUS;
            Duration after = retryAfter(response.getFirstHeader("Retry-After"));
            answered.set(new Attempt(status, why, "", after));
            byte[] begun = beginning(response.getEntity());
            if (begun.length == KEPT) {
                // closing would read the rest of it
                post.abort();
            }
            return new Attempt(status, why, text(begun), after);
        } finally {
            Closer.closeQuietly(response);
        }
    }

    /** What cannot be read of it does not matter: the status has come. */
    private static byte[] beginning(@Nullable HttpEntity entity) {
        try {
            InputStream said = entity == null ? null : entity.getContent();
            return said == null ? new byte[0] : said.readNBytes(KEPT);
        } catch (IOException cutOff) {
            return new byte[0];
        }
    }

    private static String text(byte[] begun) {
        return new String(begun, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", " ");
    }

    private static @Nullable Duration retryAfter(@Nullable Header header) {
        boolean seconds = header != null && header.getValue().matches("[0-9]{1,6}");
        return seconds ? Duration.ofSeconds(Long.parseLong(header.getValue())) : null;
    }

    private static Why why(Throwable broken) {
        return switch (broken) {
            case AddressRefused notPublic -> Why.ADDRESS;
            case UnknownHostException unknown -> Why.NAME;
            case SSLException untrusted -> Why.TLS;
            case SocketTimeoutException late -> Why.TIME;
            default -> Why.CONNECTION;
        };
    }

    @PreDestroy
    void close() throws IOException {
        attempts.shutdownNow();
        http.close();
    }
}
