package io.momentdesk.knowledge.exchange;

import io.momentdesk.knowledge.Held;
import io.momentdesk.knowledge.KnowledgeEdits;
import io.momentdesk.knowledge.KnowledgeEdits.Change;
import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.redis.Refusal;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings files in and out. What is in a file and not on the desk is created, what differs is changed; what is not in the file stays as it is. */
@Component
public class KnowledgeExchange {

    /** Bytes of a file. */
    public static final int LARGEST = 16 * 1024 * 1024;

    private final KnowledgeEdits edits;
    private final Semaphore turn = new Semaphore(1);

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

    /**
     * One file at a time on a node, for a file in memory is many times as large.
     *
     * @param apply false: only tell what would happen
     */
    public ImportReport bringIn(String site, Brought brought, Change change, boolean apply) throws Refusal {
        if (!turn.tryAcquire()) {
            throw new Refusal("busy", "Another file is being read; try again in a moment.", null, null);
        }
        try {
            return take(site, brought, change, apply);
        } finally {
            turn.release();
        }
    }

    private ImportReport take(String site, Brought brought, Change change, boolean apply) {
        Findings findings = new Findings();
        Kind kind = brought.kind();
        List<Entry> entries = brought.format().format().read(kind, brought.file(), brought.charset(), findings);
        Map<String, Held> known = edits.all(site).stream()
                .filter(held -> held.item().kind() == kind)
                .collect(Collectors.toMap(held -> held.item().id(), Function.identity()));
        Intake intake = new Intake(kind, known, findings);
        entries.forEach(intake::take);
        if (edits.all(site).size() + intake.created() > KnowledgeEdits.MOST_ITEMS) {
            findings.tooLarge(Place.WHOLE, "items", KnowledgeEdits.MOST_ITEMS);
        }
        boolean applied = apply && findings.none();
        if (applied && !intake.writes().isEmpty()) {
            edits.write(site, change, intake.writes());
        }
        return intake.report(applied);
    }
}
