package io.momentdesk.touchpoint.bringin;

import io.momentdesk.touchpoint.ArchiveBatch;
import java.time.Instant;

/** A {@code customer} line, and the {@code customer} of the others. */
final class Person {

    private Person() {}

    static void read(Line line, ArchiveBatch batch) {
        long ms = line.now().toEpochMilli();
        var since = line.timeOrNull("createdAt");
        batch.add(new ArchiveBatch.Person(
                line.id("id"),
                line.text("name", 200),
                line.text("email", 254),
                line.text("phone", 40),
                line.text("locale", 35),
                true,
                since == null ? ms : since.toEpochMilli(),
                since == null ? 0 : since.toEpochMilli()));
    }

    /** They were here then. */
    static void met(String customer, Instant from, Instant to, ArchiveBatch batch) {
        batch.add(new ArchiveBatch.Person(
                customer, null, null, null, null, false, from.toEpochMilli(), to.toEpochMilli()));
    }

    static Line of(Line line) {
        Line customer = line.child("customer");
        if (customer == null) {
            throw line.wrong("customer", "is required");
        }
        return customer;
    }
}
