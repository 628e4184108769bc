package io.momentdesk.visitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.momentdesk.site.RandomId;
import io.momentdesk.site.ServerSecrets;
import io.momentdesk.site.Site;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a visitor's browser keeps in order to come back: a signed name for one site, good for a year. */
@Component
public class VisitorTokens {

    private static final Duration LIFE = Duration.ofDays(365);
    private static final Duration RENEWED_WITH_LESS_THAN = Duration.ofDays(180);
    private static final int LONGEST = 2_048;

    private final byte[] key;
    private final Clock clock;

    VisitorTokens(TokenSettings settings, ServerSecrets secrets, Clock clock) {
        var given = settings.tokenSecret();
        this.key = given == null ? secrets.named("visitor-token") : given.getBytes(UTF_8);
        this.clock = clock;
    }

    public String make(Site site, String visitor) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .audience(site.publicKey())
                .subject(visitor)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(RandomId.next())
                .build();
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("a token could not be signed", impossible);
        }
    }

    /** The visitor it names; empty unless signed by us, for this site, and not over. */
    public Optional<String> read(Site site, String token) {
        return claims(token)
                .filter(claims -> claims.getAudience().contains(site.publicKey()))
                .filter(claims -> ends(claims).isAfter(clock.instant()))
                .map(JWTClaimsSet::getSubject);
    }

    /** The same token, or in the second half of its life another. */
    String renew(Site site, String visitor, String token) {
        var enough = clock.instant().plus(RENEWED_WITH_LESS_THAN);
        return claims(token).filter(claims -> ends(claims).isAfter(enough)).isPresent() ? token : make(site, visitor);
    }

    private Optional<JWTClaimsSet> claims(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var parsed = SignedJWT.parse(token);
            boolean ours =
                    parsed.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256) && parsed.verify(new MACVerifier(key));
            return ours ? Optional.of(parsed.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException notAToken) {
            return Optional.empty();
        }
    }

    private static Instant ends(JWTClaimsSet claims) {
        return claims.getExpirationTime() == null
                ? Instant.MIN
                : claims.getExpirationTime().toInstant();
    }
}
