package io.momentdesk.gateway.http;

import io.momentdesk.redis.Refusal;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code GET /conversations} may be asked. */
record ConversationFilter(
        @Nullable String status,
        @Nullable String queue,
        @Nullable String moment,
        @Nullable String kind,
        @Nullable String owner,
        @Nullable String customer,
        @Nullable String q,
        @Nullable String limit,
        @Nullable String cursor) {

    private static final Set<String> STATUSES = Set.of("queued", "open", "assigned", "parked", "resolved");
    private static final Set<String> KINDS = Set.of("chat", "ticket");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int TEXT = 200;

    ConversationFilter checked() {
        oneOf("status", status, STATUSES);
        oneOf("kind", kind, KINDS);
        oneOf(
                "moment",
                moment,
                Set.copyOf(Arrays.stream(io.momentdesk.site.Moment.values())
                        .map(Enum::name)
                        .toList()));
        key("queue", queue);
        key("owner", owner);
        text("customer", customer);
        text("q", q);
        return this;
    }

    private static void oneOf(String field, @Nullable String value, Set<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            throw Refusal.invalid(
                    field,
                    field + " must be one of "
                            + String.join(", ", allowed.stream().sorted().toList()) + ".");
        }
    }

    private static void key(String field, @Nullable String value) {
        if (value != null && !KEY.matcher(value).matches()) {
            throw Refusal.invalid(field, field + " must be an id.");
        }
    }

    private static void text(String field, @Nullable String value) {
        if (value != null && value.length() > TEXT) {
            throw Refusal.tooLarge(field, TEXT);
        }
        if (value != null && value.indexOf(0) >= 0) {
            throw Refusal.invalid(field, field + " must be text.");
        }
    }
}
