package io.momentdesk.gateway.http;

import io.momentdesk.agent.Agent;
import io.momentdesk.knowledge.Editor;
import io.momentdesk.knowledge.KnowledgeEdits;
import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.redis.Refusal;
import io.momentdesk.touchpoint.KnowledgeSigns;
import io.momentdesk.touchpoint.wanting.Deflection;
import io.momentdesk.touchpoint.wanting.Gaps;
import io.momentdesk.touchpoint.wanting.Gaps.Found;
import io.momentdesk.touchpoint.wanting.Usage;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the desk's knowledge lacks, in visitors' words, and what of it is used. */
@RestController
@RequestMapping("/api/v1/knowledge")
class GapsController {

    private static final int MOST_DAYS = 92;

    private final Gaps gaps;
    private final Usage usage;
    private final Deflection deflection;
    private final KnowledgeEdits edits;
    private final KnowledgeSigns signs;

    GapsController(Gaps gaps, Usage usage, Deflection deflection, KnowledgeEdits edits, KnowledgeSigns signs) {
        this.gaps = gaps;
        this.usage = usage;
        this.deflection = deflection;
        this.edits = edits;
        this.signs = signs;
    }

    record Used(List<Usage.Item> items) {}

    @GetMapping("/gaps")
    Found gaps(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "30") int days) {
        return gaps.found(caller.siteId(), checked(days));
    }

    @GetMapping("/usage")
    Used usage(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "30") int days) {
        return new Used(usage.items(caller.siteId(), checked(days)));
    }

    @GetMapping("/deflection")
    Deflection.Report deflection(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "30") int days) {
        return deflection.report(caller.siteId(), checked(days));
    }

    /** For an item whose text has become another one: what was made of the old one counts no longer. */
    @DeleteMapping("/learned/{kind}/{id}")
    ResponseEntity<Void> forget(
            @AuthenticationPrincipal Caller caller, @PathVariable String kind, @PathVariable String id) {
        if (!kind.equals("faq") && !kind.equals("script")) {
            throw Refusal.notFound("kind");
        }
        Key key = new Key(Kind.of(kind), id);
        edits.one(caller.siteId(), key);
        Agent agent = caller.person();
        signs.forget(caller.siteId(), key, new Editor(agent.id(), agent.name()));
        return ResponseEntity.noContent().build();
    }

    private static int checked(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Refusal("invalid", "days must be from 1 to " + MOST_DAYS + ".", "days", (long) MOST_DAYS);
        }
        return days;
    }
}
