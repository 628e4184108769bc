package io.momentdesk.commerce.hooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The HMAC-SHA256 over a webhook's raw body. Comparing takes the same time however much of a signature is right. */
public final class HookSignature {

    private HookSignature() {}

    /** Whether {@code signature} is the HMAC in base64. */
    public static boolean matchesBase64(@Nullable String signature, byte[] body, String secret) {
        return matches(signature, Base64.getDecoder()::decode, body, secret);
    }

    /** Whether {@code signature} is the HMAC in hexadecimal digits. */
    public static boolean matchesHex(@Nullable String signature, byte[] body, String secret) {
        return matches(signature, HexFormat.of()::parseHex, body, secret);
    }

    private static boolean matches(
            @Nullable String signature, Function<String, byte[]> decoder, byte[] body, String secret) {
        try {
            return signature != null && MessageDigest.isEqual(decoder.apply(signature.strip()), hmac(body, secret));
        } catch (IllegalArgumentException notWrittenSo) {
            return false;
        }
    }

    private static byte[] hmac(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
