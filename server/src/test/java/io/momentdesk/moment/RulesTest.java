package io.momentdesk.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.momentdesk.moment.rules.BrokenRules;
import io.momentdesk.moment.rules.Pull;
import io.momentdesk.moment.rules.RuleFiles;
import io.momentdesk.moment.rules.Rules;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private final Rules rules = RuleFiles.bundled();

    @Test
    void everyMeaningOfWordsHasAWeightAndEveryWeightOfWordsAMeaning() {
        Set<String> weights = new HashSet<>(rules.facts().keySet());
        weights.removeIf(code -> !code.startsWith("words.") && !code.startsWith("off_topic."));
        weights.removeAll(Set.of("words.names_order", "words.order_number", "words.names_item", "words.names_product"));

        assertThat(weights).isEqualTo(rules.lexicon("en").concepts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa", "ar", "lv"})
    void whatCanBeSaidInOneLanguageCanBeSaidInEach(String language) {
        assertThat(rules.lexicons().get(language).concepts())
                .isEqualTo(rules.lexicon("en").concepts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa", "ar", "lv"})
    void everyFactHasATextForAgents(String language) {
        assertThat(rules.texts(language).keySet()).containsAll(rules.facts().keySet());
        assertThat(rules.texts(language).keySet()).isEqualTo(rules.texts("en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa", "ar", "lv"})
    void aTranslationMentionsWhatTheTextMentions(String language) {
        rules.texts("en")
                .forEach((code, text) -> assertThat(names(rules.texts(language).get(code)))
                        .as(code)
                        .isEqualTo(names(text)));
    }

    private static Set<String> names(String text) {
        return Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void aWeightForAMomentThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> Pull.of("order.paid", Map.of("TMOT", 1)))
                .isInstanceOf(BrokenRules.class)
                .hasMessage("order.paid: there is no moment TMOT");
    }
}
