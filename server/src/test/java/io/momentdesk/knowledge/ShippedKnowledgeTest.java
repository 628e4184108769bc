package io.momentdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.ItemCheck;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.item.Mistakes;
import io.momentdesk.site.Moment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedKnowledgeTest {

    private final List<Item> items = new ShippedKnowledge().items();

    @ParameterizedTest
    @EnumSource(Moment.class)
    void everyMomentHasEnoughToSay(Moment moment) {
        assertThat(of(Kind.FAQ).filter(each -> each.scope().moments().getFirst() == moment))
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(of(Kind.SCRIPT).filter(each -> each.scope().moments().getFirst() == moment))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void everyMomentHasAScriptThatIsWalkedStepByStep(Moment moment) {
        assertThat(of(Kind.SCRIPT).filter(each -> each.scope().moments().contains(moment)))
                .anySatisfy(each -> assertThat(each.texts())
                        .containsKeys("en", "fa", "ar", "lv")
                        .allSatisfy((language, wording) ->
                                assertThat(wording.steps()).hasSizeGreaterThan(2)));
    }

    private Stream<Item> of(Kind kind) {
        return items.stream().filter(each -> each.kind() == kind);
    }

    @Test
    void everyMomentKnowsTheOpeningHours() {
        Item hours = of(Kind.FAQ)
                .filter(each -> each.id().equals("opening-hours"))
                .findFirst()
                .orElseThrow();

        assertThat(hours.scope().moments()).containsExactlyInAnyOrder(Moment.values());
    }

    @Test
    void whatIsShippedHasNoMistake() {
        assertThat(ShippedKnowledge.mistakes().values())
                .flatExtracting(Mistakes::problems)
                .isEmpty();
        assertThat(items).allSatisfy(item -> {
            Mistakes mistakes = new Mistakes();
            ItemCheck.examine(item, mistakes);
            assertThat(mistakes.problems()).as(item.kind() + " " + item.id()).isEmpty();
        });
    }

    @Test
    void everythingIsThereInEnglishAndPublished() {
        assertThat(items).allSatisfy(item -> {
            assertThat(item.texts()).as(item.id()).containsKey("en");
            assertThat(item.published()).isTrue();
        });
    }
}
