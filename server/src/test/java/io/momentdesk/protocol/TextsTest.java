package io.momentdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final String REF = "ref-0123456789abcdef";

    private final Codec codec = new Codec();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\\t\\n\\r",
                "\\u00a0",
                "\\u2003\\u3000",
                "\\u200b",
                "\\u200e\\u200f\\u202e",
                "\\u2066\\u2069",
                "\\ufeff",
                "\\u0007",
                "\\u001b\\u007f",
                "\\u0085",
                "\\u2028",
                "\\u00ad",
                "\\u180e",
                "\\udb40\\udc41"
            })
    void MSG7_textOfOnlySpacesControlAndFormatCharactersIsInvalid(String text) {
        Refused refused = refused(codec.fromVisitor(say(text)));
        assertThat(refused.code()).isEqualTo(RefusalCode.INVALID);
        assertThat(refused.field()).isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\u0000", "a\\ud83d", "\\ude00a", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00"})
    void MSG7_aNulOrALoneSurrogateIsInvalid(String text) {
        Refused refused = refused(codec.fromVisitor(say(text)));
        assertThat(refused.code()).isEqualTo(RefusalCode.INVALID);
        assertThat(refused.field()).isEqualTo("text");
        assertThat(refused.ref()).isEqualTo(REF);
    }

    @Test
    void MSG7_codePointsAreCountedNotUtf16Units() {
        String fits = "😀".repeat(4000);
        assertThat(((VisitorFrame.Say) codec.fromVisitor(say(fits))).text()).isEqualTo(fits);
        assertThat(refused(codec.fromVisitor(say(fits + "😀"))).limit()).isEqualTo(4000);
        String agents = "{\"type\":\"say\",\"ref\":\"%s\",\"conversation\":\"c\",\"note\":true,\"text\":\"%s\"}";
        assertThat(codec.fromAgent(agents.formatted(REF, "😀".repeat(8000)))).isInstanceOf(AgentFrame.Say.class);
        assertThat(refused(codec.fromAgent(agents.formatted(REF, "😀".repeat(8001))))
                        .limit())
                .isEqualTo(8000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  padded  ",
                "line\\n\\nline",
                "\\u202eright to left\\u202c",
                "می\\u200cخواهم",
                "e\\u0301 is not \\u00e9",
                "0",
                "👨‍👩‍👧",
                "\\u0007 bell",
                "<b onclick=alert(1)>"
            })
    void MSG7_textIsKeptExactlyAsSent(String text) {
        String sent = Json.MAPPER.readTree("\"" + text + "\"").stringValue();
        assertThat(((VisitorFrame.Say) codec.fromVisitor(say(text))).text()).isEqualTo(sent);
    }

    @Test
    void MSG7_aFrameOverTheLimitIsTooLarge() {
        String spaces = " ".repeat(Codec.VISITOR_FRAME_BYTES - say("a").length());
        assertThat(codec.fromVisitor(say("a") + spaces)).isInstanceOf(VisitorFrame.Say.class);
        for (String text : List.of(
                say("a") + spaces + " ", say("a".repeat(100_000)), "x".repeat(40_000), say("😀".repeat(8_200)))) {
            Refused refused = refused(codec.fromVisitor(text));
            assertThat(refused).isEqualTo(Refused.frameTooLarge(32_768));
            assertThat(refused.field()).isEqualTo("frame");
            assertThat(codec.fromVisitor(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(refused);
        }
        assertThat(refused(codec.fromAgent("x".repeat(70_000))).limit()).isEqualTo(65_536);
    }

    private static String say(String text) {
        return "{\"type\":\"say\",\"ref\":\"%s\",\"text\":\"%s\"}".formatted(REF, text);
    }

    private static Refused refused(Object parsed) {
        assertThat(parsed).isInstanceOf(Refused.class);
        return (Refused) parsed;
    }
}
