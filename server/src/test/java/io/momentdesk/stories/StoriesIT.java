package io.momentdesk.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.ConsoleLogin;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.Received;
import io.momentdesk.testing.ShopBackend;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The stories of a shop's day, over real sockets, Redis and PostgreSQL; those with a killed server are in {@link SurvivalIT}. */
@DeskTest
class StoriesIT {

    private static final String SHOP = "https://shop.example";

    @LocalServerPort
    private int port;

    private ShopBackend shop;

    @BeforeEach
    void shop() {
        shop = ShopBackend.at(base());
    }

    @Test
    void story1_anAnonymousVisitorFromAnAdvertisementAsksWhatThisIs() {
        try (VisitorClient visitor =
                visitor().at(SHOP + "/?utm_source=instagram&utm_medium=paid_social&utm_campaign=autumn", "home")) {
            meets(visitor, "Hello, what is this?", "welcome", "STIMULUS");
        }
    }

    @Test
    void story2_oneWhoSearchedAndComparedAsksAboutThePrice() {
        try (VisitorClient visitor = visitor().at(SHOP + "/search?q=kettle", "search")) {
            visitor.connect();
            visitor.track("search", page("/search?q=kettle", "search"), Map.of("search_term", "kettle"));
            visitor.track("view_item", page("/p/tarn", "product"), Map.of("items", List.of(Map.of("item_id", "7"))));
            visitor.track("page_view", page("/compare", "compare"), Map.of());
            meets(visitor, "What is the price difference between these two?", "advice", "ZMOT");
        }
    }

    @Test
    void story3_oneWithAFullCartAsksAboutADiscount() {
        try (VisitorClient visitor = visitor().at(SHOP + "/p/tarn", "product")) {
            visitor.connect();
            visitor.track("add_to_cart", page("/p/tarn", "product"), Map.of("items", List.of(Map.of("item_id", "7"))));
            visitor.track("view_cart", page("/cart", "cart"), Map.of());
            meets(visitor, "Is there a discount?", "sales", "FMOT");
        }
    }

    @Test
    void stories4to6_theOrderIsPaidSentDeliveredAndReviewed() {
        try (VisitorClient visitor = visitor().at(SHOP + "/cart", "cart")) {
            String reference = visitor.connect().text("visitor.id");
            ShopOrder order =
                    new ShopOrder(shop, reference, Duration.ofHours(8)).paid().sent();
            Received waiting = meets(visitor, "Where is my parcel?", "orders", "AMOT");
            assertThat(waiting.text("journey.order")).isEqualTo(order.number);
            assertThat(waiting.at("journeys").toString()).contains("in_transit").contains("https://carrier.example/T1");
            assertThat(waiting.at("suggestions.scripts").toString()).contains(order.number);

            order.delivered();
            Received using = meets(visitor, "It does not switch on", "support", "SMOT");
            assertThat(using.text("journey.order")).isEqualTo(order.number);

            order.reviewed(5);
            meets(visitor, "Thank you, I love it", "loyalty", "UMOT");
            meets(visitor, "I am very disappointed, I will tell everybody how bad your shop is", "loyalty", "UMOT");
            timelineHoldsEveryMoment(reference);
        }
    }

