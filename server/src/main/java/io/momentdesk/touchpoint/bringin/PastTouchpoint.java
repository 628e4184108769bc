package io.momentdesk.touchpoint.bringin;

import io.momentdesk.redis.Refusal;
import io.momentdesk.touchpoint.ArchiveBatch;
import io.momentdesk.touchpoint.Touchpoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A {@code touchpoint} line: a contact of any kind, such as a call or a visit to the store. */
final class PastTouchpoint {

    private static final int LONGEST = 16_384;

    private PastTouchpoint() {}

    static void read(Line line, ArchiveBatch batch) {
        String kind = line.id("kind");
        if (!kind.matches("[a-z][a-z_]{0,31}")) {
            throw line.wrong("kind", "must be a word in lower case");
        }
        Instant at = line.time("at");
        @Nullable String moment = line.text("moment", 20);
        Line data = line.child("data");
        if (data != null && data.json().toString().length() > LONGEST) {
            throw Refusal.tooLarge("data", LONGEST);
        }
        if (data != null && data.json().toString().contains("\\u0000")) {
            throw line.wrong("data", "must not hold U+0000");
        }
        String customer = Person.of(line).id("id");
        Person.met(customer, at, at, batch);
        batch.add(new Touchpoint(
                at.toEpochMilli(),
                0,
                "past:" + line.id("id"),
                kind,
                moment == null ? null : line.word("moment", PastConversation.MOMENTS, null),
                PastConversation.journey(line.child("journey")),
                null,
                customer,
                null,
                null,
                data == null ? JsonMapper.shared().createObjectNode() : data.json()));
    }
}
