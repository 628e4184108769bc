package io.momentdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.knowledge.KnowledgeStore.Texts;
import io.momentdesk.site.Moment;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedKnowledgeTest {

    private static final Set<String> VARIABLES = Set.of(
            "customer.firstName",
            "order.number",
            "order.trackingUrl",
            "order.promisedDate",
            "product.title",
            "agent.name");

    private final Texts texts = new ShippedKnowledge().texts();

    @ParameterizedTest
    @EnumSource(Moment.class)
    void everyMomentHasEnoughToSay(Moment moment) {
        assertThat(texts.faq().stream().filter(each -> each.moments().getFirst() == moment))
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(texts.scripts().stream().filter(each -> each.moments().getFirst() == moment))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void everyMomentKnowsTheOpeningHours() {
        FaqArticle hours = texts.faq().stream()
                .filter(each -> each.id().equals("opening-hours"))
                .findFirst()
                .orElseThrow();

        assertThat(hours.moments()).containsExactlyInAnyOrder(Moment.values());
    }

    @Test
    void scriptsUseOnlyVariablesThatCanBeFilled() {
        Pattern braces = Pattern.compile("\\{([^}]*)}");
        for (Script script : texts.scripts()) {
            Matcher variable = braces.matcher(script.text());
            while (variable.find()) {
                assertThat(VARIABLES).as(script.id()).contains(variable.group(1));
            }
        }
    }

    @Test
    void answersForCustomersHaveNoVariables() {
        assertThat(texts.faq()).noneMatch(article -> article.answer().contains("{"));
    }

    @Test
    void noTwoOfALanguageHaveTheSameId() {
        List<String> faq = texts.faq().stream()
                .map(each -> each.locale() + " " + each.id())
                .toList();
        List<String> scripts = texts.scripts().stream()
                .map(each -> each.locale() + " " + each.id())
                .toList();

        assertThat(faq).doesNotHaveDuplicates();
        assertThat(scripts).doesNotHaveDuplicates();
    }
}
