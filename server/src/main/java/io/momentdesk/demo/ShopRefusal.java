package io.momentdesk.demo;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What the shop does not do, with the field that is wrong and the limit it broke. */
final class ShopRefusal extends RuntimeException {

    private final HttpStatus status;
    private final @Nullable String field;
    private final @Nullable Object limit;

    private ShopRefusal(HttpStatus status, String message, @Nullable String field, @Nullable Object limit) {
        super(message, null, false, false);
        this.status = status;
        this.field = field;
        this.limit = limit;
    }

    static ShopRefusal invalid(String field, String message) {
        return new ShopRefusal(HttpStatus.BAD_REQUEST, message, field, null);
    }

    static ShopRefusal tooLarge(String field, int limit) {
        String message = "%s may have at most %d.".formatted(field, limit);
        return new ShopRefusal(HttpStatus.CONTENT_TOO_LARGE, message, field, limit);
    }

    static ShopRefusal declined() {
        return new ShopRefusal(
                HttpStatus.PAYMENT_REQUIRED, "Your bank declined this card. Nothing was charged.", "card", null);
    }

    static ShopRefusal notFound(String what) {
        return new ShopRefusal(HttpStatus.NOT_FOUND, "There is no such " + what + ".", null, null);
    }

    static ShopRefusal notNow(Purchase purchase, Stage asked) {
        String can = purchase.next().stream().map(Stage::word).collect(Collectors.joining(", "));
        String message = "An order that is %s cannot become %s; it can become: %s."
                .formatted(purchase.stage().word(), asked.word(), can.isEmpty() ? "nothing more" : can);
        return new ShopRefusal(HttpStatus.CONFLICT, message, "to", null);
    }

    ProblemDetail problem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, getMessage());
        if (field != null) {
            problem.setProperty("field", field);
        }
        if (limit != null) {
            problem.setProperty("limit", limit);
        }
        return problem;
    }
}
