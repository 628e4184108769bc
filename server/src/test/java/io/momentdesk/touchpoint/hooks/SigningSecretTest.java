package io.momentdesk.touchpoint.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningSecretTest {

    private static final SigningSecret SECRET = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void SEC19_signsAsStandardWebhooksPublishesIt() {
        assertThat(SigningSecret.signatures(
                        List.of(SECRET), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo(SIGNATURE);
    }

    @Test
    void SEC19_whileOneSecretTakesOverFromAnotherBothSign() {
        SigningSecret next = SigningSecret.next();

        String[] signatures = SigningSecret.signatures(
                        List.of(next, SECRET), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}")
                .split(" ");

        assertThat(signatures).hasSize(2);
        assertThat(signatures[0]).startsWith("v1,").isNotEqualTo(SIGNATURE);
        assertThat(signatures[1]).isEqualTo(SIGNATURE);
    }

    @Test
    void anotherSecretIsMadeEachTimeAndIsNotWrittenIntoLogs() {
        SigningSecret one = SigningSecret.next();
        SigningSecret other = SigningSecret.next();

        assertThat(one).isNotEqualTo(other);
        assertThat(Base64.getDecoder().decode(one.text().substring("whsec_".length())))
                .hasSize(32);
        assertThat("" + one).doesNotContain(one.text().substring("whsec_".length()));
    }
}
