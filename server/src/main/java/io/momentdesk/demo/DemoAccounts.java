package io.momentdesk.demo;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells anyone who asks how to sign in to the demo's console. */
@DemoOnly
@RestController
class DemoAccounts {

    /** @param desk the queue whose conversations the account gets; {@code all} for those who see every desk */
    record Account(String email, String name, String desk, String password) {}

    record Accounts(List<Account> items) {}

    @GetMapping("/api/v1/demo/accounts")
    Accounts accounts() {
        return new Accounts(List.of(
                account("welcome", "Welcome", "stimulus"),
                account("advice", "Advice", "zmot"),
                account("sales", "Sales", "fmot"),
                account("orders", "Orders", "amot"),
                account("support", "Support", "smot"),
                account("loyalty", "Loyalty", "umot"),
                account("supervisor", "Supervisor", "all"),
                account("admin", "Admin", "all")));
    }

    private static Account account(String user, String name, String desk) {
        return new Account(user + "@demo.shop", name, desk, "demo");
    }
}
