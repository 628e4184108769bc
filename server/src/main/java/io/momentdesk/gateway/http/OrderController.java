package io.momentdesk.gateway.http;

import io.momentdesk.commerce.Applied;
import io.momentdesk.commerce.NeutralDialect;
import io.momentdesk.commerce.OrderJson;
import io.momentdesk.commerce.Orders;
import io.momentdesk.redis.Refusal;
import io.momentdesk.routing.Wakeful;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders in the neutral dialect, for shops that speak no other. */
@RestController
@RequestMapping("/api/v1/orders")
class OrderController {

    private static final int LIMIT = 1_048_576;

    private final Orders orders;
    private final Wakeful router;
    private final Clock clock;

    OrderController(Orders orders, Wakeful router, Clock clock) {
        this.orders = orders;
        this.router = router;
        this.clock = clock;
    }

    record Answer(String number, boolean applied) {}

    /** 201 for an order not known before, else 200; {@code applied} is false when a newer word is known. */
    @PostMapping
    ResponseEntity<Answer> upsert(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        JsonNode body = RawBody.json(request, LIMIT);
        Applied applied = orders.upsert(caller.siteId(), NeutralDialect.read(body, clock.instant()));
        return switch (applied) {
            case Applied.Merged merged -> {
                router.wake(caller.siteId());
                HttpStatus status = merged.created() ? HttpStatus.CREATED : HttpStatus.OK;
                yield ResponseEntity.status(status).body(new Answer(merged.number(), true));
            }
            case Applied.TooOld old -> ResponseEntity.ok(new Answer(old.number(), false));
            case Applied.Waiting waiting -> throw Refusal.invalid("number", "number is required.");
        };
    }

    @GetMapping("/{number}")
    ObjectNode order(@AuthenticationPrincipal Caller caller, @PathVariable String number) {
        return orders.byNumber(caller.siteId(), number)
                .map(OrderJson::neutral)
                .orElseThrow(() -> Refusal.notFound("order"));
    }
}
