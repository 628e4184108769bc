package io.momentdesk.knowledge.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ItemCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain words, 3 < 4 and a > b.",
                "**Bold**, *italic* and [a link](https://shop.example/x?a=b#c).",
                "- one\n- two\n\n1. first\n2. second",
                "Write to <mailto:help@shop.example> or [call](tel:+37120000000).",
                "See [returns](/returns).",
                "سلام **دنیا** و [پیوند](https://shop.example/)",
                "100 % {not a variable}"
            })
    void answersMayHaveAFewMarks(String answer) {
        assertThat(problems(Kind.FAQ, answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <b>bold</b> word",
                "<img src=x onerror=alert(1)>",
                "a <!-- comment -->",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](data:text/html;base64,AAAA)",
                "[x](vbscript:x)",
                "[x](//evil.example)",
                "[x](/\\evil.example)",
                "[x](relative)",
                "<javascript:alert(1)>",
                "[x][y]\n\n[y]: javascript:alert(1)",
                "![picture](https://shop.example/a.png)",
                "# Heading",
                "> quoted",
                "```\ncode\n```",
                "`code`",
                "---",
                "Hello {customer.firstName}"
            })
    void SEC9_SEC10_whateverElseIsRefused(String answer) {
        assertThat(problems(Kind.FAQ, answer)).extracting(Problem::field).containsExactly("texts.en.answer");
    }

    @Test
    void whatIsTooLongIsNotLookedAtFurther() {
        JsonNode document = JsonMapper.shared()
                .readTree("{\"moments\":[\"ZMOT\"],\"texts\":{\"en\":{\"question\":\"Q\",\"answer\":\"%s\"}}}"
                        .formatted("x".repeat(8_000) + "<b>"));
        Mistakes mistakes = new Mistakes();
        Item item = ItemReader.read(Kind.FAQ, "a", document, mistakes);
        ItemCheck.examine(item, mistakes);

        assertThat(item.texts().get("en").body()).hasSize(8_000);
        assertThat(mistakes.problems()).extracting(Problem::limit).containsExactly(8_000L);
    }

    @Test
    void waysToAskAreKeptOnceAndOnOneLine() {
        JsonNode document = JsonMapper.shared().readTree("""
                {"moments":["ZMOT"],"texts":{"en":{"question":"Q","answer":"A",
                 "asked":[" where is\\n my parcel ","where is my parcel","یکی"]}}}""");
        Mistakes mistakes = new Mistakes();
        Item item = ItemReader.read(Kind.FAQ, "a", document, mistakes);

        assertThat(mistakes.problems()).isEmpty();
        assertThat(item.texts().get("en").asked()).containsExactly("where is my parcel", "یکی");
        assertThat(ItemJson.write(item).at("/texts/en/asked")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "where"           | texts.en.asked
            ["a", 7]          | texts.en.asked[1]
            ["a", " "]        | texts.en.asked[1]
            ["a", "LONG"]     | texts.en.asked[1]
            [MANY]            | texts.en.asked
            ["a\\u0000b"]     | texts.en.asked[0]
            """)
    void waysToAskThatAreNoneAreNamed(String asked, String field) {
        String list = asked.replace("LONG", "x".repeat(201))
                .replace("MANY", String.join(",", Collections.nCopies(51, "\"a\"")));
        JsonNode document = JsonMapper.shared()
                .readTree(
                        "{\"moments\":[\"ZMOT\"],\"texts\":{\"en\":{\"question\":\"Q\",\"answer\":\"A\",\"asked\":%s}}}"
                                .formatted(list));
        Mistakes mistakes = new Mistakes();
        ItemReader.read(Kind.FAQ, "a", document, mistakes);

        assertThat(mistakes.problems()).extracting(Problem::field).containsExactly(field);
    }

    @Test
    void marksThatAreNestedForEverAreRefusedAndDoNoHarm() {
        assertThat(problems(Kind.FAQ, "> ".repeat(3_000) + "x")).hasSize(1);
        assertThat(problems(Kind.FAQ, "- ".repeat(3_000) + "x")).hasSize(1);
        assertThat(problems(Kind.FAQ, "[".repeat(7_999))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello {customer.firstName}.",
                "Hello {customer.firstName|there}.",
                "{order.number|}",
                "No braces"
            })
    void scriptsLeaveOpenWhatCanBeFilled(String text) {
        assertThat(problems(Kind.SCRIPT, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Hello {customer.shoeSize}       ~ There is no variable {customer.shoeSize}. There are: customer.firstName
            Hello {customer.firstName       ~ A brace belongs to no variable
            Hello customer.firstName}       ~ A brace belongs to no variable
            Hello {{customer.firstName}}    ~ A brace belongs to no variable
            Hello {customer.firstName|a|b}  ~ A brace belongs to no variable
            Hello { customer.firstName }    ~ A brace belongs to no variable
            Hello {}                        ~ A brace belongs to no variable
            """)
    void aBrokenVariableIsToldWithWhatThereIs(String text, String why) {
        assertThat(problems(Kind.SCRIPT, text)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("texts.en.text");
            assertThat(problem.message()).startsWith(why).contains("order.trackingUrl");
        });
    }

    @Test
    void aScriptWithBranchesAndAWayRoundIsFine() {
        assertThat(stepped("""
                [{'id':'ask','text':'Which?','choices':[{'to':'a','label':'A'},{'to':'again','label':'B'}]},
                 {'id':'again','text':'Sorry?','choices':[{'to':'ask'}]},
                 {'id':'a','text':'Done.'}]""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            []                                                                                    ~ steps
            [{'id':'a','text':'x','choices':[{'to':'b'}]}]                                        ~ steps[0].choices[0].to
            [{'id':'a','text':'x'},{'id':'b','text':'x'}]                                         ~ steps[1]
            [{'id':'a','text':'x','choices':[{'to':'b'}]},{'id':'b','text':'x','choices':[{'to':'a'}]}] ~ steps[0].choices
            [{'id':'a','text':'x','choices':[{'to':'a'}]}]                                        ~ steps[0].choices
            [{'id':'a','text':'x'},{'id':'a','text':'x'}]                                         ~ steps[1].id
            [{'id':'A b','text':'x'}]                                                             ~ steps[0].id
            [{'id':'a'}]                                                                          ~ steps[0].text
            [{'id':'a','text':'{order.nothing}'}]                                                 ~ steps[0].text
            [{'id':'a','text':'x','choices':[{'to':'b'},{'to':'b'}]},{'id':'b','text':'x'}]       ~ steps[0].choices[0].label
            [7]                                                                                   ~ steps[0]
            """)
    void stepsThatLeadNowhereAreNamed(String steps, String field) {
        assertThat(stepped(steps)).extracting(Problem::field).contains("texts.en." + field);
    }

    @Test
    void allLanguagesGoTheSameWay() {
        JsonNode document = json("""
                {'moments':['AMOT'],'texts':{
                 'en':{'title':'T','steps':[{'id':'a','text':'x','choices':[{'to':'b'}]},{'id':'b','text':'y'}]},
                 'fa':{'title':'T','steps':[{'id':'a','text':'x','choices':[{'to':'c'}]},{'id':'c','text':'y'}]},
                 'lv':{'title':'T','text':'x'}}}""");

        assertThat(problems(Kind.SCRIPT, document))
                .extracting(Problem::field)
                .containsExactly("texts.fa.steps[0].choices", "texts.lv.steps");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            'moments':[]                                    ~ moments
            'moments':['AMOT','AMOT']                       ~ moments[1]
            'moments':'AMOT'                                ~ moments
            'tags':[1]                                      ~ tags[0]
            'products':['a;b']                              ~ products[0]
            'when':'order.status'                           ~ when
            'when':'order.daysLate >'                       ~ when
            'from':'tomorrow'                               ~ from
            'from':'2026-03-01','until':'2026-02-01'        ~ until
            'audience':'nobody'                             ~ audience
            'position':-1                                   ~ position
            'position':'1'                                  ~ position
            'status':'lost'                                 ~ status
            'firstWithout':'order.number'                   ~ firstWithout
            'links':[{'url':'javascript:alert(1)'}]         ~ links[0].url
            'links':['https://a.example']                   ~ links[0]
            'pictures':[{'url':'http://a.example/a.png'}]   ~ pictures[0].url
            'pictures':[{'url':'https:///a.png'}]           ~ pictures[0].url
            'colour':1                                      ~ colour
            'texts':{}                                      ~ texts
            'texts':{'klingon language':{}}                 ~ texts.klingon language
            'texts':{'en':'x'}                              ~ texts.en
            'texts':{'en':{'question':'q'}}                 ~ texts.en.answer
            'texts':{'en':{'question':'q','answer':'a\\u0000'}}   ~ texts.en.answer
            'texts':{'en':{'question':'q','answer':'a','title':'t'}} ~ texts.en.title
            """)
    void aMistakeIsNamedByItsField(String part, String field) {
        ObjectNode document = (ObjectNode) json("{'moments':['AMOT'],'texts':{'en':{'question':'q','answer':'a'}}}");
        document.setAll((ObjectNode) json("{" + part + "}"));

        assertThat(problems(Kind.FAQ, document)).extracting(Problem::field).contains(field);
    }

    @Test
    void whatIsReadIsWrittenTheSame() {
        JsonNode document = json("""
                {'moments':['AMOT','SMOT'],'tags':['a'],'products':['7'],'when':'order.daysLate > 0','from':'2026-01-01',
                 'until':'2026-12-31','audience':'agents','position':3,'status':'draft','firstWithout':'order.number',
                 'links':[{'url':'/x','title':'X'}],'pictures':[{'url':'https://a.example/a.png'}],
                 'texts':{'en':{'title':'T','steps':[{'id':'a','text':'x','choices':[{'to':'b','label':'B'}]},
                  {'id':'b','text':'y'}],'keywords':'k'}}}""");
        Item item = ItemReader.read(Kind.SCRIPT, "x", document, new Mistakes());

        assertThat(ItemJson.write(item)).isEqualTo(document);
        assertThat(problems(Kind.SCRIPT, document)).isEmpty();
    }

    private static List<Problem> stepped(String steps) {
        return problems(Kind.SCRIPT, json("{'moments':['AMOT'],'texts':{'en':{'title':'T','steps':" + steps + "}}}"));
    }

    private static List<Problem> problems(Kind kind, String body) {
        ObjectNode document = (ObjectNode) json("{'moments':['AMOT'],'texts':{'en':{}}}");
        ((ObjectNode) document.at("/texts/en")).put(kind.head(), "Head").put(kind.body(), body);
        return problems(kind, document);
    }

    private static List<Problem> problems(Kind kind, JsonNode document) {
        Mistakes mistakes = new Mistakes();
        ItemCheck.examine(ItemReader.read(kind, "x", document, mistakes), mistakes);
        return mistakes.problems();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
