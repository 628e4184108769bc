package io.momentdesk.knowledge;

import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.KnowledgeStore.Row;
import io.momentdesk.knowledge.KnowledgeStore.Version;
import io.momentdesk.knowledge.KnowledgeStore.Write;
import io.momentdesk.knowledge.KnowledgeStore.Written;
import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.ItemCheck;
import io.momentdesk.knowledge.item.ItemJson;
import io.momentdesk.knowledge.item.ItemReader;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.item.Mistakes;
import io.momentdesk.redis.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Looking after what a desk knows. What was changed counts at once on this node and right after on the others; every version stays, with who, when and why. */
@Component
public class KnowledgeEdits {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 500;

    /** Items of a site. */
    public static final int MOST_ITEMS = 20_000;

    private final KnowledgeStore store;
    private final KnowledgeInForce inForce;
    private final Clock clock;

    KnowledgeEdits(KnowledgeStore store, KnowledgeInForce inForce, Clock clock) {
        this.store = store;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** All of a site, drafts too, as this node knows them, in no order. */
    public Collection<Held> all(String site) {
        return inForce.of(site).items();
    }

    /** As it is kept now. */
    public Held one(String site, Key key) throws Refusal {
        return KnowledgeInForce.held(row(site, key));
    }

    private Row row(String site, Key key) {
        return store.find(site, key)
                .filter(row -> row.document() != null)
                .orElseThrow(() -> Refusal.notFound(key.kind() == Kind.FAQ ? "article" : "script"));
    }

    /**
     * Reads and examines a document; keeps nothing.
     *
     * @throws io.momentdesk.knowledge.item.KnowledgeRefused with all mistakes
     */
    public static Item checked(Key key, JsonNode document) throws Refusal {
        return checked(key, document, false);
    }

    /** @param known it is there already, and may have an id that a new one may not */
    public static Item checked(Key key, JsonNode document, boolean known) throws Refusal {
        Mistakes mistakes = new Mistakes();
        Item item = ItemReader.read(key.kind(), key.id(), document, mistakes);
        if (known) {
            ItemCheck.examineKnown(item, mistakes);
        } else {
            ItemCheck.examine(item, mistakes);
        }
        mistakes.refuse();
        return item;
    }

    /**
     * Why something is done.
     *
     * @param base the version that was seen, 0 for none; null: whatever it is
     */
    public record Change(Editor by, @Nullable Integer base, String reason) {

        public Change {
            reason = reason.strip();
            if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
                throw Refusal.tooLarge("reason", LONGEST_REASON);
            }
            if (reason.codePoints().anyMatch(Mistakes::isNoText)) {
                throw Refusal.invalid("reason", "reason holds characters that are not text.");
            }
        }
    }

    public Held put(String site, Key key, Change change, JsonNode document) throws Refusal {
        boolean known = key.id().length() > ItemReader.LONGEST_ID
                && store.find(site, key).isPresent();
        Item item = checked(key, document, known);
        boolean fresh = Integer.valueOf(0).equals(change.base());
        return put(site, key, change, fresh ? "created" : "changed", ItemJson.write(item));
    }

    private Held put(String site, Key key, Change change, String what, JsonNode document) {
        boolean more = all(site).stream().noneMatch(held -> held.key().equals(key));
        if (more && all(site).size() >= MOST_ITEMS) {
            throw Refusal.tooLarge("items", MOST_ITEMS);
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Written written = write(site, change, at, List.of(new Write(key, change.base(), what, document)));
        Item item = ItemReader.read(key.kind(), key.id(), document, new Mistakes());
        return new Held(item, written.versions().getOrDefault(key, 0), true, at, change.by());
    }

    public void delete(String site, Key key, Change change) throws Refusal {
        row(site, key);
        write(site, change, List.of(new Write(key, change.base(), "deleted", null)));
    }

    /** Makes an item what it was in an earlier version, as a new one. */
    public Held restore(String site, Key key, Change change, int version) throws Refusal {
        JsonNode document = version(site, key, version).document();
        if (document == null) {
            throw Refusal.invalid("version", "Version " + version + " is the deletion; there is nothing to restore.");
        }
        return put(site, key, change, "restored", document);
    }

    /** All of it or nothing. */
    public void write(String site, Change change, List<Write> writes) throws Refusal {
        write(site, change, clock.instant(), writes);
    }

    private Written write(String site, Change change, Instant at, List<Write> writes) {
        Written written = store.write(site, change.by(), change.reason(), at, writes);
        if (!written.outdated().isEmpty()) {
            int now = store.find(site, written.outdated().getFirst())
                    .map(Row::version)
                    .orElse(0);
            throw new Refusal(
                    "ref_conflict",
                    "Somebody has changed it meanwhile: it is at version " + now + ". Look at it first.",
                    "version",
                    null);
        }
        inForce.changed(site);
        return written;
    }

    public List<Version> versions(String site, Key key, int before, int limit) {
        return store.versions(site, key, before, limit);
    }

    public Version version(String site, Key key, int version) throws Refusal {
        return store.version(site, key, version).orElseThrow(() -> Refusal.notFound("version"));
    }
}
