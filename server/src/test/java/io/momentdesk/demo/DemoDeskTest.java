package io.momentdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.demo.Purchase.Contact;
import io.momentdesk.demo.Purchase.Line;
import io.momentdesk.demo.Purchase.Step;
import io.momentdesk.demo.Shop.Moved;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.ShopBackend;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo with the desk it stands before. */
@DeskTest
class DemoDeskTest {

    @Autowired
    Shop shop;

    @Autowired
    Catalogue catalogue;

    private URI base;
    private ShopBackend desk;

    @BeforeEach
    void desk(@LocalServerPort int port) {
        base = URI.create("http://localhost:" + port);
        desk = ShopBackend.at(base);
    }

    @Test
    void theDeskTakesEveryLineOfThePast() {
        String lines = DemoPast.at(Instant.now(), catalogue).lines();
        JsonNode report = JsonMapper.shared().readTree(desk.bringIn(lines).body());
        assertThat(report.get("refused").intValue()).as(report.toString()).isZero();
        assertThat(desk.json("/api/v1/customers/7207119551").get("journeys")).hasSize(2);
    }

    @Test
    void aGuestsOrderIsKnownToTheDeskThroughItsWebhooksUntilItIsRefunded() {
        String number = String.valueOf(sold("v_guest").purchase().number());
        assertThat(order(number).get("paidAt").isString()).isTrue();
        assertThat(order(number).get("visitorRef").stringValue()).isEqualTo("v_guest");

        moved(number, Stage.SENT);
        moved(number, Stage.DELAYED);
        assertThat(order(number).get("shipment").stringValue()).isEqualTo("delayed");
        moved(number, Stage.DELIVERED);
        assertThat(order(number).get("deliveredAt").isString()).isTrue();
        shop.advance(number, new Step(Stage.REVIEWED, Instant.EPOCH, 4, null));
        assertThat(order(number).get("rating").intValue()).isEqualTo(4);
        moved(number, Stage.RETURNED);
        assertThat(order(number).get("returnedAt").isString()).isTrue();
        moved(number, Stage.REFUNDED);
        assertThat(order(number).get("refundedAt").isString()).isTrue();
    }

    @Test
    void cancelledBeforeItWasSentIsSoForTheDesk() {
        String number = String.valueOf(sold("v_other").purchase().number());
        moved(number, Stage.CANCELLED);
        assertThat(order(number).get("cancelledAt").isString()).isTrue();
    }

    @Test
    void SEC11_thePagesForbidInlineCodeAndForeignFrames() throws Exception {
        for (String path : List.of("/", "/shop/", "/shop/p/tarn-kettle")) {
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString());
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.headers().allValues("Content-Security-Policy"))
                    .as(path)
                    .containsExactly(DemoSecurity.CONTENT_POLICY);
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(DemoSecurity.CONTENT_POLICY)
                .contains("default-src 'self'", "frame-ancestors 'self'", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
    }

    private Moved sold(String visitor) {
        Line line = new Line("7910000000101", "45100000001001", 1, 8900);
        Contact contact = new Contact("Ada Moss", "ada@example.com", "Lane 1", "10115", "Berlin");
        Moved sold = shop.sell(new CheckoutForm(List.of(line), contact, true, 0, null, visitor));
        assertThat(sold.told().waiting()).isFalse();
        return sold;
    }

    private void moved(String number, Stage stage) {
        assertThat(shop.advance(number, Step.to(stage, Instant.EPOCH)).told().waiting())
                .isFalse();
    }

    private JsonNode order(String number) {
        return desk.json("/api/v1/orders/" + number);
    }
}
