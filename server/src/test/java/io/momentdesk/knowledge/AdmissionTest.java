package io.momentdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.item.Audience;
import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.moment.rules.Variable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AdmissionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order.rating < 3",
                "order.status != 'delivered'",
                "order.daysSinceDelivered < 14",
                "!order.products.exists(p, p == '42')"
            })
    void whatIsAboutAnOrderIsNotShownToSomebodyWithoutOne(String when) {
        assertThat(admits(when, Map.of())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            order.rating < 3                               ; 2 ; true
            order.rating < 3                               ; 4 ; false
            page.type == '' || order.rating < 3            ; 4 ; true
            """)
    void withOneItIsShownByWhatIsKnownOfIt(String when, long rating, boolean shown) {
        assertThat(admits(when, Map.of(Variable.ORDER_RATING, rating))).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "product.inStock",
                "!product.inStock",
                "product.inStock == false",
                "country == 'LV'",
                "country != 'LV'",
                "!(country in ['LV', 'EE'])"
            })
    void whatAsksForAStockOrACountryIsNotShownWhileItIsNotKnown(String when) {
        assertThat(admits(when, Map.of())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            product.inStock == false           ; false ; LV ; true
            product.inStock == false           ; true  ; LV ; false
            product.inStock                    ; true  ; LV ; true
            country == 'LV'                    ; true  ; LV ; true
            country == 'LV'                    ; true  ; EE ; false
            country in ['LV', 'EE']            ; true  ; EE ; true
            country != 'LV' && product.inStock ; true  ; EE ; true
            """)
    void whereStockAndCountryAreKnownTheyDecide(String when, boolean inStock, String country, boolean shown) {
        assertThat(admits(when, Map.of(Variable.IN_STOCK, inStock, Variable.COUNTRY, country)))
                .isEqualTo(shown);
    }

    private static boolean admits(String when, Map<Variable, Object> facts) {
        var document = JsonMapper.shared().createObjectNode().put("when", when);
        document.putArray("moments").add("UMOT");
        document.putObject("texts").putObject("en").put("question", "Sorry?").put("answer", "We are.");
        Item item = KnowledgeEdits.checked(new Key(Kind.FAQ, "sorry"), document);
        return new Admission().admits(item, new Asker(Audience.CUSTOMERS, Set.of(), facts), TODAY);
    }
}
