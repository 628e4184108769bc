package io.momentdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.knowledge.SuggestionQuality.Tally;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps what was reached on the questions that nobody tuned on; what is aimed at stands in docs/measures.md. */
class SuggestionQualityTest {

    private static Map<String, Tally> tallies;

    @BeforeAll
    static void ask() throws IOException {
        tallies = SuggestionQuality.tallies(ShippedAnswers.all());
    }

    @ParameterizedTest
    @CsvSource({"en, 0.60, 0.82", "fa, 0.64, 0.78", "ar, 0.48, 0.70", "lv, 0.48, 0.70"})
    void theRightAnswerIsAmongTheFirst(String language, double first, double firstThree) {
        Tally heldOut = tallies.get(language + " held out");

        assertThat(heldOut.first()).isGreaterThanOrEqualTo(first);
        assertThat(heldOut.firstThree()).isGreaterThanOrEqualTo(firstThree);
    }

    @Test
    void mostQuestionsWithoutAnAnswerAreLeftAlone() {
        assertThat(tallies.get("all held out").leftAlone()).isGreaterThanOrEqualTo(0.5);
    }
}
