package io.momentdesk.gateway.http;

import io.github.bucket4j.Bucket;
import io.momentdesk.site.KeyHash;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts wrong passwords by account and by address, on this node. An attempt is taken before the password is looked at and given back when it was right. */
@Component
class SignInThrottle {

    private static final int MOST_REMEMBERED = 20_000;

    private final SignInSettings settings;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    SignInThrottle(SignInSettings settings) {
        this.settings = settings;
    }

    /** @throws TooManyAttempts when one of the two has run out */
    Attempt take(String email, String address) {
        var account = bucket("a:" + KeyHash.of(email.strip().toLowerCase(Locale.ROOT)), settings.failuresByAccount());
        var source = bucket("n:" + address, settings.failuresByAddress());
        taken(account, settings.failuresByAccount());
        try {
            taken(source, settings.failuresByAddress());
        } catch (TooManyAttempts tooMany) {
            account.addTokens(1);
            throw tooMany;
        }
        return new Attempt(List.of(account, source));
    }

    private static void taken(Bucket bucket, int limit) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttempts(limit, Duration.ofSeconds(1).plusNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(String key, int failures) {
        return buckets.computeIfAbsent(
                key,
                absent -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(failures).refillGreedy(failures, settings.window()))
                        .build());
    }

    record Attempt(List<Bucket> buckets) {

        void succeeded() {
            buckets.forEach(bucket -> bucket.addTokens(1));
        }
    }
}
