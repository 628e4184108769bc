package io.momentdesk.moment.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.momentdesk.moment.own.RulesRefused.Problem;
import io.momentdesk.moment.rules.OwnRules;
import io.momentdesk.moment.rules.RuleFiles;
import io.momentdesk.moment.rules.RuleSettings;
import io.momentdesk.moment.rules.Rules;
import io.momentdesk.site.Moment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesReaderTest {

    private static final Rules PRODUCT = RuleFiles.bundled();

    @Test
    void nothingSaidIsTheProductsRules() {
        Rules rules = read("{}");

        assertThat(rules.settings()).isEqualTo(PRODUCT.settings());
        assertThat(rules.facts()).isEqualTo(PRODUCT.facts());
        assertThat(rules.sources()).isEqualTo(PRODUCT.sources());
        assertThat(rules.own().rules()).isEmpty();
    }

    @Test
    void everySettingOfTheProductIsOneOfItsNumbers() {
        assertThat(RuleSettings.of(PRODUCT.settings().numbers())).isEqualTo(PRODUCT.settings());
        assertThat(PRODUCT.settings().numbers()).hasSize(RuleSettings.class.getRecordComponents().length);
        assertThat(SettingLimit.ALL)
                .allSatisfy(limit -> assertThat(
                                PRODUCT.settings().numbers().get(limit.name()).doubleValue())
                        .isBetween(limit.least(), limit.most()));
    }

    @Test
    void whatIsSaidIsADifferenceAndTheRestStays() {
        Rules rules = read("""
                {"settings":{"useWindowDays":60},
                 "weights":{"order.delayed":{"AMOT":4}},
                 "sources":{"socialNetworks":{"add":["mastodon"],"remove":["reddit"]}}}""");

        assertThat(rules.settings().useWindow()).hasDays(60);
        assertThat(rules.settings().temperature()).isEqualTo(PRODUCT.settings().temperature());
        assertThat(rules.pull("order.delayed").of(Moment.AMOT)).isEqualTo(4);
        assertThat(rules.pull("order.delayed").of(Moment.SMOT))
                .isEqualTo(PRODUCT.pull("order.delayed").of(Moment.SMOT));
        assertThat(rules.source("socialNetworks"))
                .contains("mastodon", "instagram")
                .doesNotContain("reddit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                      | rules
            {"colour":1}                                            | colour
            {"settings":{"patience":1}}                             | settings.patience
            {"settings":{"doubt":0.5}}                              | settings.doubt
            {"settings":{"doubt":"0.1"}}                            | settings.doubt
            {"settings":{"useWindowDays":3.5}}                      | settings.useWindowDays
            {"settings":{"wordsFrom":5}}                            | settings.clearWords
            {"weights":{"order.stolen":{"AMOT":1}}}                 | weights.order.stolen
            {"weights":{"order.delayed":{"TMOT":1}}}                | weights.order.delayed.TMOT
            {"weights":{"order.delayed":{"AMOT":11}}}               | weights.order.delayed.AMOT
            {"weights":{"order.delayed":{}}}                        | weights.order.delayed
            {"weights":{"order.delayed":3}}                         | weights.order.delayed
            {"sources":{"friends":{"add":["a"]}}}                   | sources.friends
            {"sources":{"adMedia":{"add":["A b"]}}}                 | sources.adMedia.add[0]
            {"sources":{"adMedia":["tv"]}}                          | sources.adMedia
            {"pages":[{"pattern":"help","type":"help"}]}            | pages[0].pattern
            {"pages":[{"pattern":"/a*b*c*d*e*f*g","type":"help"}]}  | pages[0].pattern
            {"pages":[{"pattern":"/help","type":"dungeon"}]}        | pages[0].type
            {"words":{"tlh":{"words.price":["nuqneH"]}}}            | words.tlh
            {"words":{"en":{"words.nothing":["a"]}}}                | words.en.words.nothing
            {"words":{"en":{"words.own_gift":["gift"]}}}            | words.en.words.own_gift
            {"words":{"en":{"words.price":["<nowhere>"]}}}          | words.en.words.price[0]
            {"words":{"en":{"words.price":["^"]}}}                  | words.en.words.price[0]
            {"words":{"en":{"words.price":"how dear"}}}             | words.en.words.price
            {"rules":{}}                                            | rules
            {"rules":[7]}                                           | rules[0]
            """)
    void aMistakeIsNamedByItsField(String document, String field) {
        assertThat(problems(document)).extracting(Problem::field).contains(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cart.value >                       | 1 | mismatched input
            page.typ == 'x'                    | 1 | undeclared reference to 'page'
            cart.value == 'x'                  | 1 | no matching overload
            cart.value                         | 1 | expected type 'bool' but found 'double'
            order.status == 'paid'             | 1 | undeclared reference to 'order'
            page.title.matches('(a+)+$')       | 1 | undeclared reference to 'matches'
            facts.map(f, f).size() > 0         | 1 | undeclared reference to 'map'
            java.lang.Runtime.exec('ls') == 1  | 1 | undeclared reference
            'rule.vip' in facts                |   | A rule cannot ask about another rule
            """)
    void anExpressionThatCannotBeUsedSaysWhyAndWhere(String when, Integer line, String why) {
        List<Problem> problems = problems(rule(JsonMapper.shared().writeValueAsString(when)));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("rules[0].when");
            assertThat(problem.message()).contains(why);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    @Test
    void theLineAndTheColumnOfAMistakeAreThoseOfTheExpression() {
        Problem problem =
                problems(rule("\"cart.value > 1.0 &&\\n  basket.size == 2\"")).getFirst();

        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(3);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(problems("""
                {"settings":{"doubt":7},"pages":[{"pattern":"x","type":"help"}],
                 "rules":[{"id":"A b","when":"1","weights":{"AMOT":99},"text":"{product}"}]}"""))
                .extracting(Problem::field)
                .contains(
                        "settings.doubt",
                        "pages[0].pattern",
                        "rules[0].id",
                        "rules[0].when",
                        "rules[0].weights.AMOT",
                        "rules[0].text");
    }

    @Test
    void thousandsOfRulesAreTooMany() {
        String one = "{\"id\":\"r\",\"when\":\"true\",\"weights\":{\"AMOT\":1},\"text\":\"x\"},";
        RulesRefused refused = refused("{\"rules\":[" + one.repeat(2_000) + one.substring(0, one.length() - 1) + "]}");

        assertThat(refused.code()).isEqualTo("too_large");
        assertThat(refused.field()).isEqualTo("rules");
        assertThat(refused.limit()).isEqualTo(50);
    }

    @Test
    void aDocumentOfAMegabyteIsTooLarge() {
        RulesRefused refused = refused("{\"settings\":{\"" + "a\":1,\"b\":\"" + "x".repeat(1_000_000) + "\"}}");

        assertThat(refused.field()).isEqualTo("rules");
        assertThat(refused.limit()).isEqualTo(RulesReader.LARGEST);
    }

    @Test
    void anExpressionIsOfLimitedLengthAndDepth() {
        assertThat(problems(rule("\"" + "true && ".repeat(100) + "true\""))
                        .getFirst()
                        .limit())
                .isEqualTo(500);
        assertThat(problems(rule("\"" + "(".repeat(60) + "true" + ")".repeat(60) + "\""))
                        .getFirst()
                        .message())
                .contains("recursion limit");
    }

    @Test
    void twoRulesCannotHaveOneName() {
        String one = "{\"id\":\"vip\",\"when\":\"true\",\"weights\":{\"AMOT\":1},\"text\":\"x\"}";
        assertThat(problems("{\"rules\":[" + one + "," + one + "]}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("rules[1].id"));
    }

    @Test
    void aPagePatternMeansTheAddressFromThePathOn() {
        OwnRules own = read("""
                {"pages":[{"pattern":"/hilfe","type":"help"},{"pattern":"/konto/*/bestellung/*","type":"order_status"},
                          {"pattern":"*?view=reviews","type":"reviews"}]}""").own();

        assertThat(own.pageType("https://shop.example/hilfe")).isEqualTo("help");
        assertThat(own.pageType("https://shop.example/hilfe?lang=de")).isEqualTo("help");
        assertThat(own.pageType("https://shop.example/hilfe/x")).isNull();
        assertThat(own.pageType("https://shop.example/konto/7/bestellung/1")).isEqualTo("order_status");
        assertThat(own.pageType("https://shop.example/konto/7/adresse/1")).isNull();
        assertThat(own.pageType("https://shop.example/p/1?view=reviews")).isEqualTo("reviews");
        assertThat(own.pageType("https://hilfe")).isNull();
        assertThat(own.pageType(null)).isNull();
    }

    @Test
    void theRefusalIsItsFirstMistake() {
        assertThatThrownBy(() -> read("{\"settings\":{\"doubt\":7}}"))
                .isInstanceOf(RulesRefused.class)
                .hasMessage("settings.doubt must be from 0 to 0.2.");
    }

    private static String rule(String when) {
        return "{\"rules\":[{\"id\":\"r\",\"when\":" + when + ",\"weights\":{\"AMOT\":1},\"text\":\"x\"}]}";
    }

    private static Rules read(String document) {
        return RulesReader.read(json(document), PRODUCT, 1);
    }

    private static List<Problem> problems(String document) {
        return refused(document).problems();
    }

    private static RulesRefused refused(String document) {
        return catchThrowableOfType(RulesRefused.class, () -> read(document));
    }

    private static JsonNode json(String document) {
        return JsonMapper.shared().readTree(document);
    }
}
