package io.momentdesk.moment;

import io.momentdesk.moment.Decision.Evidence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Evidence in an agent's words: a template a code, with {@code {names}} filled in. */
final class EvidenceTexts {

    private final Map<String, String> templates;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateOfAnotherYear;
    private final int year;

    EvidenceTexts(Map<String, String> templates, Locale locale, Instant now) {
        this.templates = templates;
        this.date = DateTimeFormatter.ofPattern("d MMMM", locale).withZone(ZoneOffset.UTC);
        this.dateOfAnotherYear =
                DateTimeFormatter.ofPattern("d MMMM yyyy", locale).withZone(ZoneOffset.UTC);
        this.year = now.atOffset(ZoneOffset.UTC).getYear();
    }

    Evidence evidence(String code, double weight, Map<String, Object> args) {
        Map<String, String> kept = new TreeMap<>();
        args.forEach((name, value) -> kept.put(name, value.toString()));
        return new Evidence(code, weight, of(code, args), kept.isEmpty() ? null : kept);
    }

    /** The same evidence in this language. */
    Evidence translated(Evidence evidence) {
        Map<String, Object> args = new HashMap<>();
        if (evidence.args() != null) {
            evidence.args()
                    .forEach((name, value) -> args.put(name, name.equals("date") ? Instant.parse(value) : value));
        }
        boolean known = templates.containsKey(evidence.code()) || templates.containsKey(evidence.code() + ".short");
        String text = known ? of(evidence.code(), args) : evidence.text();
        return new Evidence(evidence.code(), evidence.weight(), text);
    }

    /** Where a name has no value, the shorter text that does without: {@code order.paid.short}. */
    String of(String code, Map<String, Object> args) {
        String template = templates.getOrDefault(code, code);
        String filled = filled(template, args);
        return filled != null
                ? filled
                : templates
                        .getOrDefault(code + ".short", template)
                        .replace("{order}", String.valueOf(args.getOrDefault("order", "")));
    }

    private @Nullable String filled(String template, Map<String, Object> args) {
        StringBuilder text = new StringBuilder(template.length() + 32);
        int at = 0;
        int open = template.indexOf('{');
        while (open >= 0) {
            int close = template.indexOf('}', open);
            Object value = args.get(template.substring(open + 1, close));
            if (value == null || value.toString().isBlank()) {
                return null;
            }
            text.append(template, at, open).append(shown(value));
            at = close + 1;
            open = template.indexOf('{', at);
        }
        return text.append(template, at, template.length()).toString();
    }

    private String shown(Object value) {
        if (value instanceof Instant time) {
            boolean thisYear = time.atOffset(ZoneOffset.UTC).getYear() == year;
            return (thisYear ? date : dateOfAnotherYear).format(time);
        }
        return value.toString();
    }
}
