package io.momentdesk.demo;

import io.momentdesk.demo.DemoPast.Told;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives the demo a past on its first start: the shop its earlier purchases, the desk all that was said about them. */
@DemoOnly
@Component
class Past {

    private final Books books;
    private final Outbox outbox;
    private final Catalogue catalogue;
    private final DemoSettings settings;
    private final Clock clock;

    Past(Books books, Outbox outbox, Catalogue catalogue, DemoSettings settings, Clock clock) {
        this.books = books;
        this.outbox = outbox;
        this.catalogue = catalogue;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.demo().past() && !books.page().pastTold()) {
            Told told = DemoPast.at(clock.instant(), catalogue);
            books.change(page -> with(page, told));
        }
        outbox.resume();
    }

    /** The import is one more call that the outbox repeats until the desk has taken it; the desk takes each line once. */
    private static Books.Page with(Books.Page page, Told told) {
        List<Purchase> purchases = new ArrayList<>(told.purchases());
        purchases.addAll(page.purchases());
        List<Call> pending = new ArrayList<>(page.pending());
        pending.add(Call.withSecretKey("POST /import", "/api/v1/import", "application/x-ndjson", told.lines()));
        return new Books.Page(List.copyOf(purchases), List.copyOf(pending), true);
    }
}
