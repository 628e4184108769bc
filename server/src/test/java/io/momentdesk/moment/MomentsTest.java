package io.momentdesk.moment;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.site.Moment;
import io.momentdesk.visitor.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Moments moments = new Moments();

    @Test
    void anOrderOnItsWayIsActual() {
        Decision decision = moments.decide(facts(List.of(sent("1001")), "where is my parcel?"));

        assertThat(decision.moment()).isEqualTo(Moment.AMOT);
        assertThat(decision.queue()).isEqualTo("amot");
        assertThat(decision.journey()).isEqualTo(new Decision.Journey("order", "1001"));
        assertThat(decision.evidence())
                .extracting(Decision.Evidence::text)
                .contains("Order 1001 was sent on 19 November and has not arrived");
    }

    @Test
    void wordsAboutAnOrderNobodyKnowsSayThatItIsUnknown() {
        Decision decision = moments.decide(facts(List.of(), "where is my parcel?"));

        assertThat(decision.moment()).isEqualTo(Moment.AMOT);
        assertThat(decision.journey()).isEqualTo(new Decision.Journey("none", null));
        assertThat(decision.evidence())
                .extracting(Decision.Evidence::code)
                .contains("words.where_is_it", "order.unknown");
    }

    @Test
    void wordsThatHaveNothingToDoWithAShopGoToTheDefaultQueue() {
        Decision decision = moments.decide(facts(List.of(), "who was the first president of france"), "zmot");

        assertThat(decision.abstained()).isTrue();
        assertThat(decision.moment()).isNull();
        assertThat(decision.journey()).isNull();
        assertThat(decision.queue()).isEqualTo("zmot");
    }

    private static Order sent(String number) {
        Instant sent = NOW.minus(Duration.ofDays(2));
        OrderTimes times = new OrderTimes(sent, sent, sent, null, null, null, null, null, null);
        return new Order(number, times, null, null, null, null, null, List.of());
    }

    private static Facts facts(List<Order> orders, String words) {
        return new Facts(NOW, "en", Session.EMPTY, orders, List.of(words), null, null);
    }
}
