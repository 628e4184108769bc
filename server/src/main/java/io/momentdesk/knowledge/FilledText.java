package io.momentdesk.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script's text with what is known filled in; {@code gaps} names what is not. */
record FilledText(String text, List<String> gaps) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+\\.[a-zA-Z]+)}");

    static FilledText of(String template, Map<String, String> variables) {
        StringBuilder text = new StringBuilder();
        List<String> gaps = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(template);
        while (matcher.find()) {
            String name = matcher.group(1);
            String value = variables.getOrDefault(name, "");
            if (value.isBlank() && !gaps.contains(name)) {
                gaps.add(name);
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(value.isBlank() ? matcher.group() : value));
        }
        matcher.appendTail(text);
        return new FilledText(text.toString(), List.copyOf(gaps));
    }
}
