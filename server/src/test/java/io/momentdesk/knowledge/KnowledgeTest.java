package io.momentdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.Suggestions.Reason;
import io.momentdesk.knowledge.Suggestions.SuggestedFaq;
import io.momentdesk.knowledge.Suggestions.SuggestedScript;
import io.momentdesk.knowledge.item.Audience;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.site.Moment;
import io.momentdesk.testing.DeskTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class KnowledgeTest {

    private static final Map<String, String> KNOWN = Map.of(
            "customer.firstName", "Maya",
            "order.number", "1001",
            "order.trackingUrl", "https://track.example/1001",
            "product.title", "Tarn kettle");

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private KnowledgeEdits edits;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STIMULUS | what is this?                          | what-is-this
            ZMOT     | how much does the kettle cost          | what-does-it-cost
            ZMOT     | what is the diffrence between them     | how-variants-differ
            FMOT     | any discount?                          | discount
            FMOT     | how long does shiping take             | shipping-cost-and-time
            AMOT     | where is my parcel?                    | where-is-my-order
            AMOT     | I typed the wrong address              | change-address
            AMOT     | my order is late                       | parcel-is-late
            SMOT     | it does not switch on                  | does-not-work
            SMOT     | how do I clean it                      | care-and-cleaning
            SMOT     | it came broken                         | arrived-damaged
            UMOT     | I want to leave a review               | leave-a-review
            UMOT     | something off my next purchase?        | next-purchase-discount
            """)
    void theWordsFindTheAnswer(Moment moment, String words, String best) {
        assertThat(suggest(moment, words, Map.of()).faq())
                .first()
                .extracting(SuggestedFaq::id)
                .isEqualTo(best);
    }

    @Test
    void withoutWordsTheMomentSaysWhatIsNeeded() {
        Suggestions suggestions = suggest(Moment.FMOT, "", Map.of());

        assertThat(suggestions.faq())
                .extracting(SuggestedFaq::id)
                .contains("discount", "shipping-cost-and-time", "exchange-and-return", "warranty");
        assertThat(suggestions.scripts()).hasSize(5);
    }

    @Test
    void withoutAMomentOnlyWhatTheWordsFind() {
        assertThat(suggest(null, "warranty", Map.of()).faq()).isNotEmpty();
        assertThat(suggest(null, "xyzzy", Map.of()).faq()).isEmpty();
    }

    @Test
    void scriptsAreFilledAndWhatIsMissingIsAGap() {
        SuggestedScript script = suggest(Moment.AMOT, "where is my parcel", KNOWN).scripts().stream()
                .filter(each -> each.id().equals("where-it-is"))
                .findFirst()
                .orElseThrow();

        assertThat(script.text())
                .contains("Maya", "Order 1001", "https://track.example/1001", "{order.promisedDate}")
                .doesNotContain("{customer.firstName}");
        assertThat(script.gaps()).containsExactly("order.promisedDate");
    }

    @Test
    void whileTheOrderIsUnknownTheFirstScriptAsksForIt() {
        SuggestedScript first =
                suggest(Moment.AMOT, "where is my parcel", Map.of()).scripts().getFirst();

        assertThat(first.id()).isEqualTo("ask-for-order");
        assertThat(suggest(Moment.AMOT, "", KNOWN).scripts())
                .extracting(SuggestedScript::id)
                .doesNotContain("ask-for-order");
    }

    @Test
    void aLanguageWithoutTextsIsAnsweredInTheFirstOne() {
        Suggestions suggestions = knowledge.suggest(
                new SuggestionRequest("demo", Moment.AMOT, "where is my parcel", "pt-BR", 3, Map.of()));

        assertThat(suggestions.faq()).isNotEmpty();
    }

    @Test
    void whatIsForTheVeryProductComesFirstAndSaysSo() {
        write("tuning", "How do I tune a zither?", "With the key that came along, string by string.", List.of());
        write("tuning-small", "How do I tune the small zither?", "Press its button for a second.", List.of("z-42"));

        assertThat(about(Set.of(), "how do I tune my zither").getFirst().id()).isEqualTo("tuning");
        SuggestedFaq first = about(Set.of("z-42"), "how do I tune my zither").getFirst();
        assertThat(first.id()).isEqualTo("tuning-small");
        assertThat(first.why()).first().isEqualTo(new Reason("fact", "product"));
        assertThat(first.why()).extracting(Reason::code).doesNotContain("helped");
        assertThat(about(Set.of("z-42"), "").getFirst().id()).isEqualTo("tuning-small");
        assertThat(about(Set.of("z-7"), "how do I tune my zither"))
                .extracting(SuggestedFaq::id)
                .contains("tuning")
                .doesNotContain("tuning-small");
    }

    private List<SuggestedFaq> about(Set<String> products, String words) {
        Asker asker = new Asker(Audience.EVERYONE, products, Map.of());
        return knowledge.answers(new SuggestionRequest("demo", Moment.SMOT, words, "en", 3, Map.of(), asker));
    }

    private void write(String id, String question, String answer, List<String> products) {
        var document = JsonMapper.shared().createObjectNode().put("position", 1_000_000);
        document.putArray("moments").add("SMOT");
        products.forEach(document.putArray("products")::add);
        document.putObject("texts").putObject("en").put("question", question).put("answer", answer);
        edits.put("demo", new Key(Kind.FAQ, id), new KnowledgeEdits.Change(Editor.PRODUCT, 0, ""), document);
    }

    private Suggestions suggest(@Nullable Moment moment, String words, Map<String, String> variables) {
        return knowledge.suggest(new SuggestionRequest("demo", moment, words, "en", 5, variables));
    }
}
