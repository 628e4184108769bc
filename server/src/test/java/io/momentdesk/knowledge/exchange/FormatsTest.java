package io.momentdesk.knowledge.exchange;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.knowledge.exchange.ImportReport.Finding;
import io.momentdesk.knowledge.item.Audience;
import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.ItemReader;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.item.Link;
import io.momentdesk.knowledge.item.Mistakes;
import io.momentdesk.knowledge.item.Scope;
import io.momentdesk.knowledge.item.Showing;
import io.momentdesk.knowledge.item.Status;
import io.momentdesk.knowledge.item.Step;
import io.momentdesk.knowledge.item.Step.Choice;
import io.momentdesk.knowledge.item.Wording;
import io.momentdesk.site.Moment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormatsTest {

    private static final String HEADER = "id,language,question,answer,moments\n";

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void whatIsExportedComesBackExactly(FileFormat format) {
        for (Kind kind : Kind.values()) {
            List<Item> items = kind == Kind.FAQ ? articles() : scripts();
            Findings findings = new Findings();
            byte[] file = format.format().write(kind, items);

            List<Entry> entries = format.format().read(kind, file, UTF_8, findings);

            assertThat(findings.all()).isEmpty();
            assertThat(entries.stream().map(entry -> item(kind, entry)).toList())
                    .containsExactlyInAnyOrderElementsOf(items);
        }
    }

    private static Item item(Kind kind, Entry entry) {
        Mistakes mistakes = new Mistakes();
        Item item = ItemReader.read(kind, entry.id(), entry.document(), mistakes);
        assertThat(mistakes.problems()).isEmpty();
        return item;
    }

    private static List<Item> articles() {
        Showing showing = new Showing(
                "order.daysLate > 0 && locale == \"fa\"",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                Audience.AGENTS,
                List.of("7", "a, b"));
        Scope odd = new Scope(
                List.of(Moment.AMOT, Moment.SMOT),
                List.of("=cmd", "two words", "no"),
                showing,
                Status.DRAFT,
                42,
                null,
                List.of(new Link("https://shop.example/a?b=c", "Two words"), new Link("/returns", "")),
                List.of(new Link("https://shop.example/a.png", "")));
        Map<String, Wording> texts = new TreeMap<>();
        texts.put(
                "en",
                new Wording(
                        "=1+1",
                        "- one\n- two\n\n\"quoted\", 'single'; and\ttab",
                        "@x",
                        List.of("=who?", "a; b, \"c\"", "- d: e"),
                        List.of()));
        texts.put(
                "fa",
                new Wording("'=می‌شود؟", "--- سلام\n---\n**دنیا** 😀", "yes: no # x", List.of("کجاست؟"), List.of()));
        texts.put(
                "lv",
                new Wording("2026-01-01", "'Tas ir \\n viss: {ok}", "null", List.of("null", "yes", "# x"), List.of()));
        return List.of(
                new Item(Kind.FAQ, "odd.one", odd, texts),
                new Item(Kind.FAQ, "plain", Scope.of(List.of(Moment.ZMOT), 0), Map.of("ar", text("سؤال", "جواب"))));
    }

    private static List<Item> scripts() {
        List<Step> steps = List.of(
                new Step("a", "First\n\nline, {order.number|it}", List.of(new Choice("b", "=B"), new Choice("c", "C"))),
                new Step("b", "- second", List.of(new Choice("c", ""))),
                new Step("c", "'third", List.of()));
        return List.of(
                new Item(
                        Kind.SCRIPT,
                        "walk",
                        Scope.of(List.of(Moment.UMOT), 7, "order.number"),
                        Map.of(
                                "en",
                                new Wording("T", "", "k", List.of("1"), steps),
                                "lv",
                                new Wording("Ž", "", "", List.of(), steps))),
                new Item(
                        Kind.SCRIPT,
                        "say",
                        Scope.of(List.of(Moment.FMOT), 3),
                        Map.of("en", text("T", "+1 {agent.name}"))));
    }

    private static Wording text(String head, String body) {
        return new Wording(head, body, "", List.of(), List.of());
    }

    @Test
    void SEC22_noCellBeginsWithAFormula() {
        String csv = new String(FileFormat.CSV.format().write(Kind.FAQ, articles()), UTF_8);

        assertThat(csv).contains("'=1+1", "'@x", "'- one", "''=می").doesNotContain(",=", "\n=", ",@", "\"- ");
    }

    @Test
    void theEncodingIsNotGuessed() {
        String latvian = HEADER + "a,lv,Kā?,Tā.,ZMOT\nb,lv,Vai ēst?,Jā.,ZMOT\n";

        Finding wrong = findings(FileFormat.CSV, latvian.getBytes(Charset.forName("windows-1257")), UTF_8)
                .getFirst();

        assertThat(wrong.line()).isEqualTo(2);
        assertThat(wrong.field()).isEqualTo("file");
        assertThat(wrong.message()).contains("Byte 7 of the line (0xE2)", "windows-1257");
        assertThat(findings(
                        FileFormat.CSV,
                        latvian.getBytes(Charset.forName("windows-1257")),
                        Charset.forName("windows-1257")))
                .isEmpty();
        assertThat(read(
                                FileFormat.CSV,
                                latvian.getBytes(Charset.forName("windows-1257")),
                                Charset.forName("windows-1257"))
                        .getFirst()
                        .document()
                        .at("/texts/lv/question")
                        .asString())
                .isEqualTo("Kā?");
    }

    @Test
    void aByteOrderMarkSaysWhatItIs() {
        String persian = "\uFEFF" + HEADER + "a,fa,چرا؟,چون.,ZMOT\n";

        for (byte[] file : List.of(persian.getBytes(UTF_8), persian.substring(1).getBytes(UTF_16))) {
            assertThat(read(FileFormat.CSV, file, UTF_8))
                    .singleElement()
                    .satisfies(entry -> assertThat(
                                    entry.document().at("/texts/fa/question").asString())
                            .isEqualTo("چرا؟"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            id,language,question\\na,en,b               ~ 1 ~ answer
            id,language,question,answer,colour\\n       ~ 1 ~ colour
            id,id,language,question,answer\\n           ~ 1 ~ row
            HEADERa,en,q\\n                             ~ 2 ~ row
            HEADERa,en,q,a,ZMOT\\n,en,q,a,ZMOT\\n       ~ 3 ~ id
            HEADERa,,q,a,ZMOT\\n                        ~ 2 ~ language
            HEADERa,en,q,"a\\nb",ZMOT\\na,en,q,a,ZMOT   ~ 4 ~ language
            HEADERa,en,q,a,ZMOT\\na,lv,q,a,AMOT         ~ 3 ~ moments
            HEADERa,en,q,"a                             ~ 2 ~ row
            """)
    void aTableThatIsWrongIsToldByItsLine(String table, int line, String field) {
        byte[] file = table.replace("HEADER", HEADER).replace("\\n", "\n").getBytes(UTF_8);

        assertThat(findings(FileFormat.CSV, file, UTF_8)).anySatisfy(finding -> {
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.field()).isEqualTo(field);
        });
    }

    @Test
    void semicolonsAndTabsDoAsWell() {
        for (String between : List.of(";", "\t")) {
            String table = (HEADER + "a,en,q,a,AMOT SMOT\n").replace(",", between);
            assertThat(read(FileFormat.CSV, table.getBytes(UTF_8), UTF_8))
                    .singleElement()
                    .satisfies(
                            entry -> assertThat(entry.document().path("moments").toString())
                                    .isEqualTo("[\"AMOT\",\"SMOT\"]"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {"items":[]                        ~ 1 ~ file
            {"things":[]}                      ~ 1 ~ items
            7                                  ~ 1 ~ items
            [\\n{"id":"a","id":"b"}]           ~ 2 ~ file
            [{"id":"a"},\\n7]                  ~ 2 ~ items
            [{"id":"a"},\\n\\n{"x":1}]         ~ 3 ~ id
            """)
    void jsonThatIsWrongIsToldByItsLine(String json, int line, String field) {
        assertThat(findings(FileFormat.JSON, json.replace("\\n", "\n").getBytes(UTF_8), UTF_8))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(line);
                    assertThat(finding.field()).isEqualTo(field);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            faq/a/en.md             ~ no dashes                        ~ 1
            faq/a/en.md             ~ ---\\nquestion: q\\n              ~ 1
            faq/a/en.md             ~ ---\\nx: y\\nquestion: [\\n---\\n    ~ 4
            faq/a/item.yaml         ~ moments: [                       ~ 1
            faq/a/item.yaml         ~ - a                              ~ 1
            faq/a/item.yaml         ~ a: 1\\na: 2                       ~ 2
            scripts/a/en.md         ~ ---                              ~
            ../../etc/passwd        ~ root                             ~
            """)
    void aFolderThatIsWrongIsToldByItsFileAndLine(String path, String content, Integer line) {
        byte[] file = ZipFolder.packed(Map.of(path, content.replace("\\n", "\n")));

        assertThat(findings(FileFormat.MD, file, UTF_8)).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo(path);
            assertThat(finding.line()).isEqualTo(line);
        });
    }

    @Test
    void SEC23_aZipThatSwellsIsNotUnpackedFurther() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                zip.putNextEntry(new ZipEntry("faq/a/l" + i + ".md"));
                zip.write(nothing);
            }
        }

        assertThat(out.size()).isLessThan(KnowledgeExchange.LARGEST);
        assertThat(findings(FileFormat.MD, out.toByteArray(), UTF_8)).anySatisfy(finding -> {
            assertThat(finding.field()).isEqualTo("zip");
            assertThat(finding.limit()).isEqualTo(ZipFolder.LARGEST);
        });
    }

    @Test
    void SEC23_aFileThatSwellsAndWhatIsNoZipAreRefused() {
        byte[] large = ZipFolder.packed(Map.of("faq/a/en.md", "x".repeat(ZipFolder.LARGEST_FILE + 1)));

        assertThat(findings(FileFormat.MD, large, UTF_8)).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo("faq/a/en.md");
            assertThat(finding.limit()).isEqualTo(ZipFolder.LARGEST_FILE);
        });
        assertThat(findings(FileFormat.MD, "PK no zip".getBytes(UTF_8), UTF_8))
                .extracting(Finding::field)
                .containsExactly("zip");
    }

    @Test
    void SEC23_aliasesThatMultiplyAreRefused() {
        StringBuilder yaml = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char name = 'b'; name < 'z'; name++) {
            yaml.append(name)
                    .append(": &")
                    .append(name)
                    .append(" [")
                    .append(("*" + (char) (name - 1) + ",").repeat(9))
                    .append("]\n");
        }
        byte[] file = ZipFolder.packed(Map.of("faq/a/item.yaml", yaml.toString()));

        assertThat(findings(FileFormat.MD, file, UTF_8)).isNotEmpty();
    }

    private static List<Finding> findings(FileFormat format, byte[] file, Charset charset) {
        Findings findings = new Findings();
        format.format().read(Kind.FAQ, file, charset, findings);
        return findings.all();
    }

    private static List<Entry> read(FileFormat format, byte[] file, Charset charset) {
        return format.format().read(Kind.FAQ, file, charset, new Findings());
    }
}
