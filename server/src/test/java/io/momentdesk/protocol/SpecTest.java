package io.momentdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The prose says what the schema says. */
class SpecTest {

    private static final Pattern RULE = Pattern.compile("(?m)^\\* \\*\\*([A-Z]+[0-9]+)\\*\\*");
    private static final Pattern NAMED = Pattern.compile("\\b(?:void|Stream<\\w+>) ((?:[A-Z]+[0-9]+_)+)\\w*\\(");

    private final String spec = read();

    @Test
    void everyTypeOfFrameIsSpokenOf() {
        Stream.of(VisitorFrame.class, AgentFrame.class, ServerFrame.class)
                .flatMap(ExamplesTest::records)
                .map(record -> record.getAnnotation(Def.class).value())
                .map(name -> ProtocolSchema.get().definition(name))
                .map(definition ->
                        definition.has("allOf") ? definition.get("allOf").get(0) : definition)
                .map(definition ->
                        definition.get("properties").get("type").get("const").stringValue())
                .forEach(type -> assertThat(spec).containsPattern("[`\"]" + type + "[` \"]"));
    }

    @Test
    void everyActIsSpokenOf() {
        ExamplesTest.records(Act.class)
                .map(record -> ProtocolSchema.get()
                        .definition(record.getAnnotation(Def.class).value()))
                .map(definition ->
                        definition.get("properties").get("name").get("const").stringValue())
                .forEach(name -> assertThat(spec).containsPattern("`" + name + "[` ]"));
    }

    @Test
    void everyKindOfEntryIsInTheTableWithWhoSeesIt() {
        for (EntryKind kind : EntryKind.values()) {
            String row = spec.lines()
                    .filter(line -> line.startsWith("| ") && line.contains("`" + kind.wire() + "`"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no row for " + kind));
            assertThat(row.split("\\|")[2].strip()).isEqualTo(kind.seenByVisitors() ? "both" : "agents");
            kind.agentsOnly().forEach(field -> assertThat(row).containsPattern("`" + field + "\\?` \\(agents\\)"));
        }
    }

    @Test
    void everyRefusalAndEveryCloseCodeIsSpokenOf() {
        words("RefusalCode")
                .map(JsonNode::stringValue)
                .forEach(code -> assertThat(spec).contains(code));
        words("CloseCode")
                .map(code -> String.valueOf(code.intValue()))
                .forEach(code -> assertThat(spec).contains(code));
    }

    @Test
    void limitsAreThoseOfTheSchema() {
        assertThat(spec)
                .contains(thousands("VisitorText") + " (visitor) or " + thousands("AgentText") + " (agent) code points")
                .contains(Codec.VISITOR_FRAME_BYTES / 1024 + " KiB (visitor) or " + Codec.AGENT_FRAME_BYTES / 1024
                        + " KiB (agent)")
                .contains("1 to " + maxItems("Track", "events") + " events");
    }

    @Test
    void everyRuleIdStandsThereOnce() {
        List<String> ids = List.of(
                "HS1", "HS2", "HS3", "HS4", "HS5", "HS6", "MSG1", "MSG2", "MSG3", "MSG4", "MSG5", "MSG6", "MSG7",
                "RES1", "RES2", "RES3", "RES4", "RES5", "TRK1", "TRK2", "TRK3", "TRK4", "ACT1", "ACT2", "ACT3", "ACT4",
                "ACT5", "ACT6", "ACT7", "ACT8", "PRS1", "PRS2", "ERR1", "ERR2", "ERR3", "ERR4");
        ids.forEach(id ->
                assertThat(spec.split("\\* \\*\\*" + id + "\\*\\*", -1)).as(id).hasSize(2));
    }

    /** RES4 and ERR3 are a client's alone; the rules with a client's part are counted by spec.test.ts. */
    @Test
    void everyRuleIsProvedByATestThatNamesIt() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            for (Path test :
                    tests.filter(each -> each.toString().endsWith(".java")).toList()) {
                NAMED.matcher(Files.readString(test))
                        .results()
                        .flatMap(name -> Stream.of(name.group(1).split("_")))
                        .forEach(named::add);
            }
        }
        List<String> rules =
                RULE.matcher(spec).results().map(rule -> rule.group(1)).toList();
        assertThat(rules).hasSizeGreaterThan(30);
        assertThat(rules.stream().filter(rule -> !rule.equals("RES4") && !rule.equals("ERR3")))
                .isSubsetOf(named);
    }

    private static String thousands(String definition) {
        return String.format(Locale.ROOT, "%,d", ProtocolSchema.get().limit(definition, "maxLength"));
    }

    private static int maxItems(String definition, String field) {
        return ProtocolSchema.get()
                .definition(definition)
                .get("properties")
                .get(field)
                .get("maxItems")
                .intValue();
    }

    private static Stream<JsonNode> words(String definition) {
        return ProtocolSchema.get().definition(definition).get("enum").valueStream();
    }

    private static String read() {
        try {
            return Files.readString(Examples.FOLDER.resolveSibling("SPEC.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
