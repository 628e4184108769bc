package io.momentdesk.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.momentdesk.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitorTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Site OTHER =
            new Site("other", "Other", "pk_other", true, Set.of(), List.of(), "stimulus", ZoneId.of("UTC"));

    private static VisitorTokens at(Instant now) {
        return new VisitorTokens(
                new TokenSettings("a secret of more than thirty-two characters"),
                name -> new byte[32],
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private final VisitorTokens tokens = at(NOW);
    private final String token = tokens.make(OneSite.SITE, "v_1");

    @Test
    void aTokenNamesItsVisitorForAYear() {
        assertThat(tokens.read(OneSite.SITE, token)).contains("v_1");
        assertThat(at(NOW.plus(Duration.ofDays(364))).read(OneSite.SITE, token)).contains("v_1");
        assertThat(at(NOW.plus(Duration.ofDays(365))).read(OneSite.SITE, token)).isEmpty();
    }

    @Test
    void SEC8_aTokenIsWorthNothingOnAnotherSite() {
        assertThat(tokens.read(OTHER, token)).isEmpty();
    }

    @Test
    void aTokenThatWeDidNotSignIsNone() {
        var other = new VisitorTokens(new TokenSettings(null), name -> new byte[32], Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(other.read(OneSite.SITE, token)).isEmpty();
        assertThat(tokens.read(OneSite.SITE, token.substring(0, token.length() - 3) + "abc"))
                .isEmpty();
        var unsigned = new PlainJWT(
                new JWTClaimsSet.Builder().subject("v_1").audience("pk_demo").build());
        assertThat(tokens.read(OneSite.SITE, unsigned.serialize())).isEmpty();
        assertThat(tokens.read(OneSite.SITE, "x".repeat(10_000))).isEmpty();
    }

    @Test
    void aTokenInTheSecondHalfOfItsLifeIsRenewed() {
        assertThat(tokens.renew(OneSite.SITE, "v_1", token)).isEqualTo(token);
        var later = at(NOW.plus(Duration.ofDays(300)));
        var renewed = later.renew(OneSite.SITE, "v_1", token);
        assertThat(renewed).isNotEqualTo(token);
        assertThat(later.read(OneSite.SITE, renewed)).contains("v_1");
    }
}
