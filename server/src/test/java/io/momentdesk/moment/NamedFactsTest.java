package io.momentdesk.moment;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.moment.rules.RuleFiles;
import io.momentdesk.moment.rules.Variable;
import io.momentdesk.visitor.Arrival;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.ShopEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedFactsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "en-GB, EE, LV, LV",
        "en-GB, ee,, EE",
        "en-GB, ,, GB",
        "fa-IR-u-ca-persian, ,, IR",
        "lv, ,,",
        "es-419, ,,",
        ", ,,"
    })
    void theCountryIsTheOrdersElseThePagesElseTheLanguages(
            @Nullable String locale, @Nullable String page, @Nullable String order, @Nullable String expected) {
        List<Order> orders = order == null ? List.of() : List.of(to("1001", NOW, order));
        Order meant = orders.isEmpty() ? null : orders.getFirst();

        assertThat(facts(locale, page(page, null), orders, meant).get(Variable.COUNTRY))
                .isEqualTo(expected);
        assertThat(facts(locale, page(page, null), orders, null).get(Variable.COUNTRY))
                .isEqualTo(expected);
    }

    @Test
    void theOrderThatIsMeantSaysItBeforeTheNewest() {
        Order old = to("1001", NOW.minusSeconds(90_000), "LV");
        List<Order> orders = List.of(old, to("1002", NOW, "EE"));

        assertThat(facts("en", Session.EMPTY, orders, old).get(Variable.COUNTRY))
                .isEqualTo("LV");
        assertThat(facts("en", Session.EMPTY, orders, null).get(Variable.COUNTRY))
                .isEqualTo("EE");
    }

    @Test
    void anOrderThatDoesNotSayItTakesThePagesElseTheLanguagesAndNeverAnotherOrders() {
        Order silent = to("1001", NOW.minusSeconds(90_000), null);
        List<Order> orders = List.of(silent, to("1002", NOW, "EE"));

        assertThat(facts("en-GB", page("LV", null), orders, silent).get(Variable.COUNTRY))
                .isEqualTo("LV");
        assertThat(facts("en-GB", Session.EMPTY, orders, silent).get(Variable.COUNTRY))
                .isEqualTo("GB");
        assertThat(facts("en", Session.EMPTY, orders, silent)).doesNotContainKey(Variable.COUNTRY);
    }

    @Test
    void theStockIsThatOfThePageOnTheScreenAndNothingWhereItDoesNotSay() {
        assertThat(facts("en", page(null, false), List.of(), null)).containsEntry(Variable.IN_STOCK, false);
        assertThat(facts("en", page(null, true), List.of(), null)).containsEntry(Variable.IN_STOCK, true);
        assertThat(facts("en", page(null, null), List.of(), null)).doesNotContainKey(Variable.IN_STOCK);
        assertThat(facts("en", Session.EMPTY, List.of(), null)).doesNotContainKey(Variable.IN_STOCK);
    }

    private static Map<Variable, Object> facts(
            @Nullable String locale, Session session, List<Order> orders, @Nullable Order meant) {
        Facts facts = new Facts(NOW, locale, session, orders, List.of(), null, null);
        return NamedFacts.of(facts, meant, RuleFiles.bundled());
    }

    private static Session page(@Nullable String country, @Nullable Boolean inStock) {
        Page page = new Page("https://shop.example/p/7", "Lamp", "product", "7", null, country, inStock);
        return new Session(Arrival.UNKNOWN, List.of(new ShopEvent(NOW, "page_view", page, Map.of())));
    }

    private static Order to(String number, Instant placed, @Nullable String country) {
        OrderTimes times = new OrderTimes(placed, null, null, null, null, null, null, null, null);
        return new Order(number, times, null, null, null, null, null, List.of(), country);
    }
}
