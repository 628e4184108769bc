package io.momentdesk.demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order, as the shop keeps it. Times are whole seconds, as Shopify's are.
 *
 * @param number the number a customer reads, without {@code #}
 * @param customer the id of a customer who was logged in
 * @param visitorRef the reference the widget gave, of whoever was not
 * @param shipping in cents
 * @param card whether it was paid by card at once, and not to be paid at the door
 * @param steps what happened, the oldest first; never empty
 */
record Purchase(
        int number,
        @Nullable String customer,
        @Nullable String visitorRef,
        Contact contact,
        List<Line> lines,
        int shipping,
        boolean card,
        List<Step> steps) {

    private static final Duration DELIVERY = Duration.ofDays(3);
    private static final Duration DELAY = Duration.ofDays(2);

    record Contact(String name, String email, String address, String zip, String city) {

        @JsonIgnore
        String firstName() {
            return name.split(" ", 2)[0];
        }

        @JsonIgnore
        String lastName() {
            int space = name.indexOf(' ');
            return space < 0 ? "" : name.substring(space + 1);
        }
    }

    /** @param price of one, in cents, when it was bought */
    record Line(String product, String variant, int quantity, int price) {}

    record Step(
            Stage to,
            Instant at,
            @Nullable Integer rating,
            @Nullable String text) {

        static Step to(Stage stage, Instant at) {
            return new Step(stage, at, null, null);
        }
    }

    @JsonIgnore
    Stage stage() {
        return steps.getLast().to();
    }

    @JsonIgnore
    Instant updatedAt() {
        return steps.getLast().at();
    }

    @JsonIgnore
    int subtotal() {
        return lines.stream().mapToInt(line -> line.price() * line.quantity()).sum();
    }

    @JsonIgnore
    int total() {
        return subtotal() + shipping;
    }

    Optional<Instant> when(Stage stage) {
        return steps.stream().filter(step -> step.to() == stage).map(Step::at).reduce((first, last) -> last);
    }

    boolean was(Stage stage) {
        return when(stage).isPresent();
    }

    /** The day the carrier promises, known once it has the parcel. */
    @JsonIgnore
    Optional<Instant> promisedAt() {
        Optional<Instant> promised = when(Stage.SENT).map(sent -> sent.plus(DELIVERY));
        return when(Stage.DELAYED).map(late -> late.plus(DELAY)).or(() -> promised);
    }

    @JsonIgnore
    List<Stage> next() {
        return Arrays.stream(Stage.values()).filter(this::canGo).toList();
    }

    boolean canGo(Stage other) {
        boolean moneyBack = other != Stage.REFUNDED || was(Stage.PAID);
        return stage().leadsTo(other) && moneyBack;
    }

    Purchase with(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        // what is due at the door is paid when the door opens
        if (step.to() == Stage.DELIVERED && !was(Stage.PAID)) {
            longer.add(Step.to(Stage.PAID, step.at()));
        }
        longer.add(step);
        return new Purchase(number, customer, visitorRef, contact, lines, shipping, card, List.copyOf(longer));
    }
}
