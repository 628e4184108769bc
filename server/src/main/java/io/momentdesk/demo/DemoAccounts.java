package io.momentdesk.demo;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells anyone who asks how to sign in to the demo's console. */
@DemoOnly
@RestController
class DemoAccounts {

    /**
     * @param role {@code agent}, {@code supervisor} (sees every desk) or {@code admin} (the site and its people, no conversations)
     * @param desk the queue whose conversations an agent gets
     */
    @JsonInclude(NON_NULL)
    record Account(
            String email,
            String name,
            String role,
            @Nullable String desk,
            String password) {}

    record Accounts(List<Account> items) {}

    @GetMapping("/api/v1/demo/accounts")
    Accounts accounts() {
        return new Accounts(List.of(
                account("welcome", "Mina", "stimulus"),
                account("advice", "Omar", "zmot"),
                account("sales", "Lena", "fmot"),
                account("orders", "Tomas", "amot"),
                account("support", "Sara", "smot"),
                account("loyalty", "Ilze", "umot"),
                account("supervisor", "Noor", "supervisor", null),
                account("admin", "Admin", "admin", null)));
    }

    private static Account account(String user, String name, String desk) {
        return account(user, name, "agent", desk);
    }

    private static Account account(String user, String name, String role, @Nullable String desk) {
        return new Account(user + "@demo.shop", name, role, desk, "demo");
    }
}
