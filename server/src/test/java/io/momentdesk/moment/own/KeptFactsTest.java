package io.momentdesk.moment.own;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.Order.Item;
import io.momentdesk.commerce.Order.Kind;
import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.moment.Facts;
import io.momentdesk.moment.Moments;
import io.momentdesk.visitor.Arrival;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.ShopEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Rules are tried on what a decision knew: what is kept decides as it did. */
class KeptFactsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void whatIsKeptSaysTheLanguageTheKindOfGoodsAndWhichPartIsHere() {
        Instant day = NOW.minusSeconds(86_400);
        OrderTimes times = new OrderTimes(day, day, day, null, null, null, null, null, null, NOW.minusSeconds(60));
        List<Item> items = List.of(
                new Item("7", "Lamp", null, true), new Item("9", "Book", Kind.DIGITAL, null), new Item("8", "Shade"));
        Order order = new Order("1001", times, null, null, null, null, null, items, "LV");
        Facts facts = new Facts(NOW, "fa-IR", soldOut(), List.of(order), List.of("سلام"), null, null);
        String kept = KeptFacts.write(facts, new Moments().decide(facts), facts.locale(), 1);

        assertThat(KeptFacts.read(JsonMapper.shared().readTree(kept)).facts(facts.words()))
                .isEqualTo(facts);
    }

    private static Session soldOut() {
        Page page = new Page("https://shop.example/p/7", "Lamp", "product", "7", null, "LV", false);
        return new Session(new Arrival(null, Map.of(), null), List.of(new ShopEvent(NOW, "page_view", page, Map.of())));
    }
}
