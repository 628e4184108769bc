package io.momentdesk.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the shop sells, from the same file that its pages read. Prices are in cents. */
@DemoOnly
@Component
class Catalogue {

    record Product(String id, String slug, String title, int price, int grams, List<Variant> variants) {

        Optional<Variant> variant(String id) {
            return variants.stream().filter(variant -> variant.id().equals(id)).findFirst();
        }
    }

    record Variant(String id, String title, int stock) {}

    private final Map<String, Product> products = new HashMap<>();
    private final int shipping;
    private final int freeFrom;

    Catalogue() {
        JsonNode file = file();
        this.shipping = file.get("shipping").intValue();
        this.freeFrom = file.get("freeShippingFrom").intValue();
        for (JsonNode product : file.get("products")) {
            Product read = product(product);
            products.put(read.id(), read);
        }
    }

    Optional<Product> product(String id) {
        return Optional.ofNullable(products.get(id));
    }

    int shippingFor(int subtotal) {
        return subtotal >= freeFrom ? 0 : shipping;
    }

    private static Product product(JsonNode node) {
        List<Variant> variants = node.get("variants")
                .valueStream()
                .map(variant -> new Variant(
                        variant.get("id").stringValue(),
                        variant.get("title").stringValue(),
                        variant.get("stock").intValue()))
                .toList();
        return new Product(
                node.get("id").stringValue(),
                node.get("slug").stringValue(),
                node.get("title").stringValue(),
                node.get("price").intValue(),
                node.get("weight").intValue(),
                variants);
    }

    private static JsonNode file() {
        try (InputStream file = Catalogue.class.getResourceAsStream("/demo/shop/catalogue.json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
