package io.momentdesk.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.momentdesk.commerce.Order.Shipment;
import io.momentdesk.redis.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OrderMergingTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void theOrderInTheEndDoesNotDependOnTheOrderOfItsUpdates() {
        List<OrderUpdate> course = List.of(
                partial(0, OrderFacts.none().say(Fact.PLACED_AT, NOON, at(0))),
                partial(1, OrderFacts.none().say(Fact.PAID_AT, later(1), at(1))),
                partial(2, parcel(2, Shipment.IN_TRANSIT)),
                partial(3, parcel(3, Shipment.DELAYED)),
                partial(4, parcel(4, Shipment.OUT_FOR_DELIVERY)),
                partial(5, parcel(5, Shipment.DELIVERED)));
        Told inOrder = tell(course);
        assertThat(inOrder.milestones)
                .containsExactlyInAnyOrder("placed", "paid", "sent", "delayed", "out_for_delivery", "delivered");

        Random random = new Random(7);
        for (int run = 0; run < 500; run++) {
            List<OrderUpdate> muddled = new ArrayList<>(course);
            muddled.addAll(course.subList(0, random.nextInt(course.size())));
            Collections.shuffle(muddled, random);
            Told told = tell(muddled);
            assertThat(told.order.order()).isEqualTo(inOrder.order.order());
            assertThat(told.milestones).containsExactlyInAnyOrderElementsOf(inOrder.milestones);
        }
    }

    @Test
    void factsOfANewerServerArePassedOver() {
        String kept = OrderJson.facts(OrderFacts.none().say(Fact.PLACED_AT, NOON, at(0)));
        String newer = kept.replace("\"facts\":{", "\"facts\":{\"NOT_KNOWN_YET\":[\"x\",1],");

        assertThat(newer).contains("NOT_KNOWN_YET");
        assertThat(OrderJson.facts(OrderJson.facts(JsonMapper.shared().readTree(newer))))
                .isEqualTo(kept);
    }

    @Test
    void anOrderIsDeliveredWhenAllItsParcelsAre() {
        OrderFacts facts = OrderFacts.none()
                .with("a", new Parcel(at(1), Shipment.DELIVERED, NOON, later(1), null))
                .with("b", new Parcel(at(2), Shipment.IN_TRANSIT, later(2), null, "https://carrier.example/b"));
        KnownOrder order = known(facts);
        assertThat(order.order().shipment()).isEqualTo(Shipment.IN_TRANSIT);
        assertThat(order.order().times().deliveredAt()).isNull();
        assertThat(order.order().trackingUrl()).isEqualTo("https://carrier.example/b");

        facts.with("b", new Parcel(at(3), Shipment.DELIVERED, null, later(3), null));
        assertThat(known(facts).order().times().deliveredAt()).isEqualTo(later(3));
        assertThat(known(facts).order().times().shippedAt()).isEqualTo(NOON);
    }

    @Test
    void whatACarrierTellsOfATrackingCodeGoesIntoTheShopsParcel() {
        OrderFacts shops = OrderFacts.none()
                .with("a", new Parcel(at(1), Shipment.IN_TRANSIT, later(1), null, null, "LV1"))
                .with("b", new Parcel(at(1), Shipment.IN_TRANSIT, later(1), null, null, "LV2"));
        List<OrderUpdate> course = List.of(
                partial(1, shops),
                partial(2, carrier("LV1", 2, Shipment.DELIVERED)),
                partial(3, carrier("LV2", 3, Shipment.DELAYED)));

        Told one = tell(course);
        Told other = tell(course.reversed());

        assertThat(one.order.order()).isEqualTo(other.order.order());
        assertThat(one.order.order().shipment()).isEqualTo(Shipment.DELAYED);
        assertThat(one.order.order().times().deliveredAt()).isNull();

        KnownOrder all = tell(List.of(
                        partial(1, shops),
                        partial(2, carrier("LV1", 2, Shipment.DELIVERED)),
                        partial(4, carrier("LV2", 4, Shipment.DELIVERED))))
                .order;
        assertThat(all.order().times().deliveredAt()).isEqualTo(later(4));
    }

    private static OrderFacts carrier(String code, int minute, Shipment shipment) {
        Instant arrived = shipment == Shipment.DELIVERED ? later(minute) : null;
        return OrderFacts.none().with(Parcel.alias(code), new Parcel(at(minute), shipment, null, arrived, null, code));
    }

    @Test
    void parcelsOfTheNeutralDialectAreReadOneByOne() {
        KnownOrder order = tell(List.of(neutral("""
                {"number":"7","updatedAt":"2026-11-20T10:00:00Z","parcels":[
                 {"id":"x","trackingCode":"lv-1","shippedAt":"2026-11-18T10:00:00Z","deliveredAt":"2026-11-19T10:00:00Z"},
                 {"shipment":"delayed","shippedAt":"2026-11-18T10:00:00Z","trackingUrl":"https://carrier.example/2"}]}"""))).order;

        assertThat(order.order().shipment()).isEqualTo(Shipment.DELAYED);
        assertThat(order.facts().parcels().get("shop:x").code()).isEqualTo("LV1");
        assertThat(order.order().trackingUrl()).isEqualTo("https://carrier.example/2");
    }

    @Test
    void ofSeveralOfOneProductOnlyWhatHasComeForSureHasArrived() {
        String two = "\"items\":[{\"product\":\"a\"},{\"product\":\"a\"},{\"product\":\"b\"}]";
        String one = "\"items\":[{\"product\":\"a\"},{\"product\":\"b\"}]";
        String here = "\"deliveredAt\":\"2026-11-19T10:00:00Z\"";

        assertThat(arrived(two, "{%s,\"items\":[\"a\",\"b\"]}".formatted(here)))
                .as("one of two in the only parcel so far")
                .containsExactly(null, null, true);
        assertThat(arrived(two, "{%s,\"items\":[\"a\",\"a\"]},{\"items\":[\"b\"]}".formatted(here)))
                .containsExactly(true, true, false);
        assertThat(arrived(one, "{%s,\"items\":[\"a\"]},{\"items\":[\"a\",\"b\"]}".formatted(here)))
                .as("of one product some have come and some have not")
                .containsExactly(null, false);
        assertThat(arrived(one, "{%s,\"items\":[\"a\"]},{}".formatted(here)))
                .as("nobody says what is in the other")
                .containsExactly(null, null);
    }

    private static List<Boolean> arrived(String items, String parcels) {
        OrderUpdate update = neutral("{\"number\":\"7\",\"updatedAt\":\"2026-11-20T10:00:00Z\",%s,\"parcels\":[%s]}"
                .formatted(items, parcels));
        List<Boolean> arrived = new ArrayList<>();
        tell(List.of(update)).order.order().items().forEach(item -> arrived.add(item.arrived()));
        return arrived;
    }

    @Test
    void nullSaysThatItHasNotHappenedAfterAll() {
        OrderUpdate cancelled = neutral("""
                {"number":"7","updatedAt":"2026-11-20T10:00:00Z","cancelledAt":"2026-11-20T09:00:00Z"}""");
        OrderUpdate not = neutral("""
                {"number":"7","updatedAt":"2026-11-20T11:00:00Z","cancelledAt":null}""");

        assertThat(tell(List.of(cancelled, not)).order.order().times().cancelledAt())
                .isNull();
    }

    @Test
    void aMovedPromiseIsAMilestoneEachTime() {
        OrderUpdate promised = neutral("""
                {"number":"7","updatedAt":"2026-11-20T10:00:00Z","promisedAt":"2026-11-22T09:00:00Z"}""");
        OrderUpdate moved = neutral("""
                {"number":"7","updatedAt":"2026-11-20T11:00:00Z","promisedAt":"2026-11-24T09:00:00Z"}""");

        assertThat(tell(List.of(promised, moved, moved)).milestones).containsExactly("updated", "promised");
    }

    @Test
    void whatIsKeptIsReadBackTheSame() {
        OrderFacts facts = parcel(3, Shipment.DELAYED).say(Fact.PAID_AT, NOON, at(1));
        OrderFacts again = OrderJson.facts(JsonMapper.shared().readTree(OrderJson.facts(facts)));

        assertThat(again).isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            number      | 5
            number      | "  "
            updatedAt   | "2026-11-20"
            updatedAt   | "2099-01-01T00:00:00Z"
            updatedAt   | true
            paidAt      | 1732104000
            paidAt      | "+999999999-01-01T00:00:00Z"
            payment     | "later"
            status      | "SHIPPED"
            shipment    | ["delivered"]
            rating      | 6
            rating      | 4.5
            rating      | "5"
            trackingUrl | "javascript:alert(1)"
            items       | {}
            items[0]    | ["lamp"]
            items[0].product | [{"product": 7}]
            customer    | "207119551"
            customer.id | {"id": 207119551}
            visitorRef  | "a\\u0000b"
            parcels     | {}
            parcels[0]  | ["one"]
            parcels[0].shipment | [{"shipment":"gone"}]
            items[0].kind | [{"kind":"liquid"}]
            items[0].arrived | [{"arrived":"yes"}]
            partlyDeliveredAt | "today"
            parcels[0].items | [{"items":"7"}]
            parcels[0].items[1] | [{"items":["7", 8]}]
            parcels[1].id | [{"id":"1"},{"id":"1"}]
            """)
    void aWrongValueIsRefusedByItsName(String field, String value) {
        String name = field.split("[\\[.]")[0];
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree("""
                {"number":"7","updatedAt":"2026-11-20T10:00:00Z"}""");
        body.set(name, JsonMapper.shared().readTree(value));

        assertThatThrownBy(() -> NeutralDialect.read(body, NOON))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void aTooLongValueIsRefusedWithItsLimit() {
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree("""
                {"number":"7","updatedAt":"2026-11-20T10:00:00Z"}""");
        body.put("trackingUrl", "https://carrier.example/" + "x".repeat(3_000));

        assertThatThrownBy(() -> NeutralDialect.read(body, NOON)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("too_large");
            assertThat(refusal.field()).isEqualTo("trackingUrl");
            assertThat(refusal.limit()).isEqualTo(2_048);
        });
    }

    private record Told(KnownOrder order, List<String> milestones) {}

    private static Told tell(List<OrderUpdate> updates) {
        KnownOrder order = KnownOrder.blank("7");
        List<String> milestones = new ArrayList<>();
        for (OrderUpdate update : updates) {
            KnownOrder after = new KnownOrder("7", NOON, order.facts().merge(update.facts()), order.seen());
            Set<String> seen = new HashSet<>(order.seen());
            for (Milestone milestone : Milestones.between(order, after, update)) {
                milestones.add(milestone.name());
                seen.add(milestone.name());
            }
            order = new KnownOrder("7", NOON, after.facts(), seen);
        }
        return new Told(order, milestones);
    }

    private static KnownOrder known(OrderFacts facts) {
        return new KnownOrder("7", NOON, facts, Set.of());
    }

    private static OrderUpdate neutral(String json) {
        return NeutralDialect.read(JsonMapper.shared().readTree(json), NOON);
    }

    private static OrderUpdate partial(int minute, OrderFacts facts) {
        return new OrderUpdate("7", null, later(minute), false, facts);
    }

    private static OrderFacts parcel(int minute, Shipment shipment) {
        return OrderFacts.none()
                .with(
                        "p",
                        new Parcel(
                                at(minute),
                                shipment,
                                null,
                                shipment == Shipment.DELIVERED ? later(minute) : null,
                                null));
    }

    private static Instant later(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }

    private static long at(int minutes) {
        return later(minutes).toEpochMilli();
    }
}
