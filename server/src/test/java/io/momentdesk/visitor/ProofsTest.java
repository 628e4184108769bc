package io.momentdesk.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.momentdesk.redis.Refusal;
import io.momentdesk.visitor.IdentityClaim.Hmac;
import io.momentdesk.visitor.IdentityClaim.Jwt;
import io.momentdesk.visitor.IdentityClaim.Proof;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProofsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final long EXP = NOW.getEpochSecond() + 3_600;
    private static final KeyPair RSA = rsa();
    private static final String PEM = "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(RSA.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n";

    /** Computed once with another tool: {@code printf '42\nann@example.com\n1795266000' | openssl dgst -sha256 -hmac ik_demo}. */
    private static final String KNOWN_VALUE = "245632a52f704cbde0dac294000949ba6bca36394ea801addf12e47dc312483c";

    private final Proofs withRsa = new Proofs(OneSite.sites(PEM), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Proofs proofs = new Proofs(OneSite.sites(null), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void TRK3_aKnownHmacIsTaken() {
        assertThat(EXP).isEqualTo(1_795_266_000);
        var claim = claim("ann@example.com", new Hmac(KNOWN_VALUE, EXP));
        assertThat(proofs.check(OneSite.SITE, claim)).isEqualTo(claim);
    }

    @Test
    void TRK3_withoutAnEmailItsLineIsEmpty() {
        proofs.check(OneSite.SITE, claim(null, new Hmac(hmac("42\n\n" + EXP), EXP)));
    }

    @Test
    void SEC7_anotherIdEmailTimeCaseOrKeyIsRefused() {
        refused(claim("bob@example.com", new Hmac(KNOWN_VALUE, EXP)));
        refused(claim(null, new Hmac(KNOWN_VALUE, EXP)));
        refused(claim("ann@example.com", new Hmac(KNOWN_VALUE, EXP + 1)));
        refused(claim("ann@example.com", new Hmac(KNOWN_VALUE.toUpperCase(), EXP)));
        refused(claim("ann@example.com", new Hmac("", EXP)));
        refused(new IdentityClaim("43", "ann@example.com", null, new Hmac(KNOWN_VALUE, EXP)));
    }

    @Test
    void SEC7_aLineFeedCannotMoveTheBorderBetweenIdAndEmail() {
        var value = hmac("42\nann@example.com\n\n" + EXP);
        refused(new IdentityClaim("42\nann@example.com", null, null, new Hmac(value, EXP)));
    }

    @Test
    void TRK3_anHmacThatIsOverOrTooFarAheadIsRefused() {
        for (long exp :
                new long[] {NOW.getEpochSecond() - 1, NOW.getEpochSecond(), NOW.getEpochSecond() + 25 * 3_600}) {
            refused(claim(null, new Hmac(hmac("42\n\n" + exp), exp)));
        }
    }

    @Test
    void TRK3_aJwtWithTheIdentityKeyIsTakenAndBringsItsOwnEmail() {
        var proven = proofs.check(OneSite.SITE, claim(null, hs256(UnaryOperator.identity())));
        assertThat(proven.email()).isEqualTo("ann@example.com");
    }

    @Test
    void TRK3_anEmailThatTheJwtDoesNotHoldIsNotTaken() {
        var proven =
                proofs.check(OneSite.SITE, claim("else@example.com", hs256(claims -> claims.claim("email", null))));
        assertThat(proven.email()).isNull();
        refused(claim("else@example.com", hs256(UnaryOperator.identity())));
    }

    @Test
    void SEC7_aJwtForAnotherIdSiteOrTimeIsRefused() {
        refused(claim(null, hs256(claims -> claims.subject("43"))));
        refused(claim(null, hs256(claims -> claims.audience("pk_other"))));
        refused(claim(null, hs256(claims -> claims.expirationTime(null))));
        refused(claim(null, hs256(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(1))))));
        refused(claim(null, hs256(claims -> claims.expirationTime(Date.from(NOW.plusSeconds(17 * 60))))));
        refused(claim(null, hs256(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(300))))));
    }

    @Test
    void TRK3_rs256IsTakenOnlyWhenTheSiteHasRegisteredItsKey() {
        var jwt = rs256();
        withRsa.check(OneSite.SITE, claim(null, jwt));
        refused(claim(null, jwt));
    }

    @Test
    void SEC7_theAlgorithmIsNotTheTokensChoice() {
        refused(claim(null, new Jwt(new PlainJWT(claims(UnaryOperator.identity())).serialize())));
        // the public key taken for an HMAC key
        var confused = new Jwt(signed(JWSAlgorithm.HS256, PEM, UnaryOperator.identity()));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> withRsa.check(OneSite.SITE, claim(null, confused)));
        refused(claim(null, new Jwt("not.a.token")));
        refused(claim(null, new Jwt("")));
    }

    private void refused(IdentityClaim claim) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> proofs.check(OneSite.SITE, claim))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("forbidden"));
    }

    private static IdentityClaim claim(@Nullable String email, Proof proof) {
        return new IdentityClaim("42", email, "Ann", proof);
    }

    private static String hmac(String text) {
        return HexFormat.of().formatHex(Proofs.hmacSha256("ik_demo", text));
    }

    private static Jwt hs256(UnaryOperator<JWTClaimsSet.Builder> change) {
        return new Jwt(signed(JWSAlgorithm.HS256, "ik_demo", change));
    }

    private static String signed(JWSAlgorithm algorithm, String key, UnaryOperator<JWTClaimsSet.Builder> change) {
        var token = new SignedJWT(new JWSHeader(algorithm), claims(change));
        var input = new String(token.getSigningInput(), StandardCharsets.US_ASCII);
        var signature = Base64.getUrlEncoder().withoutPadding().encodeToString(Proofs.hmacSha256(key, input));
        return input + "." + signature;
    }

    private static Jwt rs256() {
        try {
            JWSSigner signer = new RSASSASigner(RSA.getPrivate());
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims(UnaryOperator.identity()));
            token.sign(signer);
            return new Jwt(token.serialize());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .subject("42")
                        .audience("pk_demo")
                        .claim("email", "ann@example.com")
                        .expirationTime(Date.from(NOW.plusSeconds(600))))
                .build();
    }

    private static KeyPair rsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
