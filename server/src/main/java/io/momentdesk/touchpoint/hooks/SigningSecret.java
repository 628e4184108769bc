package io.momentdesk.touchpoint.hooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook and its receiver share, written {@code whsec_} and base64, as Standard Webhooks has it.
 *
 * @param text with its prefix; shown once, when it is made
 */
public record SigningSecret(String text) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public SigningSecret {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("not a signing secret");
        }
    }

    static SigningSecret next() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(key));
    }

    /** The value of {@code webhook-signature}: one {@code v1} for each secret, over {@code id.timestamp.body}. */
    static String signatures(List<SigningSecret> secrets, String id, long timestamp, String body) {
        return secrets.stream()
                .map(secret -> "v1," + secret.hmac(id + "." + timestamp + "." + body))
                .collect(Collectors.joining(" "));
    }

    private String hmac(String said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(text.substring(PREFIX.length())), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
