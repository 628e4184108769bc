package io.momentdesk.commerce.hooks;

import io.momentdesk.commerce.OrderUpdate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one kind of shop or carrier speaks in its webhooks. */
public interface Dialect {

    /** In lower case, as in the address of its webhooks. */
    String name();

    /** What the body itself says it is about, where no header does. */
    default String topicOf(HookBody body) {
        return "";
    }

    /** Empty when it says nothing of an order's course; throws a refusal that names the field which cannot be read. */
    Optional<OrderUpdate> translate(String topic, HookBody body);

    /** What tells a repeated delivery where no header does; null when nothing does. */
    default @Nullable String deliveryOf(HookBody body) {
        return null;
    }
}
