package io.momentdesk.demo;

import io.momentdesk.demo.Purchase.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The counter of the shop: sells, moves parcels on, and has the desk told of both. */
@DemoOnly
@Component
class Shop {

    /** @param waiting whether the desk has not taken everything yet */
    record Told(List<String> topics, boolean waiting) {}

    record Moved(Purchase purchase, Told told) {}

    private static final Duration WAIT = Duration.ofSeconds(3);

    private final Books books;
    private final Outbox outbox;
    private final Announcements announcements;
    private final Clock clock;

    Shop(Books books, Outbox outbox, Announcements announcements, Clock clock) {
        this.books = books;
        this.outbox = outbox;
        this.announcements = announcements;
        this.clock = clock;
    }

    Moved sell(CheckoutForm form) {
        Instant now = now();
        return tell(page -> {
            Purchase placed = form.purchase(Books.nextNumber(page), now);
            if (!form.card()) {
                return new Change(placed, announcements.placed(placed));
            }
            Purchase paid = placed.with(Step.to(Stage.PAID, now));
            return new Change(
                    paid,
                    Stream.of(announcements.placed(placed), announcements.moved(paid))
                            .flatMap(List::stream)
                            .toList());
        });
    }

    Moved advance(String number, Step asked) {
        return tell(page -> {
            Purchase purchase = find(number).orElseThrow(() -> ShopRefusal.notFound("order"));
            if (!purchase.canGo(asked.to())) {
                throw ShopRefusal.notNow(purchase, asked.to());
            }
            Purchase moved = purchase.with(new Step(asked.to(), now(), asked.rating(), asked.text()));
            List<Call> calls = new ArrayList<>();
            if (asked.to() == Stage.DELIVERED && !purchase.was(Stage.PAID)) {
                calls.addAll(announcements.moved(purchase.with(Step.to(Stage.PAID, now()))));
            }
            calls.addAll(announcements.moved(moved));
            return new Change(moved, calls);
        });
    }

    Optional<Purchase> find(String number) {
        return books.find(number);
    }

    /** The newest first. */
    List<Purchase> of(String customer) {
        return books.page().purchases().stream()
                .filter(purchase -> customer.equals(purchase.customer()))
                .sorted((one, other) -> Integer.compare(other.number(), one.number()))
                .toList();
    }

    private record Change(Purchase purchase, List<Call> calls) {}

    private interface Decision {
        Change on(Books.Page page);
    }

    private Moved tell(Decision decision) {
        AtomicReference<Change> made = new AtomicReference<>();
        books.change(page -> {
            Change change = decision.on(page);
            made.set(change);
            return Books.with(page, change.purchase(), change.calls());
        });
        List<String> topics =
                made.get().calls().stream().map(Call::name).distinct().toList();
        return new Moved(made.get().purchase(), new Told(topics, !outbox.send(WAIT)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
