package io.momentdesk.site;

import java.security.SecureRandom;
import java.util.Base64;

/** 128 random bits as 22 characters of URL-safe Base64. */
public final class RandomId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomId() {}

    public static String next() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
