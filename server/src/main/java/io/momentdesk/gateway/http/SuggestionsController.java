package io.momentdesk.gateway.http;

import io.momentdesk.knowledge.Asker;
import io.momentdesk.knowledge.Askers;
import io.momentdesk.knowledge.Knowledge;
import io.momentdesk.knowledge.SuggestionRequest;
import io.momentdesk.knowledge.Suggestions;
import io.momentdesk.redis.Refusal;
import io.momentdesk.site.Moment;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What could be said in a moment. */
@RestController
@RequestMapping("/api/v1")
class SuggestionsController {

    private static final int MOST_WORDS = 4_000;
    private static final int MOST_LOCALE = 35;
    private static final int MOST_SUGGESTIONS = 50;
    private static final String USUAL = "5";

    private final Knowledge knowledge;

    SuggestionsController(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @GetMapping("/suggestions")
    Suggestions suggestions(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") String moment,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String locale,
            @RequestParam(defaultValue = USUAL) String limit) {
        notLonger("q", q, MOST_WORDS);
        Asker asker = caller instanceof Caller.AgentCaller ? Askers.agent() : Asker.ANYONE;
        return knowledge.suggest(new SuggestionRequest(
                caller.siteId(), moment(moment), q, locale(locale), limit(limit), Map.of(), asker));
    }

    static @Nullable Moment moment(String code) {
        if (code.isBlank()) {
            return null;
        }
        String plain = code.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Moment.values())
                .filter(moment -> moment.name().equals(plain))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.invalid("moment", "moment must be one of " + Arrays.toString(Moment.values()) + "."));
    }

    static @Nullable String locale(String tag) {
        notLonger("locale", tag, MOST_LOCALE);
        return tag.isBlank() ? null : tag.strip();
    }

    static int limit(String limit) {
        try {
            int number = Integer.parseInt(limit.strip());
            if (number >= 1 && number <= MOST_SUGGESTIONS) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like a number out of range
        }
        throw new Refusal("invalid", "limit must be a whole number from 1 to " + MOST_SUGGESTIONS + ".", "limit", (long)
                MOST_SUGGESTIONS);
    }

    static void notLonger(String field, String value, int most) {
        if (value.codePointCount(0, value.length()) > most) {
            throw Refusal.tooLarge(field, most);
        }
    }
}
