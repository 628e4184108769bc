package io.momentdesk.knowledge.exchange;

import io.momentdesk.knowledge.KnowledgeEdits;
import io.momentdesk.knowledge.item.ItemReader;
import io.momentdesk.knowledge.item.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a table, joined into items by their ids. */
final class Rows {

    private final Findings findings;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Rows(Findings findings) {
        this.findings = findings;
    }

    List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    /** False when no more rows are taken. */
    boolean add(int line, Map<String, String> cells) {
        Place place = Place.line(line);
        if (isTooLong(place, cells)) {
            return true;
        }
        Map<String, String> row = new LinkedHashMap<>();
        cells.forEach((column, cell) -> row.put(column, Formulas.plain(cell)));
        String id = row.getOrDefault("id", "").strip();
        String language = row.getOrDefault("language", "").strip();
        if (id.isEmpty() || language.isEmpty()) {
            findings.wrong(
                    place, id.isEmpty() ? "id" : "language", "The row has no " + (id.isEmpty() ? "id." : "language."));
            return true;
        }
        if (entries.size() >= KnowledgeEdits.MOST_ITEMS && !entries.containsKey(id)) {
            findings.tooLarge(place, "items", KnowledgeEdits.MOST_ITEMS);
            return false;
        }
        Entry entry = entries.computeIfAbsent(
                id, any -> new Entry(id, JsonMapper.shared().createObjectNode(), place, new HashMap<>(), false));
        return add(entry, place, language, row);
    }

    private boolean isTooLong(Place place, Map<String, String> cells) {
        List<String> columns = cells.keySet().stream()
                .filter(column -> cells.get(column).length() > Cells.longest(column))
                .toList();
        columns.forEach(column -> findings.tooLarge(place, column, Cells.longest(column)));
        return !columns.isEmpty();
    }

    private boolean add(Entry entry, Place place, String language, Map<String, String> row) {
        ObjectNode texts = entry.document().withObjectProperty("texts");
        if (texts.has(language)) {
            findings.wrong(place, "language", "There is another row for " + entry.id() + " in " + language + ".");
            return true;
        }
        if (texts.size() >= ItemReader.MOST_LANGUAGES) {
            findings.tooLarge(place, "texts", ItemReader.MOST_LANGUAGES);
            return false;
        }
        entry.places().put("texts." + language, place);
        ObjectNode wording = texts.putObject(language);
        row.forEach((column, cell) -> {
            if (Scope.FIELDS.contains(column)) {
                scope(entry, place, column, cell);
            } else if (!column.equals("id") && !column.equals("language")) {
                wording.set(column, cell.isBlank() ? NullNode.getInstance() : Cells.value(column, cell));
            }
        });
        return true;
    }

    private void scope(Entry entry, Place place, String column, String cell) {
        JsonNode before = entry.document().path(column);
        if (cell.isBlank()) {
            if (before.isMissingNode()) {
                entry.document().putNull(column);
            }
            return;
        }
        JsonNode value = Cells.value(column, cell);
        if (before.isMissingNode() || before.isNull()) {
            entry.document().set(column, value);
            entry.places().put(column, place);
        } else if (!before.equals(value)) {
            findings.wrong(
                    place,
                    column,
                    column + " is the same in all languages, but another row of " + entry.id() + " differs.");
        }
    }
}
