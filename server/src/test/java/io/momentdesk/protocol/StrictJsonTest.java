package io.momentdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private static final String REF = "ref-0123456789abcdef";

    private final Codec codec = new Codec();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"pong\",\"n\":1,\"n\":2}",
                "{\"type\":\"pong\",\"type\":\"say\",\"n\":1}",
                "{\"type\":\"pong\",\"n\":1,\"x\":{\"a\":1,\"a\":2}}",
                "{\"type\":\"pong\",\"n\":1,\"\\u006e\":2}"
            })
    void SEC6_aKeyThatStandsTwiceIsABadFrame(String text) {
        assertThat(refused(codec.fromVisitor(text)).code()).isEqualTo(RefusalCode.BAD_FRAME);
    }

    @Test
    void SEC6_deeperThan32IsABadFrame() {
        String frame = "{\"type\":\"pong\",\"n\":1,\"deep\":%s}";
        assertThat(codec.fromVisitor(frame.formatted("[".repeat(31) + "]".repeat(31))))
                .isEqualTo(new Pong(1));
        assertThat(refused(codec.fromVisitor(frame.formatted("[".repeat(32) + "]".repeat(32))))
                        .code())
                .isEqualTo(RefusalCode.BAD_FRAME);
        assertThat(refused(codec.fromVisitor("[".repeat(30_000))).code()).isEqualTo(RefusalCode.BAD_FRAME);
    }

    @Test
    void SEC6_protoIsNeverKept() {
        String event =
                "{\"id\":\"e\",\"at\":\"2026-11-21T12:00:00Z\",\"name\":\"view_item\",\"data\":{\"__proto__\":{\"admin\":true},\"items\":[{\"__proto__\":1,\"price\":2}]}}";
        String frame =
                "{\"type\":\"track\",\"ref\":\"%s\",\"__proto__\":{\"x\":1},\"events\":[%s]}".formatted(REF, event);
        assertThat(String.valueOf(codec.fromVisitor(frame))).contains("price").doesNotContain("__proto__", "admin");
    }

    @Test
    void SEC6_loneSurrogatesAreRefusedWhereverTheyStand() {
        for (String field : List.of(
                "\"subject\":\"\\ud83d\"",
                "\"page\":{\"url\":\"https://a.b/\",\"title\":\"\\udc00\"}",
                "\"x\\ud83d\":1",
                "\"x\":[\"\\ud83d\"]")) {
            Refused refused = refused(codec.fromVisitor(say("a").replace("}", "," + field + "}")));
            assertThat(refused.code()).isEqualTo(RefusalCode.INVALID);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(codec.encode(refused)))
                    .isTrue();
        }
    }

    @Test
    void SEC6_aNumberBeyondWhatEveryReaderKeepsExactlyIsTooLarge() {
        for (String number :
                List.of("1e999", "-1e999", "1e300", "9007199254740992", "-9007199254740992", "9".repeat(400))) {
            Refused refused = refused(codec.fromVisitor(say("a").replace("}", ",\"x\":" + number + "}")));
            assertThat(refused.code()).isEqualTo(RefusalCode.TOO_LARGE);
            assertThat(refused.field()).isEqualTo("x");
        }
        assertThat(codec.fromVisitor("{\"type\":\"pong\",\"n\":9007199254740991}"))
                .isEqualTo(new Pong(9007199254740991L));
    }

    private static String say(String text) {
        return "{\"type\":\"say\",\"ref\":\"%s\",\"text\":\"%s\"}".formatted(REF, text);
    }

    private static Refused refused(Object parsed) {
        assertThat(parsed).isInstanceOf(Refused.class);
        return (Refused) parsed;
    }
}
