package io.momentdesk.demo;

import io.momentdesk.demo.DemoCustomers.Customer;
import io.momentdesk.demo.Purchase.Step;
import io.momentdesk.demo.Shop.Moved;
import io.momentdesk.demo.Shop.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The shop's own back end, as its pages see it. */
@DemoOnly
@RestController
@RequestMapping("/shop/api")
class ShopApi {

    record Customers(List<Customer> items) {}

    record SeenMoment(@Nullable String moment) {}

    record Proof(String kind, String value, long exp) {}

    /** What the page hands to the widget's {@code identify}, and the orders to show in the account. */
    record Identity(String id, String email, String name, Proof proof, List<String> orders) {}

    private static final Duration PROOF_LASTS = Duration.ofHours(12);

    private final Shop shop;
    private final Catalogue catalogue;
    private final DemoCustomers customers;
    private final DeskMoments moments;
    private final Clock clock;

    ShopApi(Shop shop, Catalogue catalogue, DemoCustomers customers, DeskMoments moments, Clock clock) {
        this.shop = shop;
        this.catalogue = catalogue;
        this.customers = customers;
        this.moments = moments;
        this.clock = clock;
    }

    @PostMapping(path = "/checkout", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    PurchaseView checkout(HttpServletRequest request) throws IOException {
        Moved sold = shop.sell(CheckoutForm.read(form(request), catalogue, customers));
        return PurchaseView.of(sold.purchase(), sold.told());
    }

    @GetMapping("/orders/{number}")
    PurchaseView order(@PathVariable String number) {
        Purchase purchase = shop.find(number).orElseThrow(() -> ShopRefusal.notFound("order"));
        return PurchaseView.of(purchase, new Told(List.of(), false));
    }

    @PostMapping(path = "/orders/{number}/advance", consumes = MediaType.APPLICATION_JSON_VALUE)
    PurchaseView advance(@PathVariable String number, HttpServletRequest request) throws IOException {
        Moved moved = shop.advance(number, step(form(request)));
        return PurchaseView.of(moved.purchase(), moved.told());
    }

    @GetMapping("/customers")
    Customers customers() {
        return new Customers(customers.all());
    }

    /** Absent while the desk has decided nothing. */
    @GetMapping("/moment")
    SeenMoment moment(@RequestParam(defaultValue = "") String conversation) {
        return new SeenMoment(moments.of(conversation).orElse(null));
    }

    @PostMapping(path = "/identity", consumes = MediaType.APPLICATION_JSON_VALUE)
    Identity identity(HttpServletRequest request) throws IOException {
        Customer customer = customers
                .find(form(request).text("customer", 40))
                .orElseThrow(() -> ShopRefusal.invalid("customer", "The shop has no such customer."));
        long exp = clock.instant().plus(PROOF_LASTS).getEpochSecond();
        String proof = Signature.hex(DemoSite.IDENTITY_KEY, customer.id() + "\n" + customer.email() + "\n" + exp);
        List<String> orders = shop.of(customer.id()).stream()
                .map(purchase -> String.valueOf(purchase.number()))
                .toList();
        return new Identity(customer.id(), customer.email(), customer.name(), new Proof("hmac", proof, exp), orders);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ShopRefusal refusal) {
        ProblemDetail problem = refusal.problem();
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    /** The demo is for this machine alone, whatever address the server was told to listen on. */
    private static Form form(HttpServletRequest request) throws IOException {
        if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
            throw ShopRefusal.notFound("shop");
        }
        return Form.read(request.getInputStream());
    }

    private static Step step(Form form) {
        Stage to = Stage.named(form.text("to", 40))
                .filter(stage -> stage != Stage.PLACED)
                .orElseThrow(() -> form.wrong(
                        "to",
                        "to must be one of paid, sent, in_transit, out_for_delivery, delayed, delivered, returned, "
                                + "refunded, cancelled, reviewed."));
        if (to != Stage.REVIEWED) {
            return Step.to(to, Instant.EPOCH);
        }
        return new Step(to, Instant.EPOCH, form.number("rating", 1, 5), form.textOrNull("text", 2000));
    }
}
