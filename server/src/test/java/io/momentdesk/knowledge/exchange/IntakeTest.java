package io.momentdesk.knowledge.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.knowledge.Editor;
import io.momentdesk.knowledge.Held;
import io.momentdesk.knowledge.exchange.ImportReport.Finding;
import io.momentdesk.knowledge.exchange.ImportReport.Lost;
import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.ItemReader;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.item.Mistakes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IntakeTest {

    private static final String HIDDEN = """
            {"moments":["AMOT"],"tags":["t"],"audience":"agents","position":7,"status":"draft",
             "texts":{"en":{"question":"Q","answer":"A","keywords":"k"},"fa":{"question":"F","answer":"F"}}}""";
    private static final String STEPPED = """
            {"moments":["AMOT"],"position":0,"status":"published",
             "texts":{"en":{"title":"T","steps":[{"id":"a","text":"Step"}]}}}""";

    private final Findings findings = new Findings();

    @Test
    void columnsAndLanguagesThatATableHasNotStayAsTheyAre() {
        Intake intake = csv(HIDDEN, "id,language,question,answer\na,EN,New?,A\na,lv,Jauns?,Jā\n");

        assertThat(written(intake)).isEqualTo(json("""
                {"moments":["AMOT"],"tags":["t"],"audience":"agents","position":7,"status":"draft",
                 "texts":{"en":{"question":"New?","answer":"A","keywords":"k"},"fa":{"question":"F","answer":"F"},
                          "lv":{"question":"Jauns?","answer":"Jā"}}}"""));
        assertThat(intake.report(true).lost()).isEmpty();
    }

    @Test
    void anEmptyCellIsWhatIsUsual() {
        Intake intake = csv(
                HIDDEN, "id,language,question,answer,keywords,status,audience,tags\na,en,Q,A,,,,\na,fa,F,F,,draft,,\n");

        assertThat(written(intake)).isEqualTo(json("""
                {"moments":["AMOT"],"position":7,"status":"draft",
                 "texts":{"en":{"question":"Q","answer":"A"},"fa":{"question":"F","answer":"F"}}}"""));
    }

    @Test
    void stepsStayWithoutTheirColumnUntilATextTakesTheirPlace() {
        assertThat(taken(Kind.SCRIPT, STEPPED, FileFormat.CSV, "id,language,title,text\na,en,T,\n".getBytes(UTF_8))
                        .writes())
                .isEmpty();
        Intake said = taken(Kind.SCRIPT, STEPPED, FileFormat.CSV, "id,language,title,text\na,en,T,X\n".getBytes(UTF_8));
        assertThat(written(said).at("/texts/en").toString()).isEqualTo("{\"title\":\"T\",\"text\":\"X\"}");
    }

    @Test
    void filesAndFieldsThatAFolderHasNotStayAsTheyAre() {
        Intake page = folder(Map.of("faq/a/fa.md", "---\nquestion: N\n---\nF\n"));
        assertThat(written(page)).isEqualTo(json(HIDDEN.replace("\"question\":\"F\"", "\"question\":\"N\"")));

        Intake scope = folder(Map.of("faq/a/item.yaml", "position: 8\naudience:\n"));
        assertThat(written(scope))
                .isEqualTo(json(HIDDEN.replace("\"audience\":\"agents\",", "").replace("7", "8")));
    }

    @Test
    void aFolderThatGoesOutSaysAllOfIt() {
        byte[] file = FileFormat.MD.format().write(Kind.FAQ, List.of(item(Kind.FAQ, """
                {"moments":["AMOT"],"position":7,"status":"published",
                 "texts":{"en":{"question":"Q","answer":"A"},"fa":{"question":"F","answer":"F"}}}""")));

        assertThat(written(taken(Kind.FAQ, HIDDEN, FileFormat.MD, file))).isEqualTo(json("""
                {"moments":["AMOT"],"position":7,"status":"published",
                 "texts":{"en":{"question":"Q","answer":"A"},"fa":{"question":"F","answer":"F"}}}"""));
    }

    @Test
    void aDocumentIsTheWholeItemAndEachLanguageThatGoesIsTold() {
        String file =
                "[{\"id\":\"a\",\"moments\":[\"AMOT\"],\"texts\":{\"en\":{\"question\":\"Q\",\"answer\":\"A\"}}}]";
        Intake intake = taken(Kind.FAQ, HIDDEN, FileFormat.JSON, file.getBytes(UTF_8));

        assertThat(written(intake).path("texts").propertyNames()).containsExactly("en");
        assertThat(intake.report(false).lost()).containsExactly(new Lost(null, 1, "a", List.of("fa")));
    }

    @Test
    void aNewIdIsAsLongAsTheProtocolsAndAnOlderOneStays() {
        String id = "x".repeat(65);
        byte[] file = ("id,language,question,answer,moments\n" + id + ",en,Q?,A,AMOT\n").getBytes(UTF_8);
        List<Entry> entries = FileFormat.CSV.format().read(Kind.FAQ, file, UTF_8, findings);

        Intake known = new Intake(Kind.FAQ, Map.of(id, held(Kind.FAQ, HIDDEN)), findings);
        entries.forEach(known::take);
        assertThat(findings.all()).isEmpty();
        assertThat(known.writes()).hasSize(1);

        entries.forEach(new Intake(Kind.FAQ, Map.of(), findings)::take);
        assertThat(findings.all()).extracting(Finding::field).containsExactly("id");
    }

    private Intake csv(String before, String table) {
        return taken(Kind.FAQ, before, FileFormat.CSV, table.getBytes(UTF_8));
    }

    private Intake folder(Map<String, String> files) {
        return taken(Kind.FAQ, HIDDEN, FileFormat.MD, ZipFolder.packed(files));
    }

    private Intake taken(Kind kind, String before, FileFormat format, byte[] file) {
        Intake intake = new Intake(kind, Map.of("a", held(kind, before)), findings);
        format.format().read(kind, file, UTF_8, findings).forEach(intake::take);
        assertThat(findings.all()).isEmpty();
        return intake;
    }

    private static Held held(Kind kind, String document) {
        return new Held(item(kind, document), 3, true, Instant.EPOCH, new Editor("a", "A"));
    }

    private static Item item(Kind kind, String document) {
        return ItemReader.read(kind, "a", json(document), new Mistakes());
    }

    private static JsonNode written(Intake intake) {
        assertThat(intake.writes()).hasSize(1);
        JsonNode document = intake.writes().getFirst().document();
        return document == null ? json("null") : document;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
