package io.momentdesk.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.momentdesk.moment.Decision;
import io.momentdesk.moment.Moments;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenariosTest {

    private static final double LEAST_RIGHT = 0.97;

    private final Moments moments = new Moments();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa", "ar", "lv"})
    void nearlyAllScenariosOfALanguageAreDecidedAsADeskWould(String language) {
        List<Scenario> all = Scenario.all().stream()
                .filter(scenario -> scenario.language().equals(language))
                .toList();
        List<String> wrong = all.stream()
                .filter(scenario -> !scenario.isRight(scenario.decide(moments)))
                .map(scenario -> scenario.file() + ": " + scenario.name() + " → " + scenario.decide(moments))
                .toList();

        assertThat(all).hasSizeGreaterThan(100);
        assertThat(1 - (double) wrong.size() / all.size())
                .as(String.join("\n", wrong))
                .isGreaterThanOrEqualTo(LEAST_RIGHT);
    }

    @Test
    void everyDecisionSaysWhy() {
        for (Scenario scenario : Scenario.all()) {
            Decision decision = scenario.decide(moments);

            assertThat(decision.evidence()).as(scenario.name()).isNotEmpty();
            assertThat(decision.evidence())
                    .as(scenario.name())
                    .allSatisfy(evidence -> assertThat(evidence.text())
                            .isNotEqualTo(evidence.code())
                            .doesNotContainPattern("\\{[a-z]+}"));
            assertThat(decision.confidence()).as(scenario.name()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void confidencesAreSharesOfOneWholeAndNothingIsCertain() {
        for (Scenario scenario : Scenario.all()) {
            Decision decision = scenario.decide(moments);
            double others = decision.candidates().stream()
                    .mapToDouble(Decision.Candidate::confidence)
                    .sum();

            assertThat(decision.confidence()).as(scenario.name()).isLessThan(1);
            assertThat(decision.confidence() + others).as(scenario.name()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void confidenceIsHonestAboutWhatTheRulesHaveNotSeen() {
        Calibration fresh = Calibration.of(Scenario.fresh(), moments);

        assertThat(fresh.right()).isGreaterThan(0.8);
        assertThat(fresh.confidence()).isCloseTo(fresh.right(), within(0.05));
        assertThat(fresh.error()).isLessThan(0.08);
    }

    @Test
    void saidInOtherWaysItIsStillTheSame() {
        Calibration varied = Calibration.of(Varied.of(Scenario.all()), moments);

        assertThat(varied.decided()).isGreaterThan(2_000);
        assertThat(varied.right()).isGreaterThan(0.95);
        assertThat(varied.error()).isLessThan(0.05);
    }
}
