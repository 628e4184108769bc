package io.momentdesk.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a purchase can be, and where it can go from there. */
enum Stage {
    PLACED("PAID", "SENT", "CANCELLED"),
    PAID("SENT", "CANCELLED"),
    SENT("IN_TRANSIT", "OUT_FOR_DELIVERY", "DELAYED", "DELIVERED"),
    IN_TRANSIT("OUT_FOR_DELIVERY", "DELAYED", "DELIVERED"),
    OUT_FOR_DELIVERY("DELAYED", "DELIVERED"),
    DELAYED("IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED"),
    DELIVERED("REVIEWED", "RETURNED"),
    REVIEWED("RETURNED"),
    RETURNED("REFUNDED"),
    REFUNDED(),
    CANCELLED("REFUNDED");

    static final Set<Stage> ON_THE_WAY = Set.of(IN_TRANSIT, OUT_FOR_DELIVERY, DELAYED, DELIVERED);

    private final Set<String> next;

    Stage(String... next) {
        this.next = Set.of(next);
    }

    boolean leadsTo(Stage other) {
        return next.contains(other.name());
    }

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Stage of(String word) {
        return named(word).orElseThrow(() -> new IllegalArgumentException("no stage " + word));
    }

    static Optional<Stage> named(String word) {
        return Arrays.stream(values())
                .filter(stage -> stage.word().equals(word))
                .findFirst();
    }
}
