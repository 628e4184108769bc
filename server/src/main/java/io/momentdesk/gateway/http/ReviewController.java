package io.momentdesk.gateway.http;

import io.momentdesk.agent.Role;
import io.momentdesk.moment.own.RuleStore.Deed;
import io.momentdesk.moment.own.RuleStore.Draft;
import io.momentdesk.moment.own.SiteRules;
import io.momentdesk.moment.own.SiteRules.Change;
import io.momentdesk.moment.rules.Rules;
import io.momentdesk.redis.Refusal;
import io.momentdesk.site.Sites;
import io.momentdesk.touchpoint.review.Accuracy;
import io.momentdesk.touchpoint.review.ReviewStore.Span;
import io.momentdesk.touchpoint.review.Simulator;
import io.momentdesk.touchpoint.review.Suggestions;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How right the rules were, what others would have decided, and what would be better. */
@RestController
class ReviewController {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int USUAL_LIMIT = 200;
    private static final int MOST_CHANGES = 50;
    private static final int MOST_DEEDS = 100;

    private final SiteRules rules;
    private final Sites sites;
    private final Simulator simulator;
    private final Accuracy accuracy;
    private final Suggestions suggestions;
    private final Clock clock;

    ReviewController(
            SiteRules rules,
            Sites sites,
            Simulator simulator,
            Accuracy accuracy,
            Suggestions suggestions,
            Clock clock) {
        this.rules = rules;
        this.sites = sites;
        this.simulator = simulator;
        this.accuracy = accuracy;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /** @param rules absent: the draft */
    record Trying(
            @Nullable JsonNode rules,
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer limit) {}

    record Accepted(
            @Nullable List<Change> changes, @Nullable String note) {}

    record Items<T>(List<T> items) {}

    /** Decides past conversations again; nothing live is touched. */
    @PostMapping("/api/v1/rules/simulate")
    Simulator.Trial simulate(@AuthenticationPrincipal Caller caller, @RequestBody Trying trying) {
        String site = caller.siteId();
        int limit = trying.limit() == null ? USUAL_LIMIT : trying.limit();
        if (limit < 1) {
            throw Refusal.invalid("limit", "limit must be at least 1.");
        }
        if (limit > Simulator.MOST) {
            throw Refusal.tooLarge("limit", Simulator.MOST);
        }
        JsonNode document = trying.rules() != null
                ? trying.rules()
                : rules.draft(site).map(Draft::rules).orElseThrow(() -> Refusal.notFound("draft"));
        Rules tried = rules.tried(site, document);
        Simulator.Trial trial = simulator.run(
                sites.byId(site), rules.of(site), tried, span(trying.from(), trying.to(), null, null), limit);
        rules.tried(site, RulesController.editor(caller), trial.changed() + " of " + trial.looked());
        return trial;
    }

    @GetMapping("/api/v1/reports/moments")
    Accuracy.Report report(
            @AuthenticationPrincipal Caller caller,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String queue,
            @RequestParam @Nullable String locale) {
        boolean readsConversations = caller.person().role() == Role.SUPERVISOR;
        return accuracy.of(caller.siteId(), span(from, to, queue, locale), readsConversations);
    }

    @GetMapping("/api/v1/rules/suggestions")
    Suggestions.Found suggestions(
            @AuthenticationPrincipal Caller caller,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to) {
        String site = caller.siteId();
        return suggestions.of(sites.byId(site), rules.of(site), span(from, to, null, null));
    }

    /** Suggested weights go into the draft, to be tried. */
    @PostMapping("/api/v1/rules/draft/accept")
    Draft accept(@AuthenticationPrincipal Caller caller, @RequestBody Accepted accepted) {
        List<Change> changes = accepted.changes();
        if (changes == null || changes.isEmpty()) {
            throw Refusal.invalid("changes", "changes is missing.");
        }
        if (changes.size() > MOST_CHANGES) {
            throw Refusal.tooLarge("changes", MOST_CHANGES);
        }
        String note = accepted.note() == null ? "" : accepted.note();
        return rules.accept(caller.siteId(), RulesController.editor(caller), changes, note);
    }

    @GetMapping("/api/v1/rules/log")
    Items<Deed> log(@AuthenticationPrincipal Caller caller) {
        return new Items<>(rules.deeds(caller.siteId(), MOST_DEEDS));
    }

    private Span span(@Nullable String from, @Nullable String to, @Nullable String queue, @Nullable String locale) {
        Instant end = to == null ? clock.instant() : time("to", to);
        Instant start = from == null ? end.minus(USUAL) : time("from", from);
        if (!start.isBefore(end)) {
            throw Refusal.invalid("from", "from must be before to.");
        }
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw Refusal.tooLarge("from", LONGEST.toDays());
        }
        return new Span(start, end, blank(queue), blank(locale));
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static Instant time(String field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException none) {
            throw Refusal.invalid(field, field + " must be an RFC 3339 time such as 2026-11-21T12:00:00Z.");
        }
    }
}
