package io.momentdesk.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/** The one shared connection, and the one place that turns Redis trouble into refusals. Callers are virtual threads and wait for their reply. */
@Component
public class Redis implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Redis.class);
    private static final long WAIT_SECONDS = 3;

    /** A connection that answers nothing for so long is given up: what it led to may be gone without a word, and another be the master. */
    private static final Duration SILENCE = Duration.ofSeconds(4);

    private final LettuceConnectionFactory factory;
    private volatile @Nullable RedisLink link;
    private volatile long silentSince;

    Redis(LettuceConnectionFactory factory) {
        this.factory = factory;
    }

    /** Runs a command and waits. Throws {@link Refusal} {@code unavailable} when it was surely not done, {@code unknown_outcome} when nobody knows. */
    public <T extends @Nullable Object> T call(
            Function<RedisClusterAsyncCommands<String, String>, RedisFuture<T>> command) {
        RedisLink current = link();
        try {
            T answer = await(command.apply(current.commands()));
            silentSince = 0;
            return answer;
        } catch (RedisCommandTimeoutException silent) {
            unanswered(current);
            throw Refusal.unknownOutcome();
        } catch (RedisException e) {
            throw refusal(e);
        }
    }

    /** Throws what Redis or Lettuce said, and {@link Refusal} where it has a meaning for whoever asked. */
    static <T extends @Nullable Object> T await(RedisFuture<T> future) {
        try {
            return future.get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unknownOutcome();
        } catch (TimeoutException e) {
            throw new RedisCommandTimeoutException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RedisCommandTimeoutException silent) {
                throw silent;
            }
            throw refusal(e.getCause());
        }
    }

    /** As it is where Redis refused for a reason of its own that no repetition mends. */
    static RuntimeException refusal(@Nullable Throwable cause) {
        if (cause instanceof Refusal refused) {
            return refused;
        }
        if (cause instanceof RedisCommandExecutionException error) {
            return retryable(error) ? Refusal.unavailable("The store is not ready; try again.") : error;
        }
        String message = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
        boolean neverSent = message.contains("Currently not connected")
                || message.contains("Unable to connect")
                || message.contains("Unable to establish a connection")
                || message.contains("Cannot determine a partition")
                || message.contains("Cannot provide redisAddress using sentinel")
                || message.contains("queue size exceeded");
        return neverSent ? Refusal.unavailable("The store cannot be reached; try again.") : Refusal.unknownOutcome();
    }

    private static boolean retryable(RedisCommandExecutionException error) {
        String message = String.valueOf(error.getMessage());
        return message.matches(
                "(?s)^(TRYAGAIN|READONLY|CLUSTERDOWN|LOADING|MASTERDOWN|NOREPLICAS|OOM|MISCONF|BUSY|UNBLOCKED|MOVED|ASK).*");
    }

    private void unanswered(RedisLink silent) {
        long now = System.nanoTime();
        if (silentSince == 0) {
            silentSince = now;
        } else if (now - silentSince > SILENCE.toNanos()) {
            giveUp(silent);
        }
    }

    private synchronized void giveUp(RedisLink silent) {
        if (link == silent) {
            log.warn("Redis has not answered for {} s: connecting anew", SILENCE.toSeconds());
            link = null;
            silentSince = 0;
            silent.close();
            factory.resetConnection();
        }
    }

    /** A connection of its own with the same options, for commands that must not wait behind others or block them. */
    RedisLink open() {
        return RedisLink.open(factory);
    }

    /** One for each master: a cluster has several. */
    List<RedisClusterAsyncCommands<String, String>> masters() {
        return link().masters();
    }

    private RedisLink link() {
        RedisLink current = link;
        return current != null ? current : connect();
    }

    private synchronized RedisLink connect() {
        RedisLink current = link;
        if (current == null) {
            try {
                current = open();
            } catch (RedisException e) {
                throw refusal(e);
            }
            link = current;
        }
        return current;
    }

    @Override
    public void destroy() {
        RedisLink open = link;
        if (open != null) {
            open.close();
        }
    }
}
