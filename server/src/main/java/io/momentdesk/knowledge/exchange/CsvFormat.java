package io.momentdesk.knowledge.exchange;

import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.ItemJson;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.item.Scope;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row a language, with a header. What is the same in all languages stands in an item's first row, or in each of them, but never otherwise. Commas, semicolons or
 * tabs stand between the cells. A column or a language that is not there says nothing; an empty cell says what is usual.
 */
final class CsvFormat implements Format {

    static List<String> columns(Kind kind) {
        Stream<String> words = kind == Kind.SCRIPT
                ? Stream.of("title", "text", "keywords", "asked", "steps")
                : Stream.of("question", "answer", "keywords", "asked");
        return Stream.of(Stream.of("id", "language"), words, Scope.FIELDS.stream())
                .flatMap(each -> each)
                .filter(column -> kind == Kind.SCRIPT || !column.equals("firstWithout"))
                .toList();
    }

    @Override
    public byte[] write(Kind kind, List<Item> items) {
        List<String> columns = columns(kind);
        StringBuilder out = new StringBuilder("\uFEFF");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader(columns.toArray(String[]::new))
                .get();
        try (CSVPrinter printer = new CSVPrinter(out, format)) {
            for (Item item : items) {
                JsonNode document = ItemJson.write(item);
                boolean first = true;
                for (Map.Entry<String, JsonNode> wording :
                        document.required("texts").properties()) {
                    printer.printRecord(cells(item.id(), wording, first ? document : null, columns));
                    first = false;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(
            String id, Map.Entry<String, JsonNode> wording, @Nullable JsonNode document, List<String> columns) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            String cell = switch (column) {
                case "id" -> id;
                case "language" -> wording.getKey();
                default ->
                    Scope.FIELDS.contains(column)
                            ? document == null ? "" : Cells.cell(column, document.path(column))
                            : Cells.cell(column, wording.getValue().path(column));
            };
            cells.add(Formulas.guarded(cell));
        }
        return cells;
    }

    @Override
    public List<Entry> read(Kind kind, byte[] file, Charset charset, Findings findings) {
        Rows rows = new Rows(findings);
        Decoding.text(file, charset, null, findings).ifPresent(text -> read(kind, text, rows, findings));
        return rows.entries();
    }

    private static void read(Kind kind, String text, Rows rows, Findings findings) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(between(text))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setIgnoreSurroundingSpaces(false)
                .get();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<String> header = parser.getHeaderNames();
            if (!fits(kind, header, findings)) {
                return;
            }
            line = (int) parser.getCurrentLineNumber() + 1;
            for (CSVRecord record : parser) {
                if (record.isConsistent()) {
                    if (!rows.add(line, record.toMap())) {
                        return;
                    }
                } else {
                    findings.wrong(
                            Place.line(line),
                            "row",
                            "The row has " + record.size() + " cells, the header " + header.size() + ".");
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException broken) {
            findings.wrong(Place.line(line), "row", "It cannot be read as CSV: " + broken.getMessage());
        }
    }

    private static boolean fits(Kind kind, List<String> header, Findings findings) {
        List<String> known = columns(kind);
        header.stream()
                .filter(column -> !known.contains(column))
                .forEach(column -> findings.wrong(
                        Place.line(1),
                        column.length() > 80 ? column.substring(0, 80) : column,
                        "There is no such column; there are: " + String.join(", ", known) + "."));
        for (String needed : List.of("id", "language", kind.head(), kind.body())) {
            if (!header.contains(needed)) {
                findings.wrong(Place.line(1), needed, "The column " + needed + " is missing.");
            }
        }
        return findings.none();
    }

    /** The one that the header has most of. */
    private static char between(String text) {
        String header = text.lines().findFirst().orElse("");
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(header, each) > count(header, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }
}
