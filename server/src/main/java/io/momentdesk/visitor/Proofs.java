package io.momentdesk.visitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.momentdesk.redis.Refusal;
import io.momentdesk.site.Site;
import io.momentdesk.site.SiteSecrets;
import io.momentdesk.site.Sites;
import io.momentdesk.visitor.IdentityClaim.Hmac;
import io.momentdesk.visitor.IdentityClaim.Jwt;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Checks a shop's proof of who its visitor is (TRK3). Every wrong proof is refused in the same words. */
@Component
public class Proofs {

    private static final Duration HMAC_AHEAD = Duration.ofHours(24);
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final Sites sites;
    private final Clock clock;

    Proofs(Sites sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * The claim with only what the proof covers.
     *
     * @throws Refusal {@code forbidden}
     */
    IdentityClaim check(Site site, IdentityClaim claim) {
        var secrets = sites.secrets(site.id());
        return switch (claim.proof()) {
            case Hmac hmac -> hmac(secrets, claim, hmac);
            case Jwt jwt -> new JwtProof(site, secrets, clock.instant()).check(claim, jwt);
        };
    }

    private IdentityClaim hmac(SiteSecrets secrets, IdentityClaim claim, Hmac proof) {
        var now = clock.instant();
        var latest = now.plus(HMAC_AHEAD).plus(CLOCKS_APART).getEpochSecond();
        boolean inTime = proof.exp() > now.getEpochSecond() && proof.exp() <= latest;
        var signed = claim.id() + "\n" + Objects.requireNonNullElse(claim.email(), "") + "\n" + proof.exp();
        var right = HexFormat.of().formatHex(hmacSha256(secrets.identityKey(), signed));
        boolean same =
                MessageDigest.isEqual(right.getBytes(UTF_8), proof.value().getBytes(UTF_8));
        // a line feed in the id could move the border between id and e-mail
        if (!inTime || !same || claim.id().indexOf('\n') >= 0) {
            throw wrong();
        }
        return claim;
    }

    static byte[] hmacSha256(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    static Refusal wrong() {
        return Refusal.forbidden("The proof of identity is not right.");
    }
}
