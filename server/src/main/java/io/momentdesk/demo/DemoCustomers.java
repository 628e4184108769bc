package io.momentdesk.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The customers one can be in the demo. */
@DemoOnly
@Component
class DemoCustomers {

    /**
     * @param id Shopify's, in decimal
     * @param note what there is to see as this customer
     */
    record Customer(String id, String name, String email, String note) {}

    private final List<Customer> all;

    DemoCustomers() {
        try (InputStream file = DemoCustomers.class.getResourceAsStream("/demo/customers.json")) {
            all = JsonMapper.shared().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Customer> all() {
        return all;
    }

    Optional<Customer> find(String id) {
        return all.stream().filter(customer -> customer.id().equals(id)).findFirst();
    }
}
