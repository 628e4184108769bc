package io.momentdesk.moment;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.Order.Item;
import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.moment.Decision.Evidence;
import io.momentdesk.moment.own.RulesReader;
import io.momentdesk.moment.rules.RuleFiles;
import io.momentdesk.moment.rules.Rules;
import io.momentdesk.site.Moment;
import io.momentdesk.visitor.Arrival;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.ShopEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OwnRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void aRuleOfTheSitesOwnCountsAndItsEvidenceNamesItAndItsVersion() {
        Facts cart = facts(page("view_item", "https://shop.example/p/1", 700), List.of());
        Decision before = Moments.decide(cart, "stimulus", RuleFiles.bundled());
        Decision after = decide(cart, """
                {"rules":[{"id":"large-cart","when":"cart.value > 500.0","weights":{"AMOT":6},"text":"A large cart"}]}""");

        assertThat(before.moment()).isNotEqualTo(Moment.AMOT);
        assertThat(before.rules()).isNull();
        assertThat(after.moment()).isEqualTo(Moment.AMOT);
        assertThat(after.rules()).isEqualTo(7);
        assertThat(after.evidence()).contains(new Evidence("rule.large-cart", 6, "A large cart"));
    }

    @Test
    void aRuleThatDoesNotHoldChangesNothing() {
        Facts cart = facts(page("view_item", "https://shop.example/p/1", 400), List.of());
        Decision decision = decide(cart, """
                {"rules":[{"id":"large-cart","when":"cart.value > 500.0","weights":{"AMOT":6},"text":"A large cart"}]}""");

        assertThat(decision.moment())
                .isEqualTo(Moments.decide(cart, "stimulus", RuleFiles.bundled()).moment());
    }

    @Test
    void aRuleAboutOrdersCountsForTheOrderItHoldsFor() {
        Order mattress = order("1001", "Mattress", 60);
        Order lamp = order("1002", "Bedside lamp", 60);
        Decision decision = decide(facts(Session.EMPTY, List.of(mattress, lamp)), """
                {"rules":[{"id":"trial","about":"order",
                           "when":"order.titles.exists(t, t.contains('mattress')) && order.daysSinceDelivered <= 100",
                           "weights":{"SMOT":4},"text":"Order {order} is in its trial of 100 nights"}]}""");

        assertThat(decision.moment()).isEqualTo(Moment.SMOT);
        assertThat(decision.journey()).isEqualTo(new Decision.Journey("order", "1001"));
        assertThat(decision.evidence()).extracting(Evidence::text).contains("Order 1001 is in its trial of 100 nights");
    }

    @Test
    void rulesSeeTheFactsThatTheProductHasFound() {
        Facts asked = new Facts(NOW, "en", Session.EMPTY, List.of(), List.of("what does it cost"), null, null);
        Decision decision = decide(asked, """
                {"rules":[{"id":"price","when":"'words.price' in facts && message.text.contains('cost')",
                           "weights":{"FMOT":6},"text":"Whoever asks for a price is about to buy here"}]}""");

        assertThat(decision.moment()).isEqualTo(Moment.FMOT);
        assertThat(decision.evidence()).extracting(Evidence::code).contains("rule.price");
    }

    @Test
    void aRuleAloneMayDecideWhatTheProductDoesNotUnderstand() {
        Facts strange = new Facts(NOW, "en", Session.EMPTY, List.of(), List.of("xyzzy 42"), null, null);

        assertThat(Moments.decide(strange, "stimulus", RuleFiles.bundled()).abstained())
                .isTrue();
        assertThat(decide(strange, """
                {"rules":[{"id":"serial","when":"message.text.startsWith('xyzzy')","weights":{"SMOT":2},"text":"A serial number"}]}""").moment()).isEqualTo(Moment.SMOT);
    }

    @Test
    void whatCannotBeDecidedIsListedAndCountsForNothing() {
        Decision decision = decide(facts(page("view_item", "https://shop.example/p/1", 1), List.of()), """
                {"rules":[{"id":"odd","when":"1 / orders.count > 2","weights":{"UMOT":9},"text":"x"},
                          {"id":"long","when":"facts.all(a, facts.all(b, facts.all(c, facts.all(d, (a + b + c + d) != ''))))",
                           "weights":{"UMOT":9},"text":"x"}]}""");

        assertThat(decision.moment()).isNotEqualTo(Moment.UMOT);
        assertThat(decision.ignored()).extracting(Decision.Ignored::fact).contains("rule.odd");
    }

    @Test
    void thePageIsWhatTheSiteSaysItIs() {
        Facts help = facts(page("page_view", "https://shop.example/mana-seta/77", 0), List.of());

        assertThat(decide(help, "{\"pages\":[{\"pattern\":\"/mana-seta/*\",\"type\":\"review_form\"}]}")
                        .moment())
                .isEqualTo(Moment.UMOT);
    }

    @Test
    void wordsOfTheSitesOwnAreUnderstood() {
        Facts asked =
                new Facts(NOW, "en", Session.EMPTY, List.of(), List.of("my flurbel is doing wobbles"), null, null);
        Decision decision = decide(asked, """
                {"weights":{"words.own_wobble":{"SMOT":3}},
                 "words":{"en":{"words.own_wobble":["flurbel wobble"],"words.price":["dosh"]}}}""");

        assertThat(decision.moment()).isEqualTo(Moment.SMOT);
        assertThat(decision.evidence()).extracting(Evidence::text).contains("“flurbel is doing wobbles”");
    }

    @Test
    void aRuleKnowsWhereAnOrderGoes() {
        Order lamp = sentTo("1001", "LV");
        Order other = sentTo("1002", null);
        String sent =
                "{\"rules\":[{\"id\":\"sent\",%s\"when\":\"country == 'LV'\",\"weights\":{\"UMOT\":1},\"text\":\"To Latvia\"}]}";
        Decision visit = decide(facts(Session.EMPTY, List.of(lamp)), sent.formatted(""));
        Decision order = decide(facts(Session.EMPTY, List.of(lamp)), sent.formatted("\"about\":\"order\","));
        Decision elsewhere = decide(facts(Session.EMPTY, List.of(other)), sent.formatted("\"about\":\"order\","));

        assertThat(visit.evidence()).extracting(Evidence::code).contains("rule.sent");
        assertThat(order.evidence()).extracting(Evidence::code).contains("rule.sent");
        assertThat(elsewhere.evidence()).extracting(Evidence::code).doesNotContain("rule.sent");
    }

    private static Decision decide(Facts facts, String document) {
        Rules rules = RulesReader.read(JsonMapper.shared().readTree(document), RuleFiles.bundled(), 7);
        return Moments.decide(facts, "stimulus", rules);
    }

    private static Facts facts(Session session, List<Order> orders) {
        return new Facts(NOW, "en", session, orders, List.of(), null, null);
    }

    private static Session page(String name, String url, double value) {
        Page page = new Page(url, "Lamp", null, null, null);
        ShopEvent cart = new ShopEvent(NOW.minusSeconds(90), "view_cart", null, Map.of("value", value));
        ShopEvent seen = new ShopEvent(NOW.minusSeconds(60), name, page, Map.of());
        return new Session(Arrival.UNKNOWN, List.of(cart, seen));
    }

    private static Order sentTo(String number, @Nullable String country) {
        Instant placed = NOW.minus(Duration.ofDays(2));
        OrderTimes times = new OrderTimes(placed, placed, placed, null, null, null, null, null, null);
        return new Order(number, times, null, null, null, null, null, List.of(), country);
    }

    private static Order order(String number, String title, int daysAgo) {
        Instant placed = NOW.minus(Duration.ofDays(daysAgo + 4));
        Instant delivered = NOW.minus(Duration.ofDays(daysAgo));
        OrderTimes times = new OrderTimes(placed, placed, placed, null, delivered, null, null, null, null);
        return new Order(number, times, null, null, null, null, null, List.of(new Item("7", title)), null);
    }
}
