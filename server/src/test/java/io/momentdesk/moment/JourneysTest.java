package io.momentdesk.moment;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.commerce.NeutralDialect;
import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.PastOrder;
import io.momentdesk.site.Moment;
import io.momentdesk.visitor.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** From what a shop says of an order to the moment of that order's journey. {@code 5d} stands for the time five days ago, {@code -2d} for in two days. */
class JourneysTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Pattern AGO = Pattern.compile("(-?\\d+)([dh])\\b");
    private static final JsonMapper LOOSE = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES, JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();
    private static final String LAMP = "{product: 7, title: 'Halo pendant'}";
    private static final String KETTLE = "{product: 8, title: 'Tarn kettle'}";
    private static final String BOOK = "{product: 9, title: 'Tea book', kind: digital}";
    private static final String CLUB = "{product: 5, title: 'Tea club', kind: subscription}";

    private static final Moments MOMENTS = new Moments();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        checkout begun, never paid       | payment: prepaid, placedAt: 1d | FMOT
        cancelled before it was paid     | payment: prepaid, placedAt: 2d, cancelledAt: 1d | FMOT
        cash on delivery, placed         | payment: on_delivery, placedAt: 1d | AMOT
        cash on delivery, sent           | payment: on_delivery, placedAt: 3d, shippedAt: 2d | AMOT
        cash on delivery, there          | payment: on_delivery, placedAt: 5d, shippedAt: 4d, deliveredAt: 2d | SMOT
        paid                             | placedAt: 1d, paidAt: 1d | AMOT
        packed                           | placedAt: 1d, paidAt: 1d, shipment: pending | AMOT
        on its way                       | placedAt: 3d, paidAt: 3d, shippedAt: 2d, shipment: in_transit | AMOT
        promised day passed              | placedAt: 9d, paidAt: 9d, shippedAt: 8d, promisedAt: 2d, shipment: delayed | AMOT
        lost                             | placedAt: 30d, paidAt: 30d, shippedAt: 29d, shipment: lost | AMOT
        cancelled after it was paid      | placedAt: 3d, paidAt: 3d, cancelledAt: 1d | AMOT
        cancelled and refunded           | placedAt: 5d, paidAt: 5d, cancelledAt: 3d, refundedAt: 1d | UMOT
        there                            | placedAt: 9d, paidAt: 9d, shippedAt: 8d, deliveredAt: 5d | SMOT
        there, the use window over       | placedAt: 90d, paidAt: 90d, shippedAt: 88d, deliveredAt: 85d | UMOT
        there, reviewed                  | placedAt: 9d, paidAt: 9d, shippedAt: 8d, deliveredAt: 5d, reviewedAt: 1d, rating: 5 | UMOT
        to be returned                   | placedAt: 9d, paidAt: 9d, shippedAt: 8d, deliveredAt: 5d, shipment: returning | SMOT
        back, refund pending             | placedAt: 9d, paidAt: 9d, shippedAt: 8d, deliveredAt: 5d, returnedAt: 1d | SMOT
        back and refunded                | placedAt: 9d, paidAt: 9d, deliveredAt: 5d, returnedAt: 2d, refundedAt: 1d | UMOT
        sent long ago, followed by none  | placedAt: 25d, paidAt: 25d, shippedAt: 24d | SMOT
        sent very long ago, by none      | placedAt: 99d, paidAt: 99d, shippedAt: 98d | UMOT
        sent lately, followed by none    | placedAt: 9d, paidAt: 9d, shippedAt: 8d | AMOT
        sent long ago, promised lately   | placedAt: 25d, paidAt: 25d, shippedAt: 24d, promisedAt: 3d | AMOT
        sent long ago, followed          | placedAt: 25d, paidAt: 25d, shippedAt: 24d, shipment: in_transit | AMOT
        """)
    void anOrderStandsWhereTheTableSays(String name, String facts, Moment moment) {
        assertThat(decide("", order("1001", facts, LAMP)).moment()).isEqualTo(moment);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a download, not paid             | payment: prepaid, placedAt: 1h | FMOT | order.unpaid
        a download, paid                 | payment: prepaid, placedAt: 1h, paidAt: 1h | SMOT | order.access
        a download, status only          | status: paid | SMOT | order.access
        a download, long ago             | placedAt: 60d, paidAt: 60d | UMOT | order.use_window_over
        a download, reviewed             | placedAt: 9d, paidAt: 9d, reviewedAt: 1d | UMOT | order.reviewed
        a download, taken back           | placedAt: 3d, paidAt: 3d, cancelledAt: 1d | AMOT | order.cancelled_paid
        """)
    void digitalGoodsAreInUseFromAccessOn(String name, String facts, Moment moment, String code) {
        Decision decision = decide("", order("1001", facts, BOOK));

        assertThat(decision.moment()).isEqualTo(moment);
        assertThat(decision.evidence().getFirst().code()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        just begun                       | placedAt: 1h, paidAt: 1h | SMOT | order.subscription
        running for a year               | placedAt: 365d, paidAt: 365d | SMOT | order.subscription
        its renewal waits for payment    | payment: prepaid, placedAt: 1d | FMOT | order.unpaid
        withdrawn at once                | placedAt: 3d, paidAt: 3d, cancelledAt: 1d | AMOT | order.cancelled_paid
        ended after half a year          | placedAt: 200d, paidAt: 200d, cancelledAt: 5d | UMOT | order.ended
        """)
    void aSubscriptionIsInUseAsLongAsItRuns(String name, String facts, Moment moment, String code) {
        Decision decision = decide("", order("1001", facts, CLUB));

        assertThat(decision.moment()).isEqualTo(moment);
        assertThat(decision.evidence().getFirst().code()).isEqualTo(code);
    }

    @Test
    void aRenewalMakesTheTermBeforeAPastOne() {
        Order before = order("1001", "placedAt: 200d, paidAt: 200d", CLUB);
        Order renewed = order("1002", "placedAt: 1d, paidAt: 1d", CLUB);
        Decision decision = decide("", before, renewed);

        assertThat(decision.moment()).isEqualTo(Moment.SMOT);
        assertThat(decision.journey().order()).isEqualTo("1002");
        assertThat(decide("", before, renewed).candidates())
                .anyMatch(other -> "1001".equals(other.journey().order()) && other.moment() == Moment.UMOT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                                                | AMOT
        Where is the Tarn kettle?               | AMOT
        The Halo pendant is broken              | SMOT
        Where is the rest of my parcel?         | AMOT
        What I got is damaged                   | SMOT
        """)
    void ofAnOrderThatComesInPartsTheWordsAndTheItemDecide(String words, Moment moment) {
        Order order = order("1001", """
            placedAt: 6d, paidAt: 6d, parcels: [
              {id: 1, shippedAt: 5d, deliveredAt: 2d, items: ['7']}, {id: 2, shippedAt: 3d, items: ['8']}]""", LAMP, KETTLE);
        Decision decision = decide(words == null ? "" : words, order);

        assertThat(order.times().partlyDeliveredAt()).isEqualTo(NOW.minus(Duration.ofDays(2)));
        assertThat(decision.moment()).as(decision.toString()).isEqualTo(moment);
        assertThat(decision.journey().order()).isEqualTo("1001");
        assertThat(decision.evidence()).extracting(Decision.Evidence::code).contains("order.partly_delivered");
    }

    @Test
    void theItemThatIsNamedSaysWhetherItIsHere() {
        Order order = order("1001", """
            placedAt: 6d, paidAt: 6d, parcels: [
              {id: 1, shippedAt: 5d, deliveredAt: 2d, items: ['7']}, {id: 2, shippedAt: 3d, items: ['8']}]""", LAMP, KETTLE);

        assertThat(codes(decide("About the Halo pendant", order))).contains("order.part_here");
        assertThat(codes(decide("About the Tarn kettle", order))).contains("order.part_missing");
        assertThat(decide("About the Halo pendant", order).moment()).isEqualTo(Moment.SMOT);
        assertThat(decide("About the Tarn kettle", order).moment()).isEqualTo(Moment.AMOT);
    }

    @Test
    void whatIsSentAndWhatIsNotInOneOrderIsAnOrderInParts() {
        Order order = order("1001", "placedAt: 1d, paidAt: 1d", LAMP, BOOK);

        assertThat(decide("", order).moment()).isEqualTo(Moment.AMOT);
        assertThat(decide("About the Tea book", order).moment()).isEqualTo(Moment.SMOT);
    }

    @Test
    void aProductBoughtAgainEndsTheFirstJourneyAndBrowsingBeginsTheNext() {
        Order first = order("1001", "placedAt: 20d, paidAt: 20d, shippedAt: 19d, deliveredAt: 15d", LAMP);
        Order again = order("1002", "placedAt: 1d, paidAt: 1d", LAMP);
        Decision decision = decide("", first, again);

        assertThat(decision.moment()).isEqualTo(Moment.AMOT);
        assertThat(decision.candidates())
                .anyMatch(other -> "1001".equals(other.journey().order()) && other.moment() == Moment.UMOT);
        assertThat(decide("How much is the other lamp, and how do they compare?", first)
                        .journey()
                        .kind())
                .isEqualTo("browse");
    }

    @Test
    void whoWritesAboutAnOrderThatTheyDidNotPlaceIsHelpedAllTheSame() {
        Decision gift = decide("My sister gave me a kettle from your shop and it does not work");
        Decision numbered = decide("I got order #5577 as a present, where is it?");

        assertThat(gift.moment()).isEqualTo(Moment.SMOT);
        assertThat(numbered.moment()).isEqualTo(Moment.AMOT);
        assertThat(Stream.of(gift, numbered))
                .allMatch(each -> each.journey().kind().equals("none"));
    }

    private static List<String> codes(Decision decision) {
        return decision.evidence().stream().map(Decision.Evidence::code).toList();
    }

    private Decision decide(String words, Order... orders) {
        List<String> said = words.isEmpty() ? List.of() : List.of(words);
        return MOMENTS.decide(new Facts(NOW, "en", Session.EMPTY, List.of(orders), said, null, null));
    }

    /** Read as the neutral call would be. */
    private static Order order(String number, String facts, String... items) {
        String loose =
                "{number: '%s', updatedAt: 0d, items: [%s], %s}".formatted(number, String.join(", ", items), facts);
        String dated = AGO.matcher(loose).replaceAll(time -> '\'' + ago(time.group(1), time.group(2)) + '\'');
        String json = dated.replaceAll(": ([a-z_]+|[0-9]+)(?=[,}])", ": '$1'").replace("rating: '5'", "rating: 5");
        return PastOrder.of(NeutralDialect.read(LOOSE.readTree(json), NOW))
                .order()
                .order();
    }

    private static String ago(String count, String unit) {
        Duration ago =
                unit.equals("d") ? Duration.ofDays(Long.parseLong(count)) : Duration.ofHours(Long.parseLong(count));
        return NOW.minus(ago).toString();
    }
}
