package io.momentdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.demo.DemoCustomers.Customer;
import io.momentdesk.demo.DemoPast.Told;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoPastTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Told told = DemoPast.at(NOW, new Catalogue());
    private final List<JsonNode> lines =
            told.lines().lines().map(JsonMapper.shared()::readTree).toList();

    @Test
    void everyMomentHasConversationsOfItsOwn() {
        Map<String, Long> moments = conversations().stream()
                .collect(Collectors.groupingBy(line -> line.get("moment").stringValue(), Collectors.counting()));
        assertThat(moments.keySet()).containsExactlyInAnyOrder("STIMULUS", "ZMOT", "FMOT", "AMOT", "SMOT", "UMOT");
        assertThat(moments.values()).allMatch(count -> count >= 8);
    }

    @Test
    void everythingSaidLiesInThePastAndInItsOrder() {
        assertThat(conversations()).allSatisfy(conversation -> {
            List<Instant> times = conversation
                    .get("entries")
                    .valueStream()
                    .map(entry -> Instant.parse(entry.get("at").stringValue()))
                    .toList();
            assertThat(times).isSorted().allMatch(NOW::isAfter);
            assertThat(Instant.parse(conversation.get("resolvedAt").stringValue()))
                    .isAfter(times.getLast())
                    .isBefore(NOW);
        });
    }

    @Test
    void conversationsAndOrdersNameOnlyCustomersAndOrdersThatAreThere() {
        List<String> customers = ids("customer", "/id");
        List<String> orders = ids("order", "/number");
        assertThat(customers).containsAll(ids("order", "/customer/id"));
        assertThat(ids("conversation", "/customer/id"))
                .allMatch(id -> customers.contains(id) || id.startsWith("v_past_"), "is a customer, or anonymous");
        assertThat(orders).containsAll(ids("conversation", "/journey/order"));
        assertThat(ids("conversation", "/id")).doesNotHaveDuplicates();
    }

    @Test
    void theShopKnowsItsEarlierPurchasesWhereTheyAre() {
        Map<Integer, Purchase> purchases =
                told.purchases().stream().collect(Collectors.toMap(Purchase::number, purchase -> purchase));
        assertThat(purchases.get(911).stage()).isEqualTo(Stage.IN_TRANSIT);
        assertThat(purchases.get(912).stage()).isEqualTo(Stage.DELAYED);
        assertThat(purchases.get(906).stage()).isEqualTo(Stage.DELIVERED);
        assertThat(purchases.get(915).stage()).isEqualTo(Stage.PLACED);
        assertThat(purchases.get(904).stage()).isEqualTo(Stage.REFUNDED);
        assertThat(purchases.values())
                .allSatisfy(purchase -> assertThat(purchase.updatedAt()).isBefore(NOW));
    }

    @Test
    void whoOneCanBeInTheShopHasAPast() {
        List<String> customers = ids("customer", "/id");
        assertThat(new DemoCustomers().all()).extracting(Customer::id).allMatch(customers::contains);
    }

    private List<JsonNode> conversations() {
        return lines.stream()
                .filter(line -> line.get("type").stringValue().equals("conversation"))
                .toList();
    }

    private List<String> ids(String type, String pointer) {
        return lines.stream()
                .filter(line -> line.get("type").stringValue().equals(type))
                .map(line -> line.at(pointer))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }
}
