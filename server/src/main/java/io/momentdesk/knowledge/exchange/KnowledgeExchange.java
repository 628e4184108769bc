package io.momentdesk.knowledge.exchange;

import io.momentdesk.knowledge.Held;
import io.momentdesk.knowledge.KnowledgeEdits;
import io.momentdesk.knowledge.KnowledgeEdits.Change;
import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.KnowledgeStore.Write;
import io.momentdesk.knowledge.exchange.ImportReport.Taken;
import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.ItemJson;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.item.KnowledgeRefused;
import io.momentdesk.redis.Refusal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Brings files in and out. What is in a file and not on the desk is created, what differs is changed; what is not in the file stays as it is. */
@Component
public class KnowledgeExchange {

    /** Bytes of a file. */
    public static final int LARGEST = 16 * 1024 * 1024;

    private static final int LISTED = 1_000;
    private static final String REFUSED = "refused";

    private final KnowledgeEdits edits;

    KnowledgeExchange(KnowledgeEdits edits) {
        this.edits = edits;
    }

    public byte[] export(String site, Kind kind, FileFormat format) {
        List<Item> items = edits.all(site).stream()
                .map(Held::item)
                .filter(item -> item.kind() == kind)
                .sorted(Comparator.comparingInt((Item item) -> item.scope().position())
                        .thenComparing(Item::id))
                .toList();
        return format.format().write(kind, items);
    }

    /**
     * A file to bring in.
     *
     * @param charset of texts without a byte order mark
     */
    public record Brought(Kind kind, FileFormat format, Charset charset, byte[] file) {}

    /** @param apply false: only tell what would happen */
    public ImportReport bringIn(String site, Brought brought, Change change, boolean apply) throws Refusal {
        Findings findings = new Findings();
        Kind kind = brought.kind();
        List<Entry> entries = brought.format().format().read(kind, brought.file(), brought.charset(), findings);
        Map<String, Held> known = edits.all(site).stream()
                .filter(held -> held.item().kind() == kind)
                .collect(Collectors.toMap(held -> held.item().id(), Function.identity()));
        List<Taken> taken = new ArrayList<>();
        List<Write> writes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Entry entry : entries) {
            if (!ids.add(entry.id())) {
                findings.wrong(entry.place(), "id", "The id " + shortened(entry.id()) + " stands there twice.");
            }
            Write write = write(kind, entry, known.get(entry.id()), findings);
            if (write != null && !write.what().equals("unchanged")) {
                writes.add(new Write(write.key(), write.base(), "imported", write.document()));
            }
            taken.add(new Taken(
                    entry.place().file(),
                    entry.place().line(),
                    shortened(entry.id()),
                    write == null ? REFUSED : write.what()));
        }
        if (edits.all(site).size() + count(taken, "created") > KnowledgeEdits.MOST_ITEMS) {
            findings.tooLarge(Place.WHOLE, "items", KnowledgeEdits.MOST_ITEMS);
        }
        boolean applied = apply && findings.none();
        if (applied && !writes.isEmpty()) {
            edits.write(site, change, writes);
        }
        return report(applied, taken, findings);
    }

    /** Null when it has mistakes; its {@code what} is what would happen. */
    private static @Nullable Write write(Kind kind, Entry entry, @Nullable Held before, Findings findings) {
        Key key = new Key(kind, entry.id());
        try {
            ObjectNode document = ItemJson.write(KnowledgeEdits.checked(key, entry.document()));
            if (before == null) {
                return new Write(key, 0, "created", document);
            }
            boolean same = ItemJson.write(before.item()).equals(document);
            return new Write(key, before.version(), same ? "unchanged" : "changed", document);
        } catch (KnowledgeRefused refused) {
            refused.problems()
                    .forEach(problem -> findings.add(entry.placeOf(problem.field()), shortened(entry.id()), problem));
            return null;
        }
    }

    private static ImportReport report(boolean applied, List<Taken> taken, Findings findings) {
        return new ImportReport(
                applied,
                count(taken, "created"),
                count(taken, "changed"),
                count(taken, "unchanged"),
                count(taken, REFUSED),
                taken.size() > LISTED ? List.copyOf(taken.subList(0, LISTED)) : taken,
                findings.all());
    }

    private static int count(List<Taken> taken, String what) {
        return (int) taken.stream().filter(each -> each.what().equals(what)).count();
    }

    private static String shortened(String id) {
        return id.length() <= 80 ? id : id.substring(0, 80) + "…";
    }
}
