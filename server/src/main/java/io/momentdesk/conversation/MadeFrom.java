package io.momentdesk.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an agent's words were made from, and what was suggested and passed over.
 *
 * @param inserted what was put into the message; it is compared, and not kept
 */
public record MadeFrom(
        @Nullable String script,
        @Nullable String faq,
        @Nullable String inserted,
        List<String> passedScripts,
        List<String> passedFaq) {

    private static final Pattern GAP = Pattern.compile("\\{[^{}]*}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    public MadeFrom {
        passedScripts = List.copyOf(passedScripts);
        passedFaq = List.copyOf(passedFaq);
    }

    /** As an entry tells it. */
    JsonNode told(String sent) {
        ObjectNode told = JsonMapper.shared().createObjectNode();
        if (script != null) {
            told.put("script", script);
        }
        if (faq != null) {
            told.put("faq", faq);
        }
        if (inserted != null && (script != null || faq != null)) {
            told.put("kept", kept(inserted, sent));
        }
        if (!passedScripts.isEmpty()) {
            passedScripts.forEach(told.withObjectProperty("passed").withArrayProperty("scripts")::add);
        }
        if (!passedFaq.isEmpty()) {
            passedFaq.forEach(told.withObjectProperty("passed").withArrayProperty("faq")::add);
        }
        return told;
    }

    /** Which part of the words of one text is in the other, 0 to 1. Gaps are there to be filled, and words may be added. */
    static double kept(String inserted, String sent) {
        List<String> wanted = words(GAP.matcher(inserted).replaceAll(" "));
        if (wanted.isEmpty()) {
            return 1;
        }
        List<String> there = new ArrayList<>(words(sent));
        long found = wanted.stream().filter(there::remove).count();
        return Math.round(100.0 * found / wanted.size()) / 100.0;
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
