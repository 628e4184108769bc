package io.momentdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadFramesTest {

    private static final String REF = "ref-0123456789abcdef";

    private final Codec codec = new Codec();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "null",
                "5",
                "true",
                "\"say\"",
                "[]",
                "[{\"type\":\"pong\",\"n\":1}]",
                "{",
                "{}",
                "{\"type\":5}",
                "{\"type\":null}",
                "{\"type\":[\"pong\"]}",
                "{'type':'pong','n':1}",
                "{\"type\":\"pong\",\"n\":1,}",
                "{\"type\":\"pong\",\"n\":01}",
                "{\"type\":\"pong\",\"n\":NaN}",
                "{\"type\":\"pong\",\"n\":1} {}",
                "{\"type\":\"pong\",\"n\":1}x",
                "{\"type\":\"pong\" /* */,\"n\":1}",
                "\uFEFF{\"type\":\"pong\",\"n\":1}",
                "{\"type\":\"say\",\"text\":\"a\nb\"}",
                "{\"type\":\"say\",\"text\":\"\\x41\"}"
            })
    void ERR1_whatIsNotAnObjectWithATypeIsABadFrame(String text) {
        assertThat(refused(codec.fromVisitor(text)).code()).isEqualTo(RefusalCode.BAD_FRAME);
        assertThat(refused(codec.fromAgent(text)).code()).isEqualTo(RefusalCode.BAD_FRAME);
    }

    @Test
    void ERR1_bytesThatAreNotUtf8AreABadFrame() {
        byte[] overlong = {'{', '"', 't', (byte) 0xC0, (byte) 0x80, '"', '}'};
        byte[] utf16 = "{\"type\":\"pong\",\"n\":1}".getBytes(StandardCharsets.UTF_16BE);
        byte[] surrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
        for (byte[] bytes : List.of(overlong, utf16, surrogate)) {
            assertThat(refused(codec.fromVisitor(bytes)).code()).isEqualTo(RefusalCode.BAD_FRAME);
        }
    }

    @Test
    void ERR1_anUnknownTypeIsRefusedWithItsRef() {
        Refused refused = refused(codec.fromVisitor("{\"type\":\"shout\",\"ref\":\"%s\"}".formatted(REF)));
        assertThat(refused.code()).isEqualTo(RefusalCode.UNKNOWN_TYPE);
        assertThat(refused.ref()).isEqualTo(REF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "welcome", "done", "__proto__", "constructor", "", "SAY", "say "})
    void ERR1_aTypeThatNoClientSendsIsUnknown(String type) {
        String frame = "{\"type\":\"%s\"}".formatted(type);
        assertThat(refused(codec.fromVisitor(frame)).code()).isEqualTo(RefusalCode.UNKNOWN_TYPE);
        assertThat(refused(codec.fromAgent(frame)).code()).isEqualTo(RefusalCode.UNKNOWN_TYPE);
    }

    @Test
    void ERR1_aVisitorsActAndPresenceAreForbidden() {
        for (String name : List.of("Take", "Transfer", "Presence")) {
            Refused refused = refused(codec.fromVisitor(Examples.of(name).text()));
            assertThat(refused.code()).isEqualTo(RefusalCode.FORBIDDEN);
            assertThat(refused.ref()).isNotNull();
        }
        assertThat(refused(codec.fromVisitor("{\"type\":\"act\"}")).code()).isEqualTo(RefusalCode.FORBIDDEN);
    }

    @Test
    void ERR1_anAgentsVisitorFrameIsForbidden() {
        assertThat(refused(codec.fromAgent(Examples.of("Rate").text())).code()).isEqualTo(RefusalCode.FORBIDDEN);
    }

    private static Refused refused(Object parsed) {
        assertThat(parsed).isInstanceOf(Refused.class);
        return (Refused) parsed;
    }
}
