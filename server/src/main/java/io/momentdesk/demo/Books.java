package io.momentdesk.demo;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The shop's purchases and the calls it still owes the desk, in one small file that is replaced whole at each change. */
@DemoOnly
@Component
class Books {

    /** @param pastTold whether the desk has been told of what happened before the demo began */
    record Page(List<Purchase> purchases, List<Call> pending, boolean pastTold) {}

    private static final int FIRST_NUMBER = 1001;

    private final JsonMapper json = JsonMapper.shared();
    private final Path file;
    private @Nullable Page page;

    @Autowired
    Books(DemoSettings settings) {
        this(settings.data().resolve("demo-shop.json"));
    }

    Books(Path file) {
        this.file = file;
    }

    synchronized Page page() {
        if (page == null) {
            page = Files.exists(file) ? json.readValue(file, Page.class) : new Page(List.of(), List.of(), false);
        }
        return page;
    }

    synchronized Page change(UnaryOperator<Page> change) {
        Page changed = change.apply(page());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            json.writeValue(next, changed);
            Files.move(next, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page = changed;
        return changed;
    }

    Optional<Purchase> find(String number) {
        return page().purchases().stream()
                .filter(purchase -> String.valueOf(purchase.number()).equals(number))
                .findFirst();
    }

    /** Under the monitor of {@link #change} only. */
    static int nextNumber(Page page) {
        return page.purchases().stream().mapToInt(Purchase::number).reduce(FIRST_NUMBER - 1, Math::max) + 1;
    }

    /** The purchase in place of the one with its number, or as a new one, and the calls that come of it. */
    static Page with(Page page, Purchase purchase, Collection<Call> calls) {
        List<Purchase> purchases = new ArrayList<>(page.purchases());
        purchases.removeIf(other -> other.number() == purchase.number());
        purchases.add(purchase);
        List<Call> pending = new ArrayList<>(page.pending());
        pending.addAll(calls);
        return new Page(List.copyOf(purchases), List.copyOf(pending), page.pastTold());
    }
}
