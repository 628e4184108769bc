package io.momentdesk.commerce.easypost;

import io.momentdesk.commerce.Fact;
import io.momentdesk.commerce.Order.Shipment;
import io.momentdesk.commerce.OrderFacts;
import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.commerce.Parcel;
import io.momentdesk.commerce.hooks.Dialect;
import io.momentdesk.commerce.hooks.Hook;
import io.momentdesk.commerce.hooks.HookBody;
import io.momentdesk.commerce.hooks.HookSignature;
import io.momentdesk.redis.Refusal;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code tracker.created} and {@code tracker.updated}: where a parcel is, named by its tracking code only. */
@Component
final class EasyPostDialect implements Dialect {

    private static final String SCHEME = "hmac-sha256-hex=";

    @Override
    public String name() {
        return "easypost";
    }

    /** The key is the secret in normal form KD. */
    @Override
    public boolean isSigned(Hook hook, String secret) {
        String signature = hook.header("X-Hmac-Signature");
        return signature != null
                && signature.startsWith(SCHEME)
                && HookSignature.matchesHex(
                        signature.substring(SCHEME.length()),
                        hook.body(),
                        Normalizer.normalize(secret, Normalizer.Form.NFKD));
    }

    @Override
    public String topic(Hook hook, HookBody body) {
        return Objects.requireNonNullElse(body.line("description", 64), "");
    }

    @Override
    public @Nullable String delivery(Hook hook, HookBody body) {
        return body.line("id", 128);
    }

    @Override
    public Optional<OrderUpdate> translate(String topic, HookBody body) {
        HookBody tracker = body.child("result");
        boolean tells = topic.equals("tracker.created") || topic.equals("tracker.updated");
        return tells && tracker != null ? parcel(tracker) : Optional.empty();
    }

    private static Optional<OrderUpdate> parcel(HookBody tracker) {
        String code = Parcel.code(tracker.line("tracking_code", 128));
        if (code == null) {
            throw Refusal.invalid(tracker.path() + "tracking_code", tracker.path() + "tracking_code is required.");
        }
        String status = String.valueOf(tracker.line("status", 40));
        Shipment shipment = shipment(status, String.valueOf(tracker.line("status_detail", 60)));
        if (shipment == null && !status.equals("cancelled")) {
            return Optional.empty();
        }
        Instant at = tracker.time("updated_at", "created_at");
        Instant arrived = shipment == Shipment.DELIVERED ? told(tracker, "delivered", at) : null;
        String link = HookBody.link(tracker.line("public_url", 2048));
        OrderFacts facts = OrderFacts.none()
                .with(
                        Parcel.alias(code),
                        new Parcel(at.toEpochMilli(), shipment, told(tracker, "in_transit", null), arrived, link, code))
                .say(Fact.PROMISED_AT, tracker.timeOrNull("est_delivery_date"), at.toEpochMilli());
        return Optional.of(new OrderUpdate(null, Parcel.alias(code), at, false, facts));
    }

    /** When the carrier first said so. */
    private static @Nullable Instant told(HookBody tracker, String status, @Nullable Instant otherwise) {
        return tracker.children("tracking_details").stream()
                .filter(detail -> status.equals(detail.line("status", 40)))
                .flatMap(detail -> Optional.ofNullable(detail.timeOrNull("datetime")).stream())
                .min(Instant::compareTo)
                .orElse(otherwise);
    }

    /** Null for what says nothing of where it is. */
    private static @Nullable Shipment shipment(String status, String detail) {
        return switch (status) {
            case "pre_transit" -> Shipment.PENDING;
            case "in_transit" -> onItsWay(detail);
            case "out_for_delivery", "available_for_pickup" -> Shipment.OUT_FOR_DELIVERY;
            case "delivered" -> Shipment.DELIVERED;
            case "return_to_sender" -> Shipment.RETURNING;
            case "failure" -> "lost".equals(detail) ? Shipment.LOST : Shipment.EXCEPTION;
            default -> null;
        };
    }

    private static Shipment onItsWay(String detail) {
        return switch (detail) {
            case "delayed", "weather_delay", "held", "missorted" -> Shipment.DELAYED;
            case "delivery_exception", "transit_exception", "damaged", "refused", "address_correction" ->
                Shipment.EXCEPTION;
            case "lost" -> Shipment.LOST;
            case "return" -> Shipment.RETURNING;
            default -> Shipment.IN_TRANSIT;
        };
    }
}
