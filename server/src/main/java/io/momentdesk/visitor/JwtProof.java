package io.momentdesk.visitor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.momentdesk.site.Site;
import io.momentdesk.site.SiteSecrets;
import io.momentdesk.visitor.IdentityClaim.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * A proof as a JWT: HS256 with the site's identity key, or RS256 when the site has registered a public key; nothing else, whatever its header asks for.
 * HS256 is computed here because the library refuses keys under 256 bits, which is for the shop to choose.
 */
record JwtProof(Site site, SiteSecrets secrets, Instant now) {

    private static final Duration AHEAD = Duration.ofMinutes(15);
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    IdentityClaim check(IdentityClaim claim, Jwt proof) {
        try {
            var token = SignedJWT.parse(proof.value());
            var claims = token.getJWTClaimsSet();
            if (!signed(token) || !meant(claims, claim) || !inTime(claims)) {
                throw Proofs.wrong();
            }
            return new IdentityClaim(claim.id(), claims.getStringClaim("email"), claim.name(), proof);
        } catch (ParseException | JOSEException notAProof) {
            throw Proofs.wrong();
        }
    }

    private boolean signed(SignedJWT token) throws JOSEException {
        var algorithm = token.getHeader().getAlgorithm();
        if (token.getHeader().getCriticalParams() != null) {
            return false;
        }
        if (JWSAlgorithm.HS256.equals(algorithm)) {
            var right = Proofs.hmacSha256(secrets.identityKey(), new String(token.getSigningInput(), US_ASCII));
            return MessageDigest.isEqual(right, token.getSignature().decode());
        }
        var pem = secrets.identityPublicKey();
        return JWSAlgorithm.RS256.equals(algorithm) && pem != null && token.verify(new RSASSAVerifier(rsa(pem)));
    }

    private static RSAPublicKey rsa(String pem) {
        var body = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            var key = new X509EncodedKeySpec(Base64.getDecoder().decode(body));
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(key);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the site's registered key is no RSA key", unusable);
        }
    }

    private boolean meant(JWTClaimsSet claims, IdentityClaim claim) throws ParseException {
        var email = claims.getStringClaim("email");
        return claim.id().equals(claims.getSubject())
                && claims.getAudience().contains(site.publicKey())
                && (claim.email() == null || email == null || email.equals(claim.email()));
    }

    private boolean inTime(JWTClaimsSet claims) {
        var latest = now.plus(AHEAD).plus(CLOCKS_APART);
        var exp = instant(claims.getExpirationTime());
        var from = instant(claims.getNotBeforeTime());
        return exp != null
                && exp.isAfter(now)
                && !exp.isAfter(latest)
                && (from == null || !from.isAfter(now.plus(CLOCKS_APART)));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
