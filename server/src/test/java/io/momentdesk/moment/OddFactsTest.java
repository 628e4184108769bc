package io.momentdesk.moment;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.Order.Item;
import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.commerce.Order.Shipment;
import io.momentdesk.commerce.Order.Status;
import io.momentdesk.moment.Decision.Ignored;
import io.momentdesk.site.Moment;
import io.momentdesk.visitor.Arrival;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.ShopEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddFactsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final Moments MOMENTS = new Moments();

    @Test
    void anOrderFromTheFutureIsLeftOut() {
        Decision decision = decide(order(ago(-30), null, null, Status.PLACED, null));

        assertThat(decision.abstained()).isTrue();
        assertThat(decision.ignored()).extracting(Ignored::fact).containsExactly("orders[0].placedAt");
    }

    @Test
    void aTimeAnHourAheadIsAClockNotAFuture() {
        Decision decision = decide(order(ago(3), NOW.plus(Duration.ofHours(1)), null, null, null));

        assertThat(decision.moment()).isEqualTo(Moment.AMOT);
        assertThat(decision.ignored()).isEmpty();
    }

    @Test
    void aDeliveryInTheFutureHasNotHappened() {
        Decision decision = decide(order(ago(3), ago(2), ago(-2), null, Shipment.IN_TRANSIT));

        assertThat(decision.moment()).isEqualTo(Moment.AMOT);
        assertThat(decision.ignored()).extracting(Ignored::fact).containsExactly("orders[0].deliveredAt");
    }

    @Test
    void deliveredBeforeItWasSentIsSaidAndDecidedAllTheSame() {
        Decision decision = decide(order(ago(9), ago(2), ago(5), Status.DELIVERED, null));

        assertThat(decision.moment()).isEqualTo(Moment.SMOT);
        assertThat(decision.ignored()).extracting(Ignored::fact).containsExactly("orders[0].shippedAt");
    }

    @Test
    void aTimeOfDeliveryWinsOverAShipmentThatIsStillMoving() {
        Decision decision = decide(order(ago(9), ago(8), ago(2), Status.SHIPPED, Shipment.IN_TRANSIT));

        assertThat(decision.moment()).isEqualTo(Moment.SMOT);
        assertThat(decision.ignored()).extracting(Ignored::fact).containsExactly("orders[0].shipment");
    }

    @Test
    void aRatingThatIsNoneIsIgnored() {
        Order order = new Order("1", OrderTimes.NONE, null, Status.DELIVERED, null, 11, null, List.of(), null);

        assertThat(decide(order).ignored()).extracting(Ignored::fact).containsExactly("orders[0].rating");
    }

    @Test
    void theSameOrderTwiceCountsOnceAsListedLast() {
        Order old = new Order("1", OrderTimes.NONE, null, Status.PAID, null, null, null, List.of(), null);
        Order newer = new Order("1", OrderTimes.NONE, null, Status.DELIVERED, null, null, null, List.of(), null);
        Decision decision = MOMENTS.decide(facts(Session.EMPTY, List.of(old, newer), List.of()));

        assertThat(decision.moment()).isEqualTo(Moment.SMOT);
        assertThat(decision.ignored()).extracting(Ignored::fact).containsExactly("orders[0]");
    }

    @Test
    void ofTenThousandEventsTheLastCountAndAmountsBelowZeroAreNamed() {
        List<ShopEvent> events = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            events.add(new ShopEvent(
                    NOW.minusSeconds(10_000 - i), "view_item", null, Map.of("value", i == 9_999 ? -1 : 1)));
        }
        events.add(new ShopEvent(NOW.plus(Duration.ofDays(3)), "purchase", null, Map.of()));
        Decision decision = MOMENTS.decide(
                facts(new Session(new Arrival("not a url at all", Map.of(), -3), events), List.of(), List.of()));

        assertThat(decision.moment()).isEqualTo(Moment.ZMOT);
        assertThat(decision.ignored())
                .extracting(Ignored::fact)
                .contains(
                        "session.events",
                        "session.events[9999].data.value",
                        "session.events[10000].at",
                        "session.arrival.visit");
    }

    @Test
    void partsFromTheFutureHaveNotArrived() {
        OrderTimes times = new OrderTimes(
                ago(3), ago(3), ago(2), null, null, null, null, null, null, NOW.plus(Duration.ofDays(2)));
        Decision decision = decide(new Order("1", times, null, null, null, null, null, List.of(), null));

        assertThat(decision.moment()).isEqualTo(Moment.AMOT);
        assertThat(decision.ignored()).extracting(Ignored::fact).containsExactly("orders[0].partlyDeliveredAt");
    }

    @Test
    void numbersBeyondWhatADoubleHoldsAreToldApart() {
        OrderTimes sent = new OrderTimes(ago(3), ago(3), ago(2), null, null, null, null, null, null);
        OrderTimes here = new OrderTimes(ago(9), ago(9), ago(8), null, ago(5), null, null, null, null);
        List<Order> orders = List.of(
                new Order("9007199254740993", sent, null, null, null, null, null, List.of(), null),
                new Order("9007199254740992", here, null, null, null, null, null, List.of(), null));
        Decision decision = MOMENTS.decide(facts(Session.EMPTY, orders, List.of("what about order 9007199254740992?")));

        assertThat(decision.journey().order()).isEqualTo("9007199254740992");
        assertThat(decision.moment()).isEqualTo(Moment.SMOT);
    }

    /** Whatever facts come together: an answer that is one, the same again, and of each fact that was left out why. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ofAThousandSetsOfFactsAtRandomEachIsDecidedAndTheSameTwice(long seed) {
        RandomFacts random = new RandomFacts(seed, NOW);
        for (int i = 0; i < 1_000; i++) {
            Facts facts = random.next();
            Decision decision = MOMENTS.decide(facts);

            assertThat(decision.abstained()).as("%s", facts).isEqualTo(decision.moment() == null);
            assertThat(decision.confidence()).as("%s", facts).isBetween(0.0, 1.0);
            assertThat(decision.evidence())
                    .as("%s", facts)
                    .isNotEmpty()
                    .noneMatch(each -> each.text().isBlank());
            assertThat(decision.ignored())
                    .as("%s", facts)
                    .noneMatch(each -> each.why().isBlank());
            assertThat(MOMENTS.decide(facts)).as("%s", facts).isEqualTo(decision);
        }
    }

    @Test
    void noFactsAtAllAreNoError() {
        Decision decision = MOMENTS.decide(facts(Session.EMPTY, List.of(), List.of()));

        assertThat(decision.abstained()).isTrue();
        assertThat(decision.queue()).isEqualTo("stimulus");
    }

    @Test
    void whateverIsWrittenThereIsAnAnswer() {
        Random random = new Random(7);
        String letters = "abc where is my #1 .,!?'’\n\t\u0000\u200b\u202e😡ёشß-_|<>^$*[](){}\\ ";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(60); j >= 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(MOMENTS.decide(facts(Session.EMPTY, List.of(), List.of(text.toString()))))
                    .isNotNull();
        }
        assertThat(MOMENTS.decide(facts(Session.EMPTY, List.of(), List.of("not ".repeat(25_000)))))
                .isNotNull();
    }

    @Test
    void titlesOfThingsAreNoRules() {
        Order order = new Order(
                "(1",
                OrderTimes.NONE,
                null,
                Status.PAID,
                null,
                null,
                null,
                List.of(new Item(null, null), new Item("", "(((")),
                null);
        Page page = new Page(null, "[[", "product", "", null);
        Session session = new Session(Arrival.UNKNOWN, List.of(new ShopEvent(null, "", page, Map.of())));

        assertThat(MOMENTS.decide(facts(session, List.of(order), List.of("where is (1 (")))
                        .moment())
                .isEqualTo(Moment.AMOT);
    }

    private Decision decide(Order order) {
        return MOMENTS.decide(facts(Session.EMPTY, List.of(order), List.of()));
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private static Order order(
            Instant placed,
            @Nullable Instant sent,
            @Nullable Instant delivered,
            @Nullable Status status,
            @Nullable Shipment shipment) {
        OrderTimes times = new OrderTimes(placed, placed, sent, null, delivered, null, null, null, null);
        return new Order("1", times, null, status, shipment, null, null, List.of(), null);
    }

    private static Facts facts(Session session, List<Order> orders, List<String> words) {
        return new Facts(NOW, null, session, orders, words, null, null);
    }
}
