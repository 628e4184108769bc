package io.momentdesk.demo;

import io.momentdesk.demo.Catalogue.Product;
import io.momentdesk.demo.Catalogue.Variant;
import io.momentdesk.demo.Purchase.Contact;
import io.momentdesk.demo.Purchase.Line;
import io.momentdesk.demo.Purchase.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A filled cart with a name on it, checked against the catalogue: prices come from there, never from the page. */
record CheckoutForm(
        List<Line> lines,
        Contact contact,
        boolean card,
        int shipping,
        @Nullable String customer,
        @Nullable String visitorRef) {

    private static final int MOST_LINES = 20;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern REFERENCE = Pattern.compile("[\\x21-\\x7e]{1,128}");

    static CheckoutForm read(Form form, Catalogue catalogue, DemoCustomers customers) {
        List<Line> lines = new ArrayList<>();
        for (Form line : form.each("lines", MOST_LINES)) {
            lines.add(line(line, catalogue));
        }
        Contact contact = contact(form.in("contact"));
        String customer = form.textOrNull("customer", 40);
        if (customer != null && customers.find(customer).isEmpty()) {
            throw form.wrong("customer", "The shop has no such customer.");
        }
        String reference = form.textOrNull("visitorRef", 128);
        if (reference != null && !REFERENCE.matcher(reference).matches()) {
            throw form.wrong("visitorRef", "visitorRef must be 1 to 128 visible ASCII characters.");
        }
        boolean card = byCard(form);
        int subtotal =
                lines.stream().mapToInt(one -> one.price() * one.quantity()).sum();
        return new CheckoutForm(
                List.copyOf(lines), contact, card, catalogue.shippingFor(subtotal), customer, reference);
    }

    Purchase purchase(int number, Instant now) {
        return new Purchase(
                number, customer, visitorRef, contact, lines, shipping, card, List.of(Step.to(Stage.PLACED, now)));
    }

    private static Line line(Form line, Catalogue catalogue) {
        Product product = catalogue
                .product(line.text("product", 40))
                .orElseThrow(() -> line.wrong("product", "The shop does not sell this."));
        Variant variant = product.variant(line.text("variant", 40))
                .orElseThrow(() -> line.wrong("variant", product.title() + " does not come like this."));
        int quantity = line.number("quantity", 1, 9);
        if (variant.stock() < quantity) {
            throw line.wrong(
                    "quantity",
                    "Of %s in %s there are %d left.".formatted(product.title(), variant.title(), variant.stock()));
        }
        return new Line(product.id(), variant.id(), quantity, product.price());
    }

    private static Contact contact(Form form) {
        String name = form.text("name", 120);
        String email = form.text("email", 200);
        if (!EMAIL.matcher(email).matches()) {
            throw form.wrong("email", "This does not look like an e-mail address.");
        }
        return new Contact(name, email, form.text("address", 200), form.text("zip", 20), form.text("city", 100));
    }

    private static boolean byCard(Form form) {
        String payment = form.text("payment", 20);
        if (payment.equals("on_delivery")) {
            return false;
        }
        if (!payment.equals("card")) {
            throw form.wrong("payment", "payment must be card or on_delivery.");
        }
        TestCard.charge(form.text("card", 24));
        return true;
    }
}
