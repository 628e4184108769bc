package io.momentdesk.moment.own;

import io.momentdesk.moment.RulesInForce;
import io.momentdesk.moment.own.RuleStore.Deed;
import io.momentdesk.moment.own.RuleStore.Draft;
import io.momentdesk.moment.own.RuleStore.Editor;
import io.momentdesk.moment.own.RuleStore.Version;
import io.momentdesk.moment.own.RulesRefused.Problem;
import io.momentdesk.moment.rules.RuleFiles;
import io.momentdesk.moment.rules.Rules;
import io.momentdesk.redis.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules of all sites that have own ones, ready to decide by. What is put in force counts at once on this node and with the next refresh on the others;
 * while PostgreSQL is away all stay as they were last read.
 */
@Component
public class SiteRules implements RulesInForce {

    /** Characters of a note. */
    public static final int LONGEST_NOTE = 500;

    private static final Logger log = LoggerFactory.getLogger(SiteRules.class);

    private final RuleStore store;
    private final Clock clock;
    private final Rules product = RuleFiles.bundled();
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private volatile boolean stale;

    /** @param problems why the version cannot be used by this version of the product, which then goes by its own; mostly empty */
    public record Held(Version version, Rules rules, List<Problem> problems) {}

    public SiteRules(RuleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        read();
    }

    @Override
    public Rules of(String site) {
        Held own = held.get(site);
        return own == null ? product : own.rules();
    }

    /** The product's own. */
    public Rules product() {
        return product;
    }

    /** Empty for a site that goes by the product's. */
    public Optional<Held> inForce(String site) {
        return Optional.ofNullable(held.get(site));
    }

    /** The document that is in force; empty when there is none. */
    public JsonNode document(String site) {
        JsonNode rules = inForce(site).map(own -> own.version().rules()).orElse(null);
        return rules == null ? JsonMapper.shared().createObjectNode() : rules;
    }

    /** Checks a document, and makes rules of it that are in force nowhere. */
    public Rules tried(String site, JsonNode document) throws RulesRefused {
        return RulesReader.read(document, product, version(site) + 1);
    }

    @Override
    public int version(String site) {
        return inForce(site).map(own -> own.version().version()).orElse(0);
    }

    /**
     * Puts a document in force.
     *
     * @param base the version that the editor has seen in force, 0 for none
     */
    public Version publish(String site, Editor by, int base, String note, JsonNode document) throws Refusal {
        return add(site, base, new Version(base + 1, clock.instant(), by, checked(note), null, document));
    }

    /** Puts an older version in force again, as a new one. */
    public Version revert(String site, Editor by, int base, int version, String note) throws Refusal {
        Version old = store.version(site, version).orElseThrow(() -> Refusal.notFound("version"));
        return add(site, base, new Version(base + 1, clock.instant(), by, checked(note), version, old.rules()));
    }

    private Version add(String site, int base, Version next) {
        Rules rules = RulesReader.read(rules(next), product, next.version());
        if (!store.add(site, base, next)) {
            read();
            throw new Refusal(
                    "ref_conflict",
                    "Version " + version(site) + " has been put in force meanwhile; look at it first.",
                    "base",
                    null);
        }
        held.put(site, new Held(next, rules, List.of()));
        return next;
    }

    private static JsonNode rules(Version version) {
        JsonNode rules = version.rules();
        if (rules == null) {
            throw new IllegalArgumentException("a version without its rules");
        }
        return rules;
    }

    public List<Version> versions(String site, int before, int limit) {
        return store.versions(site, before, limit);
    }

    public Version version(String site, int version) throws Refusal {
        return store.version(site, version).orElseThrow(() -> Refusal.notFound("version"));
    }

    public Optional<Draft> draft(String site) {
        return store.draft(site);
    }

    /** @param what {@code drafted}, or {@code accepted} for suggested weights */
    public Draft draft(String site, Editor by, String note, JsonNode document, String what) throws Refusal {
        tried(site, document);
        Draft draft = new Draft(version(site), clock.instant(), by, checked(note), document);
        store.save(site, draft, what);
        return draft;
    }

    /** One weight of one fact for one moment. */
    public record Change(String code, String moment, double weight) {}

    /** Puts weights into the draft, which is begun from what is in force when there is none. */
    public Draft accept(String site, Editor by, List<Change> changes, String note) throws Refusal {
        ObjectNode document = (ObjectNode)
                draft(site).map(Draft::rules).orElseGet(() -> document(site)).deepCopy();
        for (Change change : changes) {
            document.withObjectProperty("weights")
                    .withObjectProperty(change.code())
                    .put(change.moment(), change.weight());
        }
        return draft(site, by, note, document, "accepted");
    }

    /** Notes that a draft was tried on the past. */
    public void tried(String site, Editor by, String result) {
        store.note(site, by, "tried", null, result);
    }

    /** Who did what with the site's rules, newest first. */
    public List<Deed> deeds(String site, int limit) {
        return store.deeds(site, limit);
    }

    public void discard(String site, Editor by) throws Refusal {
        if (!store.discard(site, by)) {
            throw Refusal.notFound("draft");
        }
    }

    private static String checked(@Nullable String note) {
        String text = note == null ? "" : note.strip();
        if (text.codePointCount(0, text.length()) > LONGEST_NOTE) {
            throw Refusal.tooLarge("note", LONGEST_NOTE);
        }
        if (text.indexOf('\u0000') >= 0) {
            throw Refusal.invalid("note", "note holds characters that are not text.");
        }
        return text;
    }

    @Scheduled(fixedDelayString = "${momentdesk.moment.refresh:PT5S}")
    public void refresh() {
        try {
            read();
            stale = false;
        } catch (RuntimeException away) {
            if (!stale) {
                log.warn("Sites' rules cannot be read again and stay as they were: {}", away.getMessage());
            }
            stale = true;
        }
    }

    private void read() {
        store.newest().forEach((site, newest) -> {
            if (version(site) < newest) {
                store.version(site, newest).map(this::held).ifPresent(own -> held.put(site, own));
            }
        });
    }

    private Held held(Version version) {
        try {
            return new Held(version, RulesReader.read(rules(version), product, version.version()), List.of());
        } catch (RulesRefused refused) {
            log.error("Rules cannot be used any more and the product's count: {}", refused.getMessage());
            return new Held(version, product, refused.problems());
        }
    }
}
