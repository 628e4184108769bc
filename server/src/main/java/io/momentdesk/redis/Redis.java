package io.momentdesk.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/** The one shared connection, and the one place that turns Redis trouble into refusals. Callers are virtual threads and wait for their reply. */
@Component
public class Redis implements DisposableBean {

    private static final long WAIT_SECONDS = 3;

    private final LettuceConnectionFactory factory;
    private volatile @Nullable StatefulConnection<String, String> connection;
    private volatile @Nullable RedisClusterAsyncCommands<String, String> commands;

    Redis(LettuceConnectionFactory factory) {
        this.factory = factory;
    }

    /** Runs a command and waits. Throws {@link Refusal} {@code unavailable} when it was surely not done, {@code unknown_outcome} when nobody knows. */
    public <T extends @Nullable Object> T call(
            Function<RedisClusterAsyncCommands<String, String>, RedisFuture<T>> command) {
        RedisFuture<T> future;
        try {
            future = command.apply(commands());
        } catch (RedisException e) {
            throw refusal(e);
        }
        return await(future);
    }

    private <T extends @Nullable Object> T await(RedisFuture<T> future) {
        try {
            return future.get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unknownOutcome();
        } catch (TimeoutException e) {
            throw Refusal.unknownOutcome();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RedisCommandExecutionException error) {
                throw retryable(error) ? Refusal.unavailable("The store is not ready; try again.") : error;
            }
            throw refusal(e.getCause());
        }
    }

    private static Refusal refusal(@Nullable Throwable cause) {
        if (cause instanceof RedisCommandTimeoutException) {
            return Refusal.unknownOutcome();
        }
        String message = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
        boolean neverSent = message.contains("Currently not connected")
                || message.contains("Unable to connect")
                || message.contains("queue size exceeded");
        return neverSent ? Refusal.unavailable("The store cannot be reached; try again.") : Refusal.unknownOutcome();
    }

    private static boolean retryable(RedisCommandExecutionException error) {
        String message = String.valueOf(error.getMessage());
        return message.matches("(?s)^(TRYAGAIN|READONLY|CLUSTERDOWN|LOADING|MASTERDOWN|NOREPLICAS|OOM|MISCONF|BUSY).*");
    }

    private RedisClusterAsyncCommands<String, String> commands() {
        RedisClusterAsyncCommands<String, String> current = commands;
        return current != null ? current : connect();
    }

    private synchronized RedisClusterAsyncCommands<String, String> connect() {
        if (commands == null) {
            switch (factory.getRequiredNativeClient()) {
                case RedisClusterClient cluster -> {
                    var opened = cluster.connect();
                    connection = opened;
                    commands = opened.async();
                }
                case RedisClient single -> {
                    var opened = single.connect();
                    connection = opened;
                    commands = opened.async();
                }
                default -> throw new IllegalStateException("not a Lettuce client of ours");
            }
        }
        return commands;
    }

    @Override
    public void destroy() {
        StatefulConnection<String, String> open = connection;
        if (open != null) {
            open.close();
        }
    }
}
