package io.momentdesk.redis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a script returned: a flat list of strings and integers, read by position. */
public record Reply(List<@Nullable Object> values) {

    /** Empty text where the script returned false or nothing. */
    public String text(int index) {
        Object value = index < values.size() ? values.get(index) : null;
        return value == null ? "" : value.toString();
    }

    public @Nullable String textOrNull(int index) {
        String text = text(index);
        return text.isEmpty() ? null : text;
    }

    /** 0 where there is nothing. */
    public long number(int index) {
        String text = text(index);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    public boolean flag(int index) {
        return number(index) == 1;
    }

    public int size() {
        return values.size();
    }

    /** The strings from {@code index} on. */
    public List<String> rest(int index) {
        return values.subList(Math.min(index, values.size()), values.size()).stream()
                .map(value -> value == null ? "" : value.toString())
                .toList();
    }
}
