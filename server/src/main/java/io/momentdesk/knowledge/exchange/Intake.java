package io.momentdesk.knowledge.exchange;

import io.momentdesk.knowledge.Held;
import io.momentdesk.knowledge.KnowledgeEdits;
import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.KnowledgeStore.Write;
import io.momentdesk.knowledge.exchange.ImportReport.Lost;
import io.momentdesk.knowledge.exchange.ImportReport.Taken;
import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.ItemJson;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.item.KnowledgeRefused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the entries of a file would do to a desk, one after the other. */
final class Intake {

    private static final int LISTED = 1_000;
    private static final String CREATED = "created";
    private static final String CHANGED = "changed";
    private static final String UNCHANGED = "unchanged";
    private static final String REFUSED = "refused";

    private final Kind kind;
    private final Map<String, Held> known;
    private final Findings findings;
    private final Set<String> ids = new HashSet<>();
    private final List<Taken> taken = new ArrayList<>();
    private final List<Lost> lost = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();

    Intake(Kind kind, Map<String, Held> known, Findings findings) {
        this.kind = kind;
        this.known = known;
        this.findings = findings;
    }

    void take(Entry entry) {
        if (!ids.add(entry.id())) {
            findings.wrong(entry.place(), "id", "The id " + shortened(entry.id()) + " stands there twice.");
        }
        Place place = entry.place();
        taken.add(new Taken(place.file(), place.line(), shortened(entry.id()), what(entry)));
    }

    private String what(Entry entry) {
        Key key = new Key(kind, entry.id());
        Held before = known.get(entry.id());
        try {
            Item item = KnowledgeEdits.checked(key, document(entry, before), before != null);
            ObjectNode document = ItemJson.write(item);
            if (before != null && ItemJson.write(before.item()).equals(document)) {
                return UNCHANGED;
            }
            if (before != null) {
                losses(entry, before.item(), item);
            }
            writes.add(new Write(key, before == null ? 0 : before.version(), "imported", document));
            return before == null ? CREATED : CHANGED;
        } catch (KnowledgeRefused refused) {
            refused.problems()
                    .forEach(problem -> findings.add(entry.placeOf(problem.field()), shortened(entry.id()), problem));
            return REFUSED;
        }
    }

    private static ObjectNode document(Entry entry, @Nullable Held before) {
        return before == null || entry.whole() ? entry.document() : Overlay.of(before.item(), entry.document());
    }

    private void losses(Entry entry, Item before, Item after) {
        List<String> languages = before.texts().keySet().stream()
                .filter(language -> !after.texts().containsKey(language))
                .toList();
        if (!languages.isEmpty()) {
            lost.add(new Lost(entry.place().file(), entry.place().line(), entry.id(), languages));
        }
    }

    List<Write> writes() {
        return writes;
    }

    int created() {
        return count(CREATED);
    }

    ImportReport report(boolean applied) {
        return new ImportReport(
                applied,
                count(CREATED),
                count(CHANGED),
                count(UNCHANGED),
                count(REFUSED),
                taken.size() > LISTED ? List.copyOf(taken.subList(0, LISTED)) : taken,
                lost,
                findings.all());
    }

    private int count(String what) {
        return (int) taken.stream().filter(each -> each.what().equals(what)).count();
    }

    private static String shortened(String id) {
        return id.length() <= 80 ? id : id.substring(0, 80) + "…";
    }
}
