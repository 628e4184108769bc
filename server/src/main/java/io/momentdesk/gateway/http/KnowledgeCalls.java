package io.momentdesk.gateway.http;

import io.momentdesk.agent.Agent;
import io.momentdesk.knowledge.Editor;
import io.momentdesk.knowledge.Held;
import io.momentdesk.knowledge.KnowledgeEdits;
import io.momentdesk.knowledge.KnowledgeEdits.Change;
import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.KnowledgeStore.Version;
import io.momentdesk.knowledge.exchange.FileFormat;
import io.momentdesk.knowledge.exchange.ImportReport;
import io.momentdesk.knowledge.exchange.KnowledgeExchange;
import io.momentdesk.knowledge.exchange.KnowledgeExchange.Brought;
import io.momentdesk.knowledge.item.ItemJson;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.item.KnowledgeRefused;
import io.momentdesk.knowledge.item.Problem;
import io.momentdesk.redis.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** Looking after one kind of what a desk knows: reading, writing, its versions. */
abstract class KnowledgeCalls {

    private static final int PAGE = 50;
    private static final String NEWEST = "2147483647";

    private final Kind kind;
    private final KnowledgeEdits edits;

    private final KnowledgeExchange exchange;

    KnowledgeCalls(Kind kind, KnowledgeEdits edits, KnowledgeExchange exchange) {
        this.kind = kind;
        this.edits = edits;
        this.exchange = exchange;
    }

    /**
     * @param own whether the site has edited it; else it follows what the product ships
     * @param item its document
     */
    record KnownItem(String id, int version, boolean own, Instant updatedAt, Editor updatedBy, JsonNode item) {}

    record Items(List<KnownItem> items, @Nullable String next) {}

    /**
     * @param version the one that was seen, 0 for a new item
     * @param reason why, for whoever reads the versions later
     */
    record Edited(
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable JsonNode item) {}

    record Checked(List<Problem> problems) {}

    record Versions(List<Version> items, @Nullable String next) {}

    @GetMapping
    Items list(@AuthenticationPrincipal Caller caller, @ModelAttribute KnowledgeFilter filter) {
        return filter.page(edits.all(caller.siteId()), kind, KnowledgeCalls::answer);
    }

    @GetMapping("/{id}")
    KnownItem one(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return answer(edits.one(caller.siteId(), new Key(kind, id)));
    }

    /** All mistakes of a document; changes nothing. */
    @PostMapping("/check")
    Checked check(@RequestBody Edited edited) {
        try {
            KnowledgeEdits.checked(new Key(kind, "new"), document(edited));
            return new Checked(List.of());
        } catch (KnowledgeRefused refused) {
            return new Checked(refused.problems());
        }
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            @AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "json") String format) {
        FileFormat as = ImportQuery.format(format);
        String name = (kind == Kind.FAQ ? "faq." : "scripts.") + as.ending();
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Content-Type", as.mediaType())
                .body(exchange.export(caller.siteId(), kind, as));
    }

    /** 200 with a report, whatever was found; with any mistake nothing of it is kept. */
    @PostMapping("/import")
    ImportReport bringIn(
            @AuthenticationPrincipal Caller caller, @ModelAttribute ImportQuery query, HttpServletRequest request) {
        byte[] file = RawBody.bytes(request, KnowledgeExchange.LARGEST);
        Brought brought = new Brought(kind, ImportQuery.format(query.format()), query.encoding(), file);
        return exchange.bringIn(caller.siteId(), brought, change(caller, null, query.reason()), query.applies());
    }

    @PutMapping("/{id}")
    KnownItem put(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Edited edited) {
        Change change = change(caller, base(edited, match), edited.reason());
        return answer(edits.put(caller.siteId(), new Key(kind, id), change, document(edited)));
    }

    /** @param version the one that was seen; absent: whatever it is */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String reason) {
        edits.delete(caller.siteId(), new Key(kind, id), change(caller, version, reason));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/versions")
    Versions versions(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = NEWEST) int before) {
        List<Version> found = edits.versions(caller.siteId(), new Key(kind, id), before, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Version> items = more ? found.subList(0, PAGE) : found;
        return new Versions(items, more ? String.valueOf(items.getLast().version()) : null);
    }

    @GetMapping("/{id}/versions/{version}")
    Version version(@AuthenticationPrincipal Caller caller, @PathVariable String id, @PathVariable int version) {
        return edits.version(caller.siteId(), new Key(kind, id), version);
    }

    /** Of a deleted item too; then {@code version} in the body is 0. */
    @PostMapping("/{id}/versions/{version}/restore")
    KnownItem restore(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @PathVariable int version,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Edited edited) {
        Change change = change(caller, base(edited, match), edited.reason());
        return answer(edits.restore(caller.siteId(), new Key(kind, id), change, version));
    }

    private static KnownItem answer(Held held) {
        return new KnownItem(
                held.item().id(), held.version(), held.own(), held.at(), held.by(), ItemJson.write(held.item()));
    }

    static Change change(Caller caller, @Nullable Integer base, @Nullable String reason) {
        Agent agent = caller.person();
        return new Change(new Editor(agent.id(), agent.name()), base, reason == null ? "" : reason);
    }

    private static int base(Edited edited, @Nullable String match) {
        if (match != null && match.matches("\"[0-9]{1,9}\"")) {
            return Integer.parseInt(match.substring(1, match.length() - 1));
        }
        if (edited.version() == null || edited.version() < 0) {
            throw Refusal.invalid("version", "version must be the one that was seen, 0 for a new item.");
        }
        return edited.version();
    }

    private static JsonNode document(Edited edited) {
        if (edited.item() == null || edited.item().isNull()) {
            throw Refusal.invalid("item", "item is missing.");
        }
        return edited.item();
    }
}