    private void timelineHoldsEveryMoment(String customer) {
        ConsoleLogin supervisor = ConsoleLogin.as(base(), "supervisor@demo.shop", "demo");
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode touchpoints = supervisor.json("/api/v1/customers/" + customer + "/touchpoints?limit=100");
            List<String> moments = touchpoints
                    .path("items")
                    .valueStream()
                    .map(item -> item.path("moment").asString(""))
                    .distinct()
                    .toList();
            assertThat(moments).contains("AMOT", "SMOT", "UMOT");
        });
    }

    @Test
    void story7_theWordsChooseBetweenACustomersJourneys() {
        try (VisitorClient visitor = visitor().at(SHOP + "/p/lull-lamp", "product")) {
            String reference = visitor.connect().text("visitor.id");
            ShopOrder waiting =
                    new ShopOrder(shop, reference, Duration.ofHours(20)).paid().sent();
            ShopOrder arrived = new ShopOrder(shop, reference, Duration.ofDays(6))
                    .paid()
                    .sent()
                    .delivered();
            visitor.track(
                    "view_item", page("/p/lull-lamp", "product"), Map.of("items", List.of(Map.of("item_id", "9"))));

            assertThat(meets(visitor, "When will my parcel arrive?", "orders", "AMOT")
                            .text("journey.order"))
                    .isEqualTo(waiting.number);
            assertThat(meets(visitor, "The kettle is broken, it stopped working", "support", "SMOT")
                            .text("journey.order"))
                    .isEqualTo(arrived.number);
            Received browsing = meetsAny(
                    visitor, "Is this lamp dimmable, and which colours does it come in?", List.of("advice", "sales"));
            assertThat(browsing.text("journey.kind")).isEqualTo("browse");
        }
    }

    @Test
    void story10_atNightItIsATicketAnsweredInTheMorningAndReadWhenTheVisitorIsBack() {
        ConsoleLogin admin = ConsoleLogin.as(base(), "admin@demo.shop", "demo");
        assertThat(admin.put("/api/v1/hours/smot", Map.of("closed", true)).statusCode())
                .isBetween(200, 299);
        VisitorClient visitor = visitor();
        try (AgentClient support = agent("support")) {
            support.connect();
            support.online(3);
            visitor.connect();
            Received done = visitor.say("The lamp arrived broken, what shall I do?");
            String conversation = done.text("conversation");
            assertThat(done.text("kind")).isEqualTo("ticket");
            assertThat(done.text("number")).isNotBlank();
            assertThat(done.has("promisedAt")).isTrue();
            visitor.cut();

            assertThat(admin.put("/api/v1/hours/smot", Map.of("always", true)).statusCode())
                    .isBetween(200, 299);
            support.actWithoutGen("take", conversation, Map.of());
            support.awaitAssigned(conversation);
            support.say(conversation, "Good morning! A new one is on its way.");

            visitor.connect();
            visitor.awaitMessage(conversation, "Good morning! A new one is on its way.");
            visitor.assertRulesKept();
            support.presence("offline");
        } finally {
            visitor.close();
        }
    }

    private Received meets(VisitorClient visitor, String words, String desk, String moment) {
        Received assigned = meetsAny(visitor, words, List.of(desk));
        assertThat(assigned.text("moment")).isEqualTo(moment);
        assertThat(assigned.at("evidence").size()).isPositive();
        return assigned;
    }

    /** A new conversation reaches an agent of one of these desks, who answers and ends it. */
    private Received meetsAny(VisitorClient visitor, String words, List<String> desks) {
        List<AgentClient> agents = desks.stream().map(this::agent).toList();
        try {
            agents.forEach(agent -> {
                agent.connect();
                agent.online(3);
            });
            if (!visitor.isOpen()) {
                visitor.connect();
            }
            Received done = visitor.done("say", Map.of("text", words, "new", true));
            String conversation = done.text("conversation");
            assertThat(done.text("kind"))
                    .as("the desk of " + visitor.entries(conversation))
                    .isEqualTo("chat");
            visitor.awaitEntry(conversation, "assigned");
            AgentClient owner = agents.stream()
                    .filter(agent -> !agent.received("assigned").isEmpty())
                    .findFirst()
                    .orElse(agents.getFirst());
            Received assigned = owner.awaitAssigned(conversation);
            owner.say(conversation, "I see to it.");
            visitor.awaitMessage(conversation, "I see to it.");
            owner.act("resolve", conversation, Map.of());
            visitor.awaitEntry(conversation, "resolved");
            return assigned;
        } finally {
            agents.forEach(agent -> {
                agent.presence("offline");
                agent.close();
            });
        }
    }

    private static Map<String, Object> page(String path, String type) {
        return Map.of("url", SHOP + path, "type", type);
    }

    private VisitorClient visitor() {
        return DeskClient.visitor(base(), "pk_demo");
    }

    private AgentClient agent(String name) {
        return DeskClient.agent(base(), name + "@demo.shop", "demo");
    }

    private URI base() {
        return URI.create("http://localhost:" + port);
    }
}
