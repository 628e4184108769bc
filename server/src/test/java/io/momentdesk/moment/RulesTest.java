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
import org.junit.jupiter.api.Test;

class RulesTest {

    private final Rules rules = RuleFiles.bundled();

    @Test
    void everyMeaningOfWordsHasAWeightAndEveryWeightOfWordsAMeaning() {
        Set<String> weights = new HashSet<>(rules.facts().keySet());
        weights.removeIf(code -> !code.startsWith("words.") && !code.startsWith("off_topic."));
        weights.removeAll(Set.of("words.names_order", "words.order_number", "words.names_item", "words.names_product"));

        assertThat(weights).isEqualTo(rules.lexicon("en").concepts());
    }

    @Test
    void everyFactHasATextForAgents() {
        assertThat(rules.texts("en").keySet()).containsAll(rules.facts().keySet());
    }

    @Test
    void aWeightForAMomentThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> Pull.of("order.paid", Map.of("TMOT", 1)))
                .isInstanceOf(BrokenRules.class)
                .hasMessage("order.paid: there is no moment TMOT");
    }
}
