package io.momentdesk.knowledge.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.knowledge.KnowledgeEdits;
import io.momentdesk.knowledge.exchange.ImportReport.Finding;
import io.momentdesk.knowledge.item.ItemReader;
import io.momentdesk.knowledge.item.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileFilesTest {

    private static final int TOO_MANY = KnowledgeEdits.MOST_ITEMS + 1;

    private final Findings findings = new Findings();

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            tags:\\n  - x\\na: &a [*a]                ~ 3 ~ Anchors
            when: &w x\\nfrom: *w                     ~ 1 ~ Anchors
            when: x\\nfrom: *w                        ~ 2 ~ Anchors
            when: x\\n? &k {a: *k}\\n: y              ~ 2 ~ Anchors
            """)
    void SEC23_valuesThatStandForOthersAreRefusedByTheirLine(String yaml, int line, String why) {
        read(FileFormat.MD, ZipFolder.packed(Map.of("faq/a/item.yaml", yaml.replace("\\n", "\n"))));

        assertThat(findings.all()).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.message()).startsWith(why);
        });
    }

    @Test
    void SEC23_valuesAreNestedToALimit() {
        String yaml = "when: x\ntags: " + "[".repeat(50_000) + "]".repeat(50_000);
        read(FileFormat.MD, ZipFolder.packed(Map.of("faq/a/item.yaml", yaml)));

        assertThat(findings.all()).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.message()).contains("20 deep");
        });
    }

    @Test
    void SEC23_aCellIsReadToALimit() {
        String blanks = "x" + " ".repeat(65_536) + "x";
        read(FileFormat.CSV, ("id,language,question,answer,tags\na,en,q,a,\"" + blanks + "\"\n").getBytes(UTF_8));

        assertThat(findings.all()).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("tags");
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.limit()).isEqualTo(65_536);
        });
    }

    @Test
    void namesInACellMayStandApart() {
        assertThat(Cells.value("tags", " a b ;\n c;; ").toString()).isEqualTo("[\"a b\",\"c\"]");
    }

    @ParameterizedTest
    @CsvSource({"CSV", "JSON", "MD"})
    void SEC23_noMoreItemsAreReadThanASiteMayHave(FileFormat format) {
        List<Entry> entries = read(format, tooMany(format));

        assertThat(entries).hasSizeLessThanOrEqualTo(TOO_MANY);
        assertThat(findings.all()).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("items");
            assertThat(finding.limit()).isEqualTo(KnowledgeEdits.MOST_ITEMS);
        });
    }

    /** After the one too many stands something wrong that is not reached. */
    private static byte[] tooMany(FileFormat format) {
        IntStream ids = IntStream.range(0, TOO_MANY);
        return switch (format) {
            case CSV ->
                ids.mapToObj(id -> id + ",en,q,a\n")
                        .collect(Collectors.joining("", "id,language,question,answer\n", "x\n"))
                        .getBytes(UTF_8);
            case JSON ->
                ids.mapToObj(id -> "{\"id\":\"" + id + "\"}")
                        .collect(Collectors.joining(",", "[", ",7]"))
                        .getBytes(UTF_8);
            case MD -> {
                Map<String, String> files = new HashMap<>();
                ids.forEach(id -> files.put("faq/" + id + "/item.yaml", "status: draft"));
                yield ZipFolder.packed(files);
            }
        };
    }

    @Test
    void SEC23_noMoreLanguagesAreReadThanAnItemMayHave() {
        String rows =
                IntStream.range(0, 1_000).mapToObj(i -> "a,l" + i + ",q,a\n").collect(Collectors.joining());
        read(FileFormat.CSV, ("id,language,question,answer\n" + rows).getBytes(UTF_8));

        assertThat(findings.all()).extracting(Finding::limit).containsExactly((long) ItemReader.MOST_LANGUAGES);
    }

    private List<Entry> read(FileFormat format, byte[] file) {
        return format.format().read(Kind.FAQ, file, UTF_8, findings);
    }
}
