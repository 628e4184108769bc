package io.momentdesk.commerce.hooks;

import io.momentdesk.commerce.OrderUpdate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one kind of shop or carrier speaks in its webhooks. */
public interface Dialect {

    /** In lower case, as in the address of its webhooks. */
    String name();

    /** Whether the body is signed with the site's secret, as this kind of sender signs. */
    boolean isSigned(Hook hook, String secret);

    /** What it is about; throws a refusal that names what is missing. */
    String topic(Hook hook, HookBody body);

    /** The same for each attempt to deliver it; null when there is no telling. */
    @Nullable
    String delivery(Hook hook, HookBody body);

    /** Whether it only tries out the address: there is nothing in it, and it need not be signed. */
    default boolean isTrial(Hook hook) {
        return false;
    }

    /** Empty when it says nothing of an order's course; throws a refusal that names the field which cannot be read. */
    Optional<OrderUpdate> translate(String topic, HookBody body);
}
