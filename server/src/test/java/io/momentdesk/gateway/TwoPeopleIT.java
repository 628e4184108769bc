package io.momentdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.ConsoleLogin;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.Received;
import io.momentdesk.testing.ShopBackend;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two customers, one browser: neither sees, nor is judged by, what is the other's. Ann has a chat, pages and an order that was sent. */
@DeskTest
class TwoPeopleIT {

    @LocalServerPort
    private int port;

    private final String ann = "ann-" + UUID.randomUUID();
    private final String bob = "bob-" + UUID.randomUUID();
    private URI base;
    private ShopBackend shop;
    private AgentClient agent;
    private VisitorClient browser;
    private String annsVisitor;
    private String annsChat;

    @BeforeEach
    void annIsHere() {
        base = URI.create("http://127.0.0.1:" + port);
        shop = ShopBackend.at(base);
        agent = DeskClient.agent(base, "orders@demo.shop", "demo");
        agent.connect();
        agent.online(50);
        order(ann + "-1", Map.of("id", ann), null);
        browser = DeskClient.visitor(base, "pk_demo").with("identity", proof(ann, "ik_demo"));
        annsVisitor = browser.connect().text("visitor.id");
        browser.track(
                "search", Map.of("url", base + "/shop/anns-search", "type", "search"), Map.of("search_term", "anns"));
        annsChat = browser.say("Where is my parcel?").text("conversation");
        assertThat(agent.awaitAssigned(annsChat).text("journey.order")).isEqualTo(ann + "-1");
    }

    @Test
    void TRK3_anotherCustomerOnTheSameConnectionBeginsWithNothing() {
        int before = browser.position();
        browser.done("identify", Map.of("identity", proof(bob, "ik_demo")));
        Received welcome = browser.awaitAfter(before, "welcome", frame -> true);

        bobHasNothingOfAnns(welcome, before);
    }

    @Test
    void TRK3_anotherCustomerWhoComesWithTheTokenOfTheFirstBeginsWithNothing() {
        int before = comesBackAs(proof(bob, "ik_demo"));

        bobHasNothingOfAnns(browser.await("welcome", frame -> frame.position() >= before), before);
    }

    @Test
    void TRK3_whoCannotProveToBeAnotherIsNeither() {
        int before = comesBackAs(proof(bob, "ik_other"));
        Received welcome = browser.await("welcome", frame -> frame.position() >= before);

        assertThat(welcome.text("why")).isEqualTo("proof");
        assertThat(welcome.flag("visitor.verified")).isFalse();
        bobHasNothingOfAnns(welcome, before);
    }

    @Test
    void TRK3_afterALogOutNobodyIsKnownAndNothingIsThere() {
        try (VisitorClient nobody = DeskClient.visitor(base, "pk_demo")) {
            Received welcome = nobody.connect();
            assertThat(welcome.flag("visitor.verified")).isFalse();
            assertThat(welcome.at("conversations").size()).isZero();
            nobody.refused("pull", Map.of("conversation", annsChat, "epoch", "e", "after", 0), "not_found");
            nobody.refused("say", Map.of("conversation", annsChat, "text", "let me see"), "not_found");
            assertThat(meets(nobody, "Where is my parcel?").text("journey.kind"))
                    .isEqualTo("none");
        }
    }

    @Test
    void TRK3_whatTheSecondDoesDecidesNothingOfTheFirst() {
        browser.done("identify", Map.of("identity", proof(bob, "ik_demo")));
        browser.track("page_view", Map.of("url", base + "/shop/review", "type", "review_form"), Map.of());
        order(bob + "-1", Map.of("id", bob), null);
        Received bobs = meets(browser, "Where is my parcel?");
        assertThat(bobs.text("journey.order")).isEqualTo(bob + "-1");

        int before = comesBackAs(proof(ann, "ik_demo"));
        assertThat(browser.await("welcome", frame -> frame.position() >= before).text("visitor.id"))
                .isEqualTo(annsVisitor);
        Received anns = meets(browser, annsChat, "Where is it now?");
        assertThat(anns.toString()).contains(ann + "-1").doesNotContain(bob);
        assertThat(history(ann)).contains("anns-search").doesNotContain("/shop/review");
    }

