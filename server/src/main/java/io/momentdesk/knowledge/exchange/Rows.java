package io.momentdesk.knowledge.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
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

    void add(int line, Map<String, String> cells) {
        Place place = Place.line(line);
        Map<String, String> row = new LinkedHashMap<>();
        cells.forEach((column, cell) -> row.put(column, Formulas.plain(cell)));
        String id = row.getOrDefault("id", "").strip();
        String language = row.getOrDefault("language", "").strip();
        if (id.isEmpty() || language.isEmpty()) {
            findings.wrong(
                    place, id.isEmpty() ? "id" : "language", "The row has no " + (id.isEmpty() ? "id." : "language."));
            return;
        }
        Entry entry = entries.computeIfAbsent(
                id, any -> new Entry(id, JsonMapper.shared().createObjectNode(), place, new HashMap<>()));
        ObjectNode texts = entry.document().withObjectProperty("texts");
        if (texts.has(language)) {
            findings.wrong(place, "language", "There is another row for " + id + " in " + language + ".");
            return;
        }
        entry.places().put("texts." + language, place);
        ObjectNode wording = texts.putObject(language);
        row.forEach((column, cell) -> {
            if (Cells.SCOPE.contains(column)) {
                scope(entry, place, column, cell);
            } else if (!column.equals("id") && !column.equals("language") && !cell.isBlank()) {
                wording.set(column, Cells.value(column, cell));
            }
        });
    }

    private void scope(Entry entry, Place place, String column, String cell) {
        if (cell.isBlank()) {
            return;
        }
        JsonNode value = Cells.value(column, cell);
        JsonNode before = entry.document().get(column);
        if (before == null) {
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
