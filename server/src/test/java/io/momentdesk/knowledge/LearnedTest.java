package io.momentdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.momentdesk.knowledge.Learned.Sign;
import io.momentdesk.knowledge.Learned.Weight;
import io.momentdesk.knowledge.Lesson.Count;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.site.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LearnedTest {

    private final Learned learned = new Learned();

    @Test
    void whatNobodyJudgedIsNeutral() {
        learned.learn("demo", List.of(sign(Kind.FAQ, "other", null, new Weight(0, 0, 3, 0))));

        assertThat(factor("unjudged", null)).isEqualTo(1);
        assertThat(learned.of("elsewhere", Kind.FAQ).factor("other", null)).isEqualTo(1);
    }

    @Test
    void aFewVotesMoveLittleAndNoneGoOverTheBounds() {
        learned.learn(
                "demo",
                List.of(
                        sign(Kind.FAQ, "twice-no", null, new Weight(0, 0, 0, 2)),
                        sign(Kind.FAQ, "always-no", null, new Weight(0, 0, 0, 100_000)),
                        sign(Kind.FAQ, "always-yes", null, new Weight(0, 0, 100_000, 0))));

        assertThat(factor("twice-no", null)).isBetween(0.9, 0.99);
        assertThat(factor("always-no", null)).isBetween(0.7, 0.71);
        assertThat(factor("always-yes", null)).isBetween(1.29, 1.3);
    }

    @Test
    void theMomentItWasJudgedInCountsMost() {
        learned.learn("demo", List.of(sign(Kind.FAQ, "hours", Moment.AMOT, new Weight(0, 0, 20, 0))));

        assertThat(factor("hours", Moment.AMOT)).isGreaterThan(factor("hours", Moment.ZMOT));
        assertThat(factor("hours", Moment.ZMOT)).isGreaterThan(1);
    }

    @Test
    void aScriptIsNotAnAnswerOfTheSameName() {
        learned.learn("demo", List.of(sign(Kind.SCRIPT, "hours", null, new Weight(0, 0, 20, 0))));

        assertThat(factor("hours", null)).isEqualTo(1);
        assertThat(learned.of("demo", Kind.SCRIPT).factor("hours", null)).isGreaterThan(1);
    }

    @Test
    void whatAgentsSendRanksHigherByWhatStayedOfIt() {
        learned.learn(
                "demo",
                List.of(
                        sign(Kind.FAQ, "as-it-was", null, new Weight(10, 0, 0, 0)),
                        sign(Kind.FAQ, "rewritten", null, new Weight(2, 0, 0, 0))));

        assertThat(factor("as-it-was", null)).isGreaterThan(factor("rewritten", null));
        assertThat(factor("rewritten", null)).isGreaterThan(1);
    }

    @Test
    void toBePassedOverSaysLittleAndAloneBuriesNothing() {
        learned.learn(
                "demo",
                List.of(
                        sign(Kind.FAQ, "passed-ten-times", null, new Weight(0, 10, 0, 0)),
                        sign(Kind.FAQ, "said-no-once", null, new Weight(0, 0, 0, 1)),
                        sign(Kind.FAQ, "always-passed", null, new Weight(0, 100_000, 0, 0)),
                        sign(Kind.FAQ, "on-top", null, new Weight(60, 40, 0, 0))));

        assertThat(factor("passed-ten-times", null)).isEqualTo(factor("said-no-once", null));
        assertThat(factor("always-passed", null)).isCloseTo(0.9, within(1e-9));
        assertThat(factor("on-top", null)).isGreaterThan(1.2);
    }

    @Test
    void whatALessonComesFromIsToldByMoment() {
        learned.learn(
                "demo",
                List.of(
                        new Sign(Kind.FAQ, "hours", Moment.AMOT, new Weight(20, 0, 0, 0), new Count(22, 1, 0, 0, 0)),
                        new Sign(Kind.FAQ, "hours", Moment.ZMOT, new Weight(0, 0, 0, 9), new Count(0, 0, 3, 0, 9))));

        Lesson lesson = learned.lessons("demo").getFirst();
        assertThat(lesson.count()).isEqualTo(new Count(22, 1, 3, 0, 9));
        assertThat(lesson.factor()).isCloseTo(factor("hours", null), within(0.001));
        assertThat(lesson.moments())
                .extracting(Lesson.InMoment::moment, each -> each.count().unhelpful())
                .containsExactly(tuple(Moment.ZMOT, 9), tuple(Moment.AMOT, 0));
        assertThat(lesson.moments().getLast().factor()).isCloseTo(factor("hours", Moment.AMOT), within(0.001));
        assertThat(learned.lessons("elsewhere")).isEmpty();
    }

    private static Sign sign(Kind kind, String id, @Nullable Moment moment, Weight weight) {
        return new Sign(kind, id, moment, weight, new Count(0, 0, 0, 0, 0));
    }

    private double factor(String id, @Nullable Moment moment) {
        return learned.of("demo", Kind.FAQ).factor(id, moment);
    }
}
