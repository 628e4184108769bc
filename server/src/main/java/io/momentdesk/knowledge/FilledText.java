package io.momentdesk.knowledge;

import io.momentdesk.knowledge.item.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * A script's text with what is known filled in, and the words of the script itself where it has some for what is not known; {@code gaps} names the rest,
 * which stands as it was written.
 */
record FilledText(String text, List<String> gaps) {

    static FilledText of(String template, Map<String, String> variables) {
        StringBuilder text = new StringBuilder();
        List<String> gaps = new ArrayList<>();
        Matcher matcher = Placeholder.WRITTEN.matcher(template);
        while (matcher.find()) {
            String name = matcher.group(1);
            String fallback = matcher.group(2);
            String value = variables.getOrDefault(name, "");
            if (value.isBlank() && fallback != null) {
                value = fallback;
            } else if (value.isBlank()) {
                value = matcher.group();
                if (!gaps.contains(name)) {
                    gaps.add(name);
                }
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        matcher.appendTail(text);
        return new FilledText(text.toString(), List.copyOf(gaps));
    }
}