    @Test
    void TRK4_anOrderThatTheShopSaysIsAnothersIsNotJoinedByAReferenceLeftInTheCart() {
        order(bob + "-2", Map.of("id", bob), annsVisitor);
        order(ann + "-2", Map.of("email", "guest@shop.example"), annsVisitor);

        Received anns = meets(browser, annsChat, "And what of the other one?");
        assertThat(anns.at("journeys").toString()).contains(ann + "-2").doesNotContain(bob + "-2");
        assertThat(history(ann)).doesNotContain(bob + "-2");
    }

    /** Bob asks what Ann asked: nothing of hers is on his side, nor in what the agent is told of him. */
    private void bobHasNothingOfAnns(Received welcome, int before) {
        assertThat(welcome.text("visitor.id")).isNotEqualTo(annsVisitor);
        assertThat(welcome.at("conversations").size()).isZero();
        browser.refused("pull", Map.of("conversation", annsChat, "epoch", "e", "after", 0), "not_found");
        Received bobs = meets(browser, "Where is my parcel?");
        assertThat(bobs.text("journey.kind")).isEqualTo("none");
        assertThat(bobs.toString()).doesNotContain(ann).doesNotContain("anns-search");
        List<Received> told = browser.received().stream()
                .filter(frame -> frame.position() >= before && frame.is("entry"))
                .toList();
        assertThat(told).noneMatch(entry -> entry.with("conversation", annsChat));
        agent.say(annsChat, "Dear Ann");
        agent.say(String.valueOf(bobs.text("conversation")), "Dear Bob");
        browser.awaitMessage(String.valueOf(bobs.text("conversation")), "Dear Bob");
        assertThat(browser.received().subList(before, browser.position()).toString())
                .doesNotContain("Dear Ann");
    }

    private int comesBackAs(Map<String, Object> identity) {
        browser.cut();
        int before = browser.position();
        browser.with("identity", identity).at(base + "/shop/b", "product");
        browser.connect();
        return before;
    }

    private Received meets(VisitorClient visitor, String words) {
        String chat = visitor.say(words).text("conversation");
        return agent.awaitAssigned(String.valueOf(chat));
    }

    /** The newest that the agent is told of a chat that they have already. */
    private Received meets(VisitorClient visitor, String chat, String words) {
        visitor.say(chat, words);
        agent.awaitMessage(chat, words);
        return agent.await("context", context -> context.with("conversation", chat) && context.has("journeys"));
    }

    private String history(String customer) {
        ConsoleLogin supervisor = ConsoleLogin.as(base, "supervisor@demo.shop", "demo");
        String path = "/api/v1/customers/" + customer + "/touchpoints?limit=100";
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> supervisor.json(path).toString().contains("Where is"));
        return supervisor.json(path).toString() + supervisor.json("/api/v1/customers/" + customer);
    }

    private void order(String number, Map<String, String> customer, String reference) {
        String now = Instant.now().toString();
        String who = new tools.jackson.databind.json.JsonMapper().writeValueAsString(customer);
        assertThat(shop.order("""
                        {"number":"%s","placedAt":"%s","paidAt":"%s","shippedAt":"%s","shipment":"in_transit","updatedAt":"%s","customer":%s%s}""".formatted(
                                        number,
                                        Instant.now().minus(Duration.ofDays(2)),
                                        Instant.now().minus(Duration.ofDays(2)),
                                        Instant.now().minus(Duration.ofDays(1)),
                                        now,
                                        who,
                                        reference == null ? "" : ",\"visitorRef\":\"" + reference + "\""))
                        .statusCode())
                .isEqualTo(201);
    }

    private static Map<String, Object> proof(String id, String key) {
        long exp = Instant.now().getEpochSecond() + 3600;
        return Map.of("id", id, "proof", Map.of("kind", "hmac", "value", hmac(key, id + "\n\n" + exp), "exp", exp));
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
