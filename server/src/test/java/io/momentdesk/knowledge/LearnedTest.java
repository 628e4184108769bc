package io.momentdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.knowledge.Learned.Sign;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.site.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LearnedTest {

    private final Learned learned = new Learned();

    @Test
    void whatNobodyJudgedIsNeutral() {
        learned.learn("demo", List.of(new Sign(Kind.FAQ, "other", null, 3, 0)));

        assertThat(factor("unjudged", null)).isEqualTo(1);
        assertThat(learned.of("elsewhere", Kind.FAQ).factor("other", null)).isEqualTo(1);
    }

    @Test
    void aFewVotesMoveLittleAndNoneGoOverTheBounds() {
        learned.learn(
                "demo",
                List.of(
                        new Sign(Kind.FAQ, "twice-no", null, 0, 2),
                        new Sign(Kind.FAQ, "always-no", null, 0, 100_000),
                        new Sign(Kind.FAQ, "always-yes", null, 100_000, 0)));

        assertThat(factor("twice-no", null)).isBetween(0.9, 0.99);
        assertThat(factor("always-no", null)).isBetween(0.7, 0.71);
        assertThat(factor("always-yes", null)).isBetween(1.29, 1.3);
    }

    @Test
    void theMomentItWasJudgedInCountsMost() {
        learned.learn("demo", List.of(new Sign(Kind.FAQ, "hours", Moment.AMOT, 20, 0)));

        assertThat(factor("hours", Moment.AMOT)).isGreaterThan(factor("hours", Moment.ZMOT));
        assertThat(factor("hours", Moment.ZMOT)).isGreaterThan(1);
    }

    @Test
    void aScriptIsNotAnAnswerOfTheSameName() {
        learned.learn("demo", List.of(new Sign(Kind.SCRIPT, "hours", null, 20, 0)));

        assertThat(factor("hours", null)).isEqualTo(1);
        assertThat(learned.of("demo", Kind.SCRIPT).factor("hours", null)).isGreaterThan(1);
    }

    private double factor(String id, @Nullable Moment moment) {
        return learned.of("demo", Kind.FAQ).factor(id, moment);
    }
}
