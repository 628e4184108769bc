package io.momentdesk.visitor;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param tokenSecret signs visitors' tokens, at least 32 characters; without it one is made at first start and kept in PostgreSQL
 */
@ConfigurationProperties("momentdesk")
public record TokenSettings(@Nullable String tokenSecret) {

    private static final int SHORTEST = 32;

    public TokenSettings {
        if (tokenSecret != null && tokenSecret.length() < SHORTEST) {
            throw new IllegalArgumentException("momentdesk.token-secret needs at least " + SHORTEST + " characters");
        }
    }
}
