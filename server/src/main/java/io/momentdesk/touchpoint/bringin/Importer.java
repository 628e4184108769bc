package io.momentdesk.touchpoint.bringin;

import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.redis.Refusal;
import io.momentdesk.touchpoint.ArchiveBatch;
import io.momentdesk.touchpoint.ArchiveStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads an import line by line, never more of it in memory than a batch. */
@Component
public class Importer {

    static final int LONGEST_LINE = 1_048_576;
    static final int MOST_LINES = 1_000_000;
    private static final int BATCH = 500;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ArchiveStore store;
    private final PastOrders orders;
    private final Clock clock;

    Importer(ArchiveStore store, PastOrders orders, Clock clock) {
        this.store = store;
        this.orders = orders;
        this.clock = clock;
    }

    public ImportReport read(String site, InputStream in) throws IOException {
        Reading reading = new Reading(site, clock.instant());
        Lines lines = new Lines(in, LONGEST_LINE);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            reading.line(line);
        }
        reading.flush();
        return reading.report;
    }

    private final class Reading {

        private final String site;
        private final Instant now;
        private final ImportReport report = new ImportReport();
        private final List<OrderUpdate> recent = new ArrayList<>();
        private ArchiveBatch batch = new ArchiveBatch();
        private int waiting;

        Reading(String site, Instant now) {
            this.site = site;
            this.now = now;
        }

        void line(byte[] line) {
            if (report.next() > MOST_LINES) {
                throw Refusal.tooLarge("lines", MOST_LINES);
            }
            if (new String(line, StandardCharsets.UTF_8).isBlank()) {
                return;
            }
            try {
                take(Line.of(STRICT.readTree(line), now));
            } catch (JacksonException notJson) {
                report.refused(Refusal.invalid("line", "The line must be JSON: " + notJson.getOriginalMessage()));
            } catch (Refusal refusal) {
                report.refused(refusal);
            }
            if (++waiting == BATCH) {
                flush();
            }
        }

        /** A line is read into a batch of its own first: of one that is refused nothing stays. */
        private void take(Line line) {
            String type = line.word("type", List.of("customer", "order", "conversation", "touchpoint"), null);
            ArchiveBatch own = new ArchiveBatch();
            switch (type) {
                case "customer" -> Person.read(line, own);
                case "order" -> recent.add(orders.read(line, own));
                case "conversation" -> PastConversation.read(line, own);
                default -> PastTouchpoint.read(line, own);
            }
            batch.addAll(own);
            report.took(type);
        }

        void flush() {
            report.wereThere(store.addNew(site, batch));
            recent.forEach(update -> orders.makeLive(site, update, now));
            recent.clear();
            batch = new ArchiveBatch();
            waiting = 0;
        }
    }
}
