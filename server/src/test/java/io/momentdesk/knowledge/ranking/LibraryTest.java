package io.momentdesk.knowledge.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.knowledge.ranking.Reason.Code;
import io.momentdesk.moment.WordReader;
import io.momentdesk.site.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryTest {

    private static final Analysis ANALYSIS = new Analysis(new WordReader());
    private static final List<Entry<String>> SHOP = List.of(
            entry(
                    "address",
                    "en",
                    Moment.AMOT,
                    "Can I change the address?",
                    "Until it is handed over.",
                    "street, moved"),
            entry("late", "en", Moment.AMOT, "My order is late.", "It is ours to explain.", "delay, overdue"),
            entry("clean", "en", Moment.SMOT, "How do I clean it?", "Hot water, no soap.", "wash, dishwasher"),
            entry("refund", "en", Moment.SMOT, "When do I get my refund?", "Within three days.", "money back"),
            entry("warranty", "en", Moment.FMOT, "What does the warranty cover?", "Two years.", "guarantee"),
            entry("address", "fa", Moment.AMOT, "آدرس را می‌شود عوض کرد؟", "تا وقتی تحویل نشده.", "نشانی"),
            entry("late", "lv", Moment.AMOT, "Mans sūtījums kavējas.", "Tas jāskaidro mums.", "kavēšanās"));

    private final Library<String> library =
            Library.<String>empty(ANALYSIS, "en").with(SHOP);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | the guarantee            | warranty/en
            en | warrnty                  | warranty/en
            en | warra                    | warranty/en
            en | we moved to a new flat   | address/en
            en | it is overdue            | late/en
            fa | ادرسمو عوض کنم          | address/fa
            lv | kavejas mans sutijums    | late/lv
            lv | naudu atpakaļ            | refund/en
            ar | متى استرد فلوسي           | refund/en
            en | سفارشم را پس می‌دهم، پولم کی برمی‌گردد؟ | refund/en
            """)
    void slipsBeginningsSynonymsAndOtherLanguagesAreFound(String locale, String words, String best) {
        assertThat(found(library, locale, words, null)).first().isEqualTo(best);
    }

    @Test
    void aTextIsFoundByTheWaysPeopleAskForIt() {
        List<Entry<String>> more = new ArrayList<>(SHOP);
        more.add(new Entry<>(
                "empty",
                "empty",
                "en",
                List.of(Moment.AMOT),
                "Marked as delivered",
                "Ask the neighbours.",
                "",
                List.of("my doorstep is empty", "someone else signed for it")));

        assertThat(found(library.with(more), "en", "it says so but the doorstep was empty", null))
                .first()
                .isEqualTo("empty");
        assertThat(found(library, "en", "it says so but the doorstep was empty", null))
                .doesNotContain("empty");
    }

    @Test
    void whatIsTypedInLatinLettersIsReadInTheLanguageThatKnowsItsWords() {
        List<Entry<String>> more = new ArrayList<>(SHOP);
        more.add(new Entry<>(
                "trust",
                "trust",
                "fa",
                List.of(Moment.ZMOT),
                "چرا به شما اعتماد کنم؟",
                "…",
                "",
                List.of("az koja bedoonam vaghei hastin")));

        assertThat(found(library.with(more), "fa", "bedoonam vaghei hastid", null))
                .first()
                .isEqualTo("trust");
    }

    @Test
    void whatIsNearerToSomethingThatNoDeskAnswersFitsLess() {
        List<Hit<String>> weather = library.find(
                question("what is the weather like, is it late", List.of(), null, Set.of()),
                "en",
                Usefulness.UNKNOWN,
                any -> true);
        List<Hit<String>> late =
                library.find(question("it is late", List.of(), null, Set.of()), "en", Usefulness.UNKNOWN, any -> true);

        assertThat(late.getFirst().fit()).as("late").isGreaterThan(0.3);
        assertThat(weather).allSatisfy(hit -> assertThat(hit.fit()).isLessThan(0.3));
    }

    @Test
    void ofALongStoryIsFoundWhatTellsMost() {
        String story = IntStream.range(0, 120)
                .mapToObj(i -> "aunt" + (char) ('a' + i % 26) + " said " + (char) ('a' + i / 26))
                .collect(Collectors.joining(" "));

        assertThat(found(library, "en", story + ", and what of the guarantee", null))
                .first()
                .isEqualTo("warranty/en");
    }

    @Test
    void aQuestionInAnotherLanguageThanTheLocaleIsAnsweredInThatOne() {
        assertThat(found(library, "en", "چطور آدرس رو عوض کنم؟", null)).first().isEqualTo("address/fa");
    }

    @Test
    void aTextThatIsToldInTwoLanguagesIsFoundOnce() {
        assertThat(found(library, "fa", "آدرس address", null))
                .filteredOn(id -> id.startsWith("address"))
                .hasSize(1);
    }

    @Test
    void nearlyTheSameTextIsShownOnce() {
        List<Entry<String>> twice = new ArrayList<>(SHOP);
        twice.add(entry("late2", "en", Moment.AMOT, "My order is late!", "It is ours to explain.", "delay, overdue"));

        assertThat(found(library.with(twice), "en", "my order is late", null))
                .containsOnlyOnce("late/en")
                .doesNotContain("late2/en");
    }

    @Test
    void whatWasSaidBeforeCountsLessThanTheLastLine() {
        Question thanks = question("ok thanks", List.of("my order is late"), null, Set.of());
        Question turn = question("what about the warranty", List.of("my order is late"), null, Set.of());

        assertThat(library.find(thanks, "en", Usefulness.UNKNOWN, any -> true)
                        .getFirst()
                        .text())
                .isEqualTo("late/en");
        assertThat(library.find(turn, "en", Usefulness.UNKNOWN, any -> true)
                        .getFirst()
                        .text())
                .isEqualTo("warranty/en");
    }

    @Test
    void factsAndWordsAreNamedAsReasons() {
        Hit<String> best = library.find(
                        question("when does the overdue thing come", List.of(), Moment.AMOT, Set.of("order.late")),
                        "en",
                        Usefulness.UNKNOWN,
                        any -> true)
                .getFirst();

        assertThat(best.text()).isEqualTo("late/en");
        assertThat(best.why()).contains(new Reason(Code.FACT, "order.late"), new Reason(Code.MOMENT, "AMOT"));
        assertThat(best.why())
                .anyMatch(reason -> reason.code() == Code.WORDS && reason.of().contains("overdue"));
    }

    @Test
    void whatHelpedOthersComesFirstAmongEquals() {
        List<Entry<String>> equals = List.of(
                entry("a", "en", Moment.ZMOT, "Which kettle is quiet?", "The tall one.", ""),
                entry("b", "en", Moment.ZMOT, "Which kettle is quick?", "The small one.", ""));
        Usefulness liked = (id, moment) -> id.equals("b") ? 1.3 : 0.7;

        assertThat(Library.<String>empty(ANALYSIS, "en")
                        .with(equals)
                        .find(question("kettle", List.of(), null, Set.of()), "en", liked, any -> true))
                .extracting(Hit::text)
                .containsExactly("b/en", "a/en");
    }

    @Test
    void nothingIsFoundForWordsThatNoTextHas() {
        assertThat(found(library, "en", "xyzzy", null)).isEmpty();
    }

    @Test
    void aVeryLongTextIsAnsweredToo() {
        StringBuilder text = new StringBuilder("what does the warranty cover ");
        for (int i = 0; i < 800; i++) {
            text.append("word").append(i).append("ing ");
        }

        assertThat(library.find(
                        question(text.toString(), List.of(text.toString(), "and " + text), Moment.FMOT, Set.of("cart")),
                        "en",
                        Usefulness.UNKNOWN,
                        any -> true))
                .isNotEmpty();
    }

    @Test
    void whileItIsExchangedEveryQuestionIsAnsweredFromAWholeOne() {
        List<Entry<String>> more = new ArrayList<>(SHOP);
        more.add(entry("zebra", "en", Moment.ZMOT, "Do you sell zebras?", "No.", ""));
        AtomicReference<Library<String>> now = new AtomicReference<>(library);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(() -> {
            int wrong = 0;
            while (!over.get()) {
                List<String> found = found(now.get(), "en", "what does the warranty cover", null);
                wrong += !found.isEmpty() && found.getFirst().equals("warranty/en") ? 0 : 1;
            }
            return wrong;
        });
        for (int i = 0; i < 20; i++) {
            now.set(now.get().with(i % 2 == 0 ? more : SHOP));
        }
        over.set(true);

        assertThat(asked.join()).isZero();
    }

    @Test
    void anEditLeavesOtherLanguagesAsTheyAre() {
        List<Entry<String>> edited = new ArrayList<>(SHOP);
        edited.set(6, entry("late", "lv", Moment.AMOT, "Sūtījums kavējas?", "Tas jāskaidro mums.", ""));
        Library<String> after = library.with(edited);

        assertThat(after.index("en")).isSameAs(library.index("en"));
        assertThat(after.index("lv")).isNotSameAs(library.index("lv"));
    }

    private static Entry<String> entry(
            String id, String language, Moment moment, String head, String body, String keywords) {
        return new Entry<>(id + "/" + language, id, language, List.of(moment), head, body, keywords, List.of());
    }

    private static Question question(String words, List<String> earlier, @Nullable Moment moment, Set<String> facts) {
        return new Question("en", words, earlier, moment, facts, 5);
    }

    private static List<String> found(Library<String> library, String locale, String words, @Nullable Moment moment) {
        return library
                .find(question(words, List.of(), moment, Set.of()), locale, Usefulness.UNKNOWN, any -> true)
                .stream()
                .map(Hit::text)
                .toList();
    }
}
