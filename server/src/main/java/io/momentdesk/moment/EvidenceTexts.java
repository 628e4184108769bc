package io.momentdesk.moment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Evidence in an agent's words: a template a code, with {@code {names}} filled in. */
final class EvidenceTexts {

    private final Map<String, String> templates;
    private final DateTimeFormatter date;

    EvidenceTexts(Map<String, String> templates, Locale locale) {
        this.templates = templates;
        this.date = DateTimeFormatter.ofPattern("d MMMM", locale).withZone(ZoneOffset.UTC);
    }

    /** Where a fact has no time, the text without a date: {@code order.paid.undated}. */
    String of(String code, Map<String, Object> args) {
        String template = templates.getOrDefault(code, code);
        if (template.contains("{date}") && !args.containsKey("date")) {
            template = templates.getOrDefault(code + ".undated", template);
        }
        for (Map.Entry<String, Object> arg : args.entrySet()) {
            template = template.replace("{" + arg.getKey() + "}", shown(arg.getValue()));
        }
        return template;
    }

    private String shown(Object value) {
        return value instanceof Instant time ? date.format(time) : value.toString();
    }
}
