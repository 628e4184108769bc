package io.momentdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedFieldsTest {

    private static final String REF = "ref-0123456789abcdef";

    private final Codec codec = new Codec();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"type":"say","ref":"ref-0123456789abcdef"}                                                     | text
        {"type":"say","text":"a"}                                                                       | ref
        {"type":"say","ref":"short","text":"a"}                                                         | ref
        {"type":"say","ref":"ref 0123456789abcdef","text":"a"}                                          | ref
        {"type":"say","ref":"ref-0123456789abcdef","text":true}                                         | text
        {"type":"say","ref":"ref-0123456789abcdef","text":["a"]}                                        | text
        {"type":"say","ref":"ref-0123456789abcdef","text":12}                                           | text
        {"type":"say","ref":"ref-0123456789abcdef","text":null}                                         | text
        {"type":"say","ref":"ref-0123456789abcdef","text":{"text":"a"}}                                 | text
        {"type":"say","ref":"ref-0123456789abcdef","text":"a","conversation":null}                      | conversation
        {"type":"say","ref":"ref-0123456789abcdef","text":"a","new":"true"}                             | new
        {"type":"say","ref":"ref-0123456789abcdef","text":"a","kind":"letter"}                          | kind
        {"type":"say","ref":"ref-0123456789abcdef","text":"a","files":["f_1",2]}                        | files[1]
        {"type":"say","ref":"ref-0123456789abcdef","text":"a","email":"nobody"}                         | email
        {"type":"say","ref":"ref-0123456789abcdef","text":"a","email":"a@b\\r\\nBcc: c@d"}              | email
        {"type":"say","ref":"ref-0123456789abcdef","text":"a","page":{"url":"javascript:alert(1)"}}     | page.url
        {"type":"say","ref":"ref-0123456789abcdef","text":"a","page":{"url":"https://a.b","type":"x"}}  | page.type
        {"type":"track","ref":"ref-0123456789abcdef","events":[]}                                       | events
        {"type":"track","ref":"ref-0123456789abcdef","events":[{"id":"1","at":"2026-11-21T12:00:00Z"}]} | events[0].name
        {"type":"track","ref":"ref-0123456789abcdef","events":[{"id":"1","at":"yesterday","name":"a"}]} | events[0].at
        {"type":"track","ref":"ref-0123456789abcdef","events":[{"id":"1","at":"2026-02-31T12:00:00Z","name":"a"}]} | events[0].at
        {"type":"rate","ref":"ref-0123456789abcdef","conversation":"c","score":0}                       | score
        {"type":"rate","ref":"ref-0123456789abcdef","conversation":"c","score":4.5}                     | score
        {"type":"rate","ref":"ref-0123456789abcdef","conversation":"c","score":"5"}                     | score
        {"type":"hello","version":1}                                                                    | site
        {"type":"hello","version":"1","site":"pk_demo"}                                                 | version
        {"type":"hello","version":1,"site":"pk_demo","resume":[{"conversation":"c","epoch":"e"}]}       | resume[0].seq
        {"type":"hello","version":1,"site":"pk_demo","identity":{"id":"1","proof":{"kind":"jwt"}}}      | identity.proof
        {"type":"consent","ref":"ref-0123456789abcdef","tracking":1}                                    | tracking
        {"type":"pull","ref":"ref-0123456789abcdef","conversation":"c","epoch":"e","after":-1}          | after
        {"type":"mark","conversation":"","read":1}                                                      | conversation
        """)
    void ERR1_aFieldThatIsMissingOrMalformedIsNamed(String frame, String field) {
        Refused refused = refused(codec.fromVisitor(frame));
        assertThat(refused.code()).isEqualTo(RefusalCode.INVALID);
        assertThat(refused.field()).startsWith(field);
        assertThat(refused.retry()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"type":"say","ref":"ref-0123456789abcdef","conversation":"c","text":"a"}                              | gen
        {"type":"say","ref":"ref-0123456789abcdef","conversation":"c","text":"a","note":false}                 | gen
        {"type":"say","ref":"ref-0123456789abcdef","text":"a","gen":1}                                         | conversation
        {"type":"act","ref":"ref-0123456789abcdef","conversation":"c"}                                         | name
        {"type":"act","ref":"ref-0123456789abcdef","conversation":"c","name":"steal"}                          | name
        {"type":"act","ref":"ref-0123456789abcdef","conversation":"c","name":["take"]}                         | name
        {"type":"act","ref":"ref-0123456789abcdef","name":"take"}                                              | conversation
        {"type":"act","ref":"ref-0123456789abcdef","conversation":"c","name":"transfer"}                       | queue
        {"type":"act","ref":"ref-0123456789abcdef","conversation":"c","name":"transfer","queue":"q","agent":"a"} | queue
        {"type":"act","ref":"ref-0123456789abcdef","conversation":"c","name":"moment","moment":"amot"}         | moment
        {"type":"presence","ref":"ref-0123456789abcdef","status":"busy"}                                       | status
        """)
    void ERR1_aFieldOfAnAgentsFrameIsNamedToo(String frame, String field) {
        Refused refused = refused(codec.fromAgent(frame));
        assertThat(refused.code()).isEqualTo(RefusalCode.INVALID);
        assertThat(refused.field()).isEqualTo(field);
    }

    @Test
    void ERR1_theRefComesBackOnlyWhenItIsWellFormed() {
        assertThat(refused(codec.fromVisitor("{\"type\":\"say\",\"ref\":\"%s\"}".formatted(REF)))
                        .ref())
                .isEqualTo(REF);
        assertThat(refused(codec.fromVisitor("{\"type\":\"say\",\"ref\":\"short\"}"))
                        .ref())
                .isNull();
        assertThat(refused(codec.fromVisitor("{\"type\":\"say\",\"ref\":7}")).ref())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"text,4000", "topic,64", "order,64", "subject,200", "email,254"})
    void ERR1_whatIsTooLongNamesFieldAndLimit(String field, int limit) {
        String value = field.equals("email") ? "@" + "a".repeat(limit) : "a".repeat(limit + 1);
        String frame =
                field.equals("text") ? say(value) : say("a").replace("}", ",\"%s\":\"%s\"}".formatted(field, value));
        Refused refused = refused(codec.fromVisitor(frame));
        assertThat(refused.code()).isEqualTo(RefusalCode.TOO_LARGE);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.limit()).isEqualTo(limit);
    }

    @Test
    void ERR1_tooManyEventsAndFilesNameFieldAndLimit() {
        String event = "{\"id\":\"e\",\"at\":\"2026-11-21T12:00:00Z\",\"name\":\"page_view\"},";
        String events = "{\"type\":\"track\",\"ref\":\"%s\",\"events\":[%s]}".formatted(REF, cut(event.repeat(51)));
        assertThat(refused(codec.fromVisitor(events)))
                .extracting("code", "field", "limit")
                .containsExactly(RefusalCode.TOO_LARGE, "events", 50L);
        String files = say("a").replace("}", ",\"files\":[%s]}".formatted(cut("\"f\",".repeat(11))));
        assertThat(refused(codec.fromVisitor(files)))
                .extracting("code", "field", "limit")
                .containsExactly(RefusalCode.TOO_LARGE, "files", 10L);
    }

    @Test
    void ERR1_aNumberOverItsLimitNamesIt() {
        String pull =
                "{\"type\":\"pull\",\"ref\":\"%s\",\"conversation\":\"c\",\"epoch\":\"e\",\"after\":0,\"limit\":201}"
                        .formatted(REF);
        assertThat(refused(codec.fromAgent(pull)))
                .extracting("code", "field", "limit")
                .containsExactly(RefusalCode.TOO_LARGE, "limit", 200L);
        String mark = "{\"type\":\"mark\",\"conversation\":\"c\",\"read\":1e300}";
        assertThat(refused(codec.fromAgent(mark)).code()).isEqualTo(RefusalCode.TOO_LARGE);
    }

    @Test
    void HS4_anyVersionIsReadSoThatItCanBeAnswered() {
        assertThat(codec.fromVisitor("{\"type\":\"hello\",\"version\":2147483647,\"site\":\"pk_demo\"}"))
                .isInstanceOf(VisitorFrame.Hello.class);
        assertThat(refused(codec.fromVisitor("{\"type\":\"hello\",\"version\":9007199254740991,\"site\":\"pk_demo\"}"))
                        .field())
                .isEqualTo("version");
    }

    @Test
    void ERR1_unknownFieldsAreIgnored() {
        assertThat(codec.fromVisitor("{\"type\":\"pong\",\"n\":3,\"mood\":{\"x\":[1,null]}}"))
                .isEqualTo(new Pong(3));
    }

    @Test
    void ERR1_whatMayBeTriedAgainIsSaid() {
        assertThat(RefusalCode.values())
                .filteredOn(RefusalCode::retry)
                .extracting(RefusalCode::wire)
                .containsExactlyInAnyOrder("unavailable", "unknown_outcome", "rate_limited", "busy");
    }

    private static String say(String text) {
        return "{\"type\":\"say\",\"ref\":\"%s\",\"text\":\"%s\"}".formatted(REF, text);
    }

    private static String cut(String list) {
        return list.substring(0, list.length() - 1);
    }

    private static Refused refused(Object parsed) {
        assertThat(parsed).isInstanceOf(Refused.class);
        return (Refused) parsed;
    }
}
