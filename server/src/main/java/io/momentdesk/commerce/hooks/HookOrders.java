package io.momentdesk.commerce.hooks;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the orders of several kinds of shops have in common. */
public final class HookOrders {

    private static final Pattern REFERENCE = Pattern.compile("_?(momentdesk_?)?(visitor_?ref|visitor)|_?momentdesk");
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
    private static final int ITEMS = 200;

    private HookOrders() {}

    /** Whether a note or a field of this name carries the widget's reference (TRK4). */
    public static boolean isReference(@Nullable String name) {
        return name != null && REFERENCE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** An address's country; null for what is not two letters: an order is not refused for it. */
    public static @Nullable String country(JsonNode address, String field) {
        String said = address.path(field).asString("").strip();
        return COUNTRY.matcher(said).matches() ? said : null;
    }

    /** The items as facts, at most 200. {@code each} puts what a line says into an item. */
    public static ArrayNode items(List<HookBody> lines, BiConsumer<HookBody, ObjectNode> each) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        lines.stream().limit(ITEMS).forEach(line -> each.accept(line, items.addObject()));
        return items;
    }

    /** First and last name in one line; null when neither is said. */
    public static @Nullable String name(HookBody person) {
        String names = Stream.of("first_name", "last_name")
                .flatMap(name -> Stream.ofNullable(person.line(name, 99)))
                .collect(Collectors.joining(" "));
        return names.isEmpty() ? null : names;
    }

    public static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
