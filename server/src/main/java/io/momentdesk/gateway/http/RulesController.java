package io.momentdesk.gateway.http;

import io.momentdesk.agent.Agent;
import io.momentdesk.moment.own.Defaults;
import io.momentdesk.moment.own.RuleStore.Draft;
import io.momentdesk.moment.own.RuleStore.Editor;
import io.momentdesk.moment.own.RuleStore.Version;
import io.momentdesk.moment.own.RulesRefused;
import io.momentdesk.moment.own.RulesRefused.Problem;
import io.momentdesk.moment.own.SiteRules;
import io.momentdesk.redis.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A site's own rules: what is in force, what was, and the draft of what may be. */
@RestController
@RequestMapping("/api/v1/rules")
class RulesController {

    private static final int PAGE = 50;

    private final SiteRules rules;

    RulesController(SiteRules rules) {
        this.rules = rules;
    }

    /** @param version 0, and the rest absent, while the product's own rules count */
    record InForce(
            int version,
            @Nullable Instant at,
            @Nullable Editor by,
            @Nullable String note,
            @Nullable Integer sameAs,
            JsonNode rules,
            List<Problem> problems) {}

    record Edited(
            @Nullable Integer base,
            @Nullable String note,
            @Nullable JsonNode rules) {}

    record Checked(List<Problem> problems) {}

    record Versions(List<Version> items, @Nullable String next) {}

    @GetMapping
    InForce inForce(@AuthenticationPrincipal Caller caller) {
        return rules.inForce(caller.siteId())
                .map(own -> answer(own.version(), own.problems()))
                .orElseGet(() -> new InForce(0, null, null, null, null, rules.document(caller.siteId()), List.of()));
    }

    private InForce answer(Version version, List<Problem> problems) {
        return new InForce(
                version.version(),
                version.at(),
                version.by(),
                version.note(),
                version.sameAs(),
                document(version.rules()),
                problems);
    }

    @GetMapping("/defaults")
    Defaults defaults(@RequestParam(defaultValue = "en") String locale) {
        return Defaults.of(
                rules.product(), Locale.forLanguageTag(locale.replace('_', '-')).getLanguage());
    }

    /** All mistakes of a document; changes nothing. */
    @PostMapping("/check")
    Checked check(@AuthenticationPrincipal Caller caller, @RequestBody Edited edited) {
        try {
            rules.tried(caller.siteId(), document(edited.rules()));
            return new Checked(List.of());
        } catch (RulesRefused refused) {
            return new Checked(refused.problems());
        }
    }

    /** Puts the rules in force, replacing what was. */
    @PutMapping
    InForce publish(@AuthenticationPrincipal Caller caller, @RequestBody Edited edited) {
        Version version = rules.publish(
                caller.siteId(), editor(caller), base(edited.base()), note(edited.note()), document(edited.rules()));
        return answer(version, List.of());
    }

    @GetMapping("/versions")
    Versions versions(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "2147483647") int before) {
        List<Version> found = rules.versions(caller.siteId(), before, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Version> items = more ? found.subList(0, PAGE) : found;
        return new Versions(items, more ? String.valueOf(items.getLast().version()) : null);
    }

    @GetMapping("/versions/{version}")
    InForce version(@AuthenticationPrincipal Caller caller, @PathVariable int version) {
        return answer(rules.version(caller.siteId(), version), List.of());
    }

    @PostMapping("/versions/{version}/revert")
    InForce revert(@AuthenticationPrincipal Caller caller, @PathVariable int version, @RequestBody Edited edited) {
        Version reverted =
                rules.revert(caller.siteId(), editor(caller), base(edited.base()), version, note(edited.note()));
        return answer(reverted, List.of());
    }

    @GetMapping("/draft")
    Draft draft(@AuthenticationPrincipal Caller caller) {
        return rules.draft(caller.siteId()).orElseThrow(() -> Refusal.notFound("draft"));
    }

    @PutMapping("/draft")
    Draft saveDraft(@AuthenticationPrincipal Caller caller, @RequestBody Edited edited) {
        return rules.draft(caller.siteId(), editor(caller), note(edited.note()), document(edited.rules()), "drafted");
    }

    @DeleteMapping("/draft")
    ResponseEntity<Void> discard(@AuthenticationPrincipal Caller caller) {
        rules.discard(caller.siteId(), editor(caller));
        return ResponseEntity.noContent().build();
    }

    static Editor editor(Caller caller) {
        Agent agent = caller.person();
        return new Editor(agent.id(), agent.name());
    }

    private static int base(@Nullable Integer base) {
        if (base == null || base < 0) {
            throw Refusal.invalid("base", "base must be the version that is in force, 0 for none.");
        }
        return base;
    }

    private static String note(@Nullable String note) {
        return note == null ? "" : note;
    }

    static JsonNode document(@Nullable JsonNode rules) {
        if (rules == null || rules.isNull()) {
            throw Refusal.invalid("rules", "rules is missing.");
        }
        return rules;
    }
}
