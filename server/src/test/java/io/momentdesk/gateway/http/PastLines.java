package io.momentdesk.gateway.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A customer's past as an import tells it: who they are, an order on its way, and a question asked before. */
final class PastLines {

    private PastLines() {}

    static String of(String customer) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.DAYS);
        return """
                {"type":"customer","id":"%1$s","name":"Ella","email":"ella@example.com"}
                {"type":"order","number":"o-%1$s","customer":{"id":"%1$s"},"payment":"prepaid","placedAt":"%2$s","paidAt":"%3$s","shippedAt":"%4$s","promisedAt":"P1D","shipment":"in_transit","status":"shipped","updatedAt":"%4$s","items":[{"title":"Lamp"}]}
                """.formatted(customer, now.minusSeconds(200_000), now.minusSeconds(199_999), now.minusSeconds(100_000))
                + conversation("conv-" + customer, customer, "ZMOT", "How long does it stay warm?");
    }

    static String conversation(String id, String customer, String moment, String text) {
        return """
                {"type":"conversation","id":"%s","customer":{"id":"%s"},"moment":"%s","openedAt":"-P9D","entries":[{"at":"-P9D","from":{"kind":"visitor","name":"Ella"},"text":"%s"},{"at":"-P8DT23H","from":{"kind":"agent","id":"advice","name":"Elio"},"text":"For two hours, to the degree."}],"resolvedAt":"-P8DT22H","rating":5}""".formatted(id, customer, moment, text);
    }
}
