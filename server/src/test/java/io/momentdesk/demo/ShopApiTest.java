package io.momentdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;

class ShopApiTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00.750Z"), ZoneOffset.UTC);
    private static final String CART = """
            {"lines":[{"product":"7910000000101","variant":"45100000001001","quantity":1}],
             "contact":{"name":"Ada Moss","email":"ada@example.com","address":"Lane 1","zip":"10115","city":"Berlin"},
             "payment":"card","card":"4242 4242 4242 4242","visitorRef":"vis_abc"}""";

    @TempDir
    Path data;

    private FakeDesk desk;
    private Outbox outbox;
    private MockMvc shop;

    @BeforeEach
    void open() throws Exception {
        desk = new FakeDesk();
        shop = shopWith(new Books(data.resolve("demo-shop.json")));
    }

    @AfterEach
    void close() {
        outbox.destroy();
        desk.close();
    }

    @Test
    void aCartPaidByCardIsToldToTheDeskAsShopifyWouldTellIt() throws Exception {
        send("/checkout", CART)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value("1001"))
                .andExpect(jsonPath("$.state").value("paid"))
                .andExpect(jsonPath("$.total").value(8900))
                .andExpect(jsonPath("$.told.waiting").value(false));

        assertThat(desk.topics()).containsExactly("orders/create", "orders/paid", "orders/updated");
        assertThat(desk.heard).allSatisfy(call -> {
            assertThat(call.path()).isEqualTo("/api/v1/hooks/shopify/pk_demo");
            assertThat(call.header("X-Shopify-Hmac-Sha256")).isEqualTo(Signature.base64("whsec_demo", call.body()));
            assertThat(call.header("X-Shopify-Webhook-Id")).isNotBlank();
            assertThat(call.header("X-Shopify-Shop-Domain")).isEqualTo("kettle-and-dusk.myshopify.com");
        });
    }

    @Test
    void theOrderInTheWebhookHasShopifysShape() throws Exception {
        send("/checkout", CART);
        JsonNode order = desk.last("orders/paid").json();

        long id = order.get("id").longValue();
        assertThat(id).isGreaterThan(1L << 53);
        assertThat((long) (double) id)
                .as("an id that floating point cannot hold")
                .isNotEqualTo(id);
        assertThat(order.get("name").stringValue()).isEqualTo("#1001");
        assertThat(order.get("updated_at").stringValue()).isEqualTo("2026-11-21T12:00:00+00:00");
        assertThat(order.get("financial_status").stringValue()).isEqualTo("paid");
        assertThat(order.get("total_price").stringValue()).isEqualTo("89.00");
        assertThat(order.at("/note_attributes/0/name").stringValue()).isEqualTo("visitorRef");
        assertThat(order.at("/note_attributes/0/value").stringValue()).isEqualTo("vis_abc");
        assertThat(order.at("/line_items/0/product_id").longValue()).isEqualTo(7910000000101L);
        assertThat(order.at("/line_items/0/title").stringValue()).isEqualTo("Tarn gooseneck kettle");
        assertThat(order.has("customer")).as("a guest has no customer").isFalse();
    }

    @Test
    void payingAtTheDoorIsPendingUntilTheParcelIsHandedOver() throws Exception {
        send("/checkout", CART.replace("\"card\",\"card\":\"4242 4242 4242 4242\"", "\"on_delivery\""))
                .andExpect(jsonPath("$.state").value("placed"));
        assertThat(desk.last("orders/create")
                        .json()
                        .at("/payment_gateway_names/0")
                        .stringValue())
                .isEqualTo("cash_on_delivery");
        assertThat(desk.last("orders/create").json().get("financial_status").stringValue())
                .isEqualTo("pending");

        advance("sent");
        advance("delivered");
        assertThat(desk.topics()).contains("orders/paid");
        assertThat(desk.last("fulfillment_events/create").json().get("status").stringValue())
                .isEqualTo("delivered");
    }

    @Test
    void aParcelGoesItsWayWithTheCarriersWordForIt() throws Exception {
        send("/checkout", CART);
        advance("sent").andExpect(jsonPath("$.tracking.company").value("DHL"));
        advance("delayed").andExpect(jsonPath("$.promisedAt").value("2026-11-23T12:00:00Z"));
        JsonNode event = desk.last("fulfillment_events/create").json();
        assertThat(event.get("status").stringValue()).isEqualTo("delayed");
        assertThat(event.get("order_id").longValue())
                .isEqualTo(desk.last("orders/create").json().get("id").longValue());
        assertThat(event.get("estimated_delivery_at").stringValue()).isEqualTo("2026-11-23T12:00:00+00:00");

        advance("delivered");
        advance("returned");
        advance("refunded").andExpect(jsonPath("$.next").isEmpty());
        assertThat(desk.last("refunds/create")
                        .json()
                        .at("/transactions/0/amount")
                        .stringValue())
                .isEqualTo("89.00");
    }

    @Test
    void aReviewGoesThroughTheNeutralCallWithTheSecretKey() throws Exception {
        send("/checkout", CART);
        advance("sent");
        advance("delivered");
        send("/orders/1001/advance", "{\"to\":\"reviewed\",\"rating\":2,\"text\":\"It drips.\"}")
                .andExpect(status().isOk());

        FakeDesk.Heard call = desk.heard.stream()
                .filter(one -> one.path().equals("/api/v1/orders"))
                .findFirst()
                .orElseThrow();
        assertThat(call.header("Authorization")).isEqualTo("Bearer sk_demo");
        assertThat(call.json().get("number").stringValue()).isEqualTo("1001");
        assertThat(call.json().get("rating").intValue()).isEqualTo(2);
        assertThat(call.json().get("reviewedAt").stringValue()).isEqualTo("2026-11-21T12:00:00Z");
    }

    @Test
    void aDeskThatIsAwayIsToldTheSameAgainAlsoByAShopThatStartedAnew() throws Exception {
        desk.status.set(503);
        send("/checkout", CART).andExpect(jsonPath("$.told.waiting").value(true));
        String first = desk.heard.getFirst().header("X-Shopify-Webhook-Id");
        outbox.destroy();

        desk.status.set(200);
        shop = shopWith(new Books(data.resolve("demo-shop.json")));
        outbox.resume();

        await().until(() -> desk.topics().contains("orders/updated"));
        assertThat(desk.heard.stream()
                        .map(call -> call.header("X-Shopify-Webhook-Id"))
                        .filter(first::equals))
                .hasSizeGreaterThan(1);
        shop.perform(get("/shop/api/orders/1001")).andExpect(jsonPath("$.state").value("paid"));
    }

    @Test
    void aDeclinedCardBuysNothing() throws Exception {
        send("/checkout", CART.replace("4242 4242 4242 4242", "4000 0000 0000 0002"))
                .andExpect(status().isPaymentRequired())
                .andExpect(jsonPath("$.field").value("card"));
        assertThat(desk.heard).isEmpty();
        shop.perform(get("/shop/api/orders/1001")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "quantity":1           | "quantity":10          | lines[0].quantity
            "quantity":1           | "quantity":true        | lines[0].quantity
            45100000001001         | 45100000001003         | lines[0].quantity
            7910000000101          | 1                      | lines[0].product
            ada@example.com        | ada                    | contact.email
            "Ada Moss"             | "   "                  | contact.name
            "Ada Moss"             | 7                      | contact.name
            "payment":"card"       | "payment":"shells"     | payment
            4242 4242 4242 4242    | 4242                   | card
            vis_abc                | vis abc                | visitorRef
            "visitorRef":"vis_abc" | "customer":"1"         | customer
            {"lines"               | {"line"                | lines
            """)
    void aWrongFieldIsNamed(String right, String wrong, String field) throws Exception {
        send("/checkout", CART.replace(right, wrong))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value(field));
        assertThat(desk.heard).isEmpty();
    }

    @Test
    void whatIsTooLongNamesItsLimit() throws Exception {
        send("/checkout", CART.replace("Ada Moss", "a".repeat(121)))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.field").value("contact.name"))
                .andExpect(jsonPath("$.limit").value(120));
        send("/checkout", "x".repeat(70_000)).andExpect(jsonPath("$.field").value("body"));
        send("/checkout", "{").andExpect(jsonPath("$.field").value("body"));
    }

    @Test
    void aStepThatCannotFollowIsRefusedWithThoseThatCan() throws Exception {
        send("/checkout", CART);
        advance("delivered")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.field").value("to"))
                .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("sent, cancelled")));
        advance("eaten")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("to"));
    }

    @Test
    void aDemoCustomerGetsAProofThatTheDeskCanCheck() throws Exception {
        long exp = Instant.parse("2026-11-22T00:00:00Z").getEpochSecond();
        send("/identity", "{\"customer\":\"7207119551\"}")
                .andExpect(jsonPath("$.email").value("ella.karlsson@example.com"))
                .andExpect(jsonPath("$.proof.exp").value(exp))
                .andExpect(jsonPath("$.proof.value")
                        .value(Signature.hex("ik_demo", "7207119551\nella.karlsson@example.com\n" + exp)));
        send("/identity", "{\"customer\":\"1\"}").andExpect(status().isBadRequest());
    }

    @Test
    void theStripAsksTheDeskForAMomentWithTheSecretKeyAndPassesOnNothingElse() throws Exception {
        desk.answer.set("{\"moment\":\"AMOT\",\"preview\":\"secret\"}");
        shop.perform(get("/shop/api/moment?conversation=c_1"))
                .andExpect(content().string("{\"moment\":\"AMOT\"}"));
        assertThat(desk.heard.getFirst().path()).isEqualTo("/api/v1/conversations/c_1");
        assertThat(desk.heard.getFirst().header("Authorization")).isEqualTo("Bearer sk_demo");

        shop.perform(get("/shop/api/moment?conversation=../orders"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("conversation"));
        desk.status.set(404);
        shop.perform(get("/shop/api/moment?conversation=c_2"))
                .andExpect(jsonPath("$.moment").isEmpty());
    }

    @Test
    void onlyThisMachineMayOrder() throws Exception {
        shop.perform(post("/shop/api/checkout")
                        .contentType(APPLICATION_JSON)
                        .content(CART)
                        .with(request -> {
                            request.setRemoteAddr("192.0.2.7");
                            return request;
                        }))
                .andExpect(status().isNotFound());
    }

    private MockMvc shopWith(Books books) {
        Catalogue catalogue = new Catalogue();
        ShopifyWriting writing = new ShopifyWriting(catalogue);
        ShopifyParcels parcels = new ShopifyParcels(writing);
        outbox = new Outbox(books, desk::base);
        Shop counter = new Shop(books, outbox, new Announcements(new ShopifyOrders(writing, parcels), parcels), CLOCK);
        return MockMvcBuilders.standaloneSetup(
                        new ShopApi(counter, catalogue, new DemoCustomers(), new DeskMoments(desk::base), CLOCK))
                .build();
    }

    private ResultActions advance(String to) throws Exception {
        return send("/orders/1001/advance", "{\"to\":\"" + to + "\"}");
    }

    private ResultActions send(String path, String body) throws Exception {
        return shop.perform(
                post("/shop/api" + path).contentType(APPLICATION_JSON).content(body));
    }
}
