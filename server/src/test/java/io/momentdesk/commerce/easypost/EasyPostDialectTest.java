package io.momentdesk.commerce.easypost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.momentdesk.commerce.Fact;
import io.momentdesk.commerce.Order.Shipment;
import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.commerce.Parcel;
import io.momentdesk.commerce.hooks.Hook;
import io.momentdesk.commerce.hooks.HookBody;
import io.momentdesk.redis.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EasyPostDialectTest {

    private static final Path SAMPLES = Path.of(
                    Objects.requireNonNullElse(System.getenv("MOMENTDESK_SAMPLES"), "../../shared/data"))
            .resolve("webhooks/easypost");
    private static final EasyPostDialect DIALECT = new EasyPostDialect();
    private static final String EVENT = """
            {"id":"evt_1","description":"tracker.updated","result":{"object":"Tracker","tracking_code":"lv 1234",
             "status":"in_transit","status_detail":"arrived_at_facility","created_at":"2026-11-01T08:00:00Z",
             "updated_at":"2026-11-03T08:00:00Z","est_delivery_date":"2026-11-05T00:00:00Z",
             "public_url":"https://track.example/LV1234","tracking_details":[
              {"status":"pre_transit","datetime":"2026-11-01T09:00:00Z"},{"status":"in_transit","datetime":"2026-11-02T09:00:00Z"},
              {"status":"in_transit","datetime":"2026-11-03T07:00:00Z"}]}}""";

    @Test
    void aTrackerIsAParcelNamedByItsCode() {
        OrderUpdate update = translate(event()).orElseThrow();

        assertThat(update.number()).isNull();
        assertThat(update.shopId()).isEqualTo("tracking:LV1234");
        assertThat(update.facts().parcels())
                .containsOnly(java.util.Map.entry(
                        "tracking:LV1234",
                        new Parcel(
                                Instant.parse("2026-11-03T08:00:00Z").toEpochMilli(),
                                Shipment.IN_TRANSIT,
                                Instant.parse("2026-11-02T09:00:00Z"),
                                null,
                                "https://track.example/LV1234",
                                "LV1234")));
        assertThat(Objects.requireNonNull(update.facts().facts().get(Fact.PROMISED_AT))
                        .value()
                        .asString())
                .isEqualTo("2026-11-05T00:00:00Z");
    }

    @Test
    void anEventThatDoesNotSayWhatItIsHasNoTopic() {
        ObjectNode event = event();
        event.remove("description");
        Hook hook = new Hook(name -> null, new byte[0]);

        assertThat(DIALECT.topic(hook, HookBody.of(event))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pre_transit, label_created, PENDING",
        "in_transit, departed_facility, IN_TRANSIT",
        "in_transit, weather_delay, DELAYED",
        "in_transit, delivery_exception, EXCEPTION",
        "out_for_delivery, out_for_delivery, OUT_FOR_DELIVERY",
        "available_for_pickup, arrived_at_pickup_location, OUT_FOR_DELIVERY",
        "delivered, arrived_at_destination, DELIVERED",
        "return_to_sender, return, RETURNING",
        "failure, lost, LOST",
        "failure, damaged, EXCEPTION"
    })
    void aCarriersWordsBecomeOurs(String status, String detail, Shipment shipment) {
        ObjectNode event = event();
        ((ObjectNode) event.get("result")).put("status", status).put("status_detail", detail);

        Parcel parcel = translate(event).orElseThrow().facts().parcels().get("tracking:LV1234");

        assertThat(parcel.shipment()).isEqualTo(shipment);
        assertThat(parcel.deliveredAt() != null).isEqualTo(shipment == Shipment.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "error"})
    void aStateThatSaysNothingIsLeftAlone(String status) {
        ObjectNode event = event();
        ((ObjectNode) event.get("result")).put("status", status);

        assertThat(translate(event)).isEmpty();
        assertThat(translate(event().put("description", "batch.updated"))).isEmpty();
    }

    @Test
    void aTrackerWithoutACodeIsRefusedByItsName() {
        ObjectNode event = event();
        ((ObjectNode) event.get("result")).remove("tracking_code");

        assertThatThrownBy(() -> translate(event))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("result.tracking_code"));
    }

    @Test
    void theMakersOwnSignatureAndBodyAreUnderstood() throws Exception {
        assumeTrue(Files.isDirectory(SAMPLES), "no samples: set MOMENTDESK_SAMPLES to a folder with webhooks/");
        // the file ends with a line feed that was never sent
        byte[] body =
                Files.readString(SAMPLES.resolve("event-body.json")).strip().getBytes(UTF_8);
        JsonNode vector = JsonMapper.shared()
                .readTree(SAMPLES.resolve("client-library-fixtures.json").toFile())
                .get("webhooks");
        String signature = vector.get("hmac_signature").asString();

        assertThat(isSigned(signature, body, vector.get("secret").asString())).isTrue();
        assertThat(isSigned(signature, body, "secret")).isFalse();
        assertThat(isSigned(signature, "{}".getBytes(UTF_8), "sécret")).isFalse();
        assertThat(translate(JsonMapper.shared().readTree(body))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hmac-sha256-hex=", "hmac-sha256-hex=zz", "38f3"})
    void aSignatureThatIsNoneIsWrong(String signature) {
        assertThat(isSigned(signature, "{}".getBytes(UTF_8), "secret")).isFalse();
    }

    private static ObjectNode event() {
        return (ObjectNode) JsonMapper.shared().readTree(EVENT);
    }

    private static Optional<OrderUpdate> translate(JsonNode event) {
        HookBody body = HookBody.of(event);
        return DIALECT.translate(DIALECT.topic(new Hook(name -> null, new byte[0]), body), body);
    }

    private static boolean isSigned(String signature, byte[] body, String secret) {
        return DIALECT.isSigned(new Hook(name -> name.equals("X-Hmac-Signature") ? signature : null, body), secret);
    }
}
