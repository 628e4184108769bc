package io.momentdesk.moment;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.site.Moment;
import io.momentdesk.visitor.Arrival;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.ShopEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Order 1001 was sent on 19 November and has not arrived
            lv | Pasūtījums 1001 nosūtīts 19 novembris un vēl nav pienācis
            fa | سفارش 1001 در 19 نوامبر ارسال شده و هنوز نرسیده است
            ar-EG | شُحن الطلب 1001 في 19 نوفمبر ولم يصل بعد
            de | Order 1001 was sent on 19 November and has not arrived
            """)
    void aDecisionThatWasKeptIsReadInTheLanguageOfWhoeverReadsIt(String locale, String text) {
        JsonMapper json = JsonMapper.builder().build();
        Decision made = moments.decide(facts(List.of(sent("1001")), "where is my parcel?"));
        Decision kept = json.readValue(json.writeValueAsString(made), Decision.class);

        assertThat(moments.evidence(kept, locale, NOW))
                .hasSameSizeAs(made.evidence())
                .extracting(Decision.Evidence::text)
                .contains(text);
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

    @Test
    void onThePageThatConfirmsAnOrderWhichHasArrivedTheOrderDecides() {
        Instant placed = NOW.minus(Duration.ofMinutes(9));
        OrderTimes times = new OrderTimes(placed, placed, placed, null, NOW, null, null, null, null);
        Order order = new Order("1001", times, null, null, null, null, null, List.of(), null);
        Facts facts =
                new Facts(NOW, "en", bought(placed), List.of(order), List.of("It does not switch on"), null, null);
        Decision decision = moments.decide(facts);

        assertThat(decision.moment()).isEqualTo(Moment.SMOT);
        assertThat(decision.journey()).isEqualTo(new Decision.Journey("order", "1001"));
        assertThat(decision.evidence())
                .extracting(Decision.Evidence::text)
                .contains("They are on the page that confirms order 1001");
    }

    @Test
    void twoOrdersThatFitAlikeShareTheConfidenceOfTheirMoment() {
        Decision decision = moments.decide(facts(List.of(sent("1001"), sent("1002")), "where is my parcel?"));

        assertThat(decision.moment()).isEqualTo(Moment.AMOT);
        assertThat(decision.confidence()).isBetween(0.45, 0.5);
        assertThat(decision.candidates().getFirst().confidence()).isEqualTo(decision.confidence());
        assertThat(decision.candidates().getFirst().moment()).isEqualTo(Moment.AMOT);
    }

    @Test
    void aDateOfAnotherYearSaysWhichYear() {
        Instant sent = Instant.parse("2025-11-19T10:00:00Z");
        OrderTimes times = new OrderTimes(sent, sent, sent, null, null, null, null, null, null);
        Order order = new Order("1001", times, null, null, null, null, null, List.of(), null);

        assertThat(moments.decide(facts(List.of(order), "where is my parcel?")).evidence())
                .extracting(Decision.Evidence::text)
                .contains(
                        "Order 1001 was sent on 19 November 2025 and nobody follows it: by estimate it has been there for long");
    }

    @Test
    void whatSpeaksForNoMomentMoreThanForAnotherIsNoEvidence() {
        Decision decision = moments.decide(facts(List.of(sent("1001")), "I moved to the capital, where is my parcel?"));

        assertThat(decision.evidence())
                .extracting(Decision.Evidence::code)
                .contains("words.where_is_it")
                .noneMatch(code -> code.startsWith("off_topic."));
    }

    @Test
    void theMoneyOfACancelledOrderIsOwedByTheDeskOfOrders() {
        Instant placed = NOW.minus(Duration.ofDays(6));
        OrderTimes times = new OrderTimes(placed, placed, null, null, null, NOW, null, null, null);
        Order cancelled = new Order("1001", times, null, null, null, null, null, List.of(), null);

        Decision decision = moments.decide(facts(List.of(cancelled), "I am still waiting for my refund"));

        assertThat(decision.moment()).isEqualTo(Moment.AMOT);
        assertThat(decision.journey()).isEqualTo(new Decision.Journey("order", "1001"));
        assertThat(decision.evidence())
                .extracting(Decision.Evidence::code)
                .contains("order.refund_awaited")
                .doesNotContain("words.refund_status");
        assertThat(moments.decide(facts(List.of(), "I am still waiting for my refund"))
                        .moment())
                .isEqualTo(Moment.SMOT);
    }

    private static Session bought(Instant at) {
        Page page = new Page("https://shop.example/thanks", null, "confirmation", null, null);
        return new Session(Arrival.UNKNOWN, List.of(new ShopEvent(at, "purchase", page, Map.of())));
    }

    private static Order sent(String number) {
        Instant sent = NOW.minus(Duration.ofDays(2));
        OrderTimes times = new OrderTimes(sent, sent, sent, null, null, null, null, null, null);
        return new Order(number, times, null, null, null, null, null, List.of(), null);
    }

    private static Facts facts(List<Order> orders, String words) {
        return new Facts(NOW, "en", Session.EMPTY, orders, List.of(words), null, null);
    }
}
