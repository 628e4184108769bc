package io.momentdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.protocol.Examples.Example;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ExamplesTest {

    private static final Map<String, Class<?>> RECORDS = new HashMap<>();

    static {
        Stream.of(VisitorFrame.class, AgentFrame.class, ServerFrame.class)
                .flatMap(ExamplesTest::records)
                .forEach(record -> RECORDS.put(record.getAnnotation(Def.class).value(), record));
    }

    private final Codec codec = new Codec();

    @Test
    void everyFrameAndEntryKindHasAnExample() {
        Set<String> examples = Examples.all().stream().map(Example::definition).collect(Collectors.toSet());
        Set<String> wanted = new TreeSet<>(RECORDS.keySet());
        records(EntryBody.class)
                .map(entry -> entry.getAnnotation(Def.class).value())
                .forEach(wanted::add);
        wanted.remove("EntryFrame");
        assertThat(examples).containsAll(wanted);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyExampleKeepsToTheSchema(Example example) {
        assertThat(ProtocolSchema.get().check(example.definition(), example.tree()))
                .isEmpty();
        if (example.definition().endsWith("Entry")) {
            assertThat(ProtocolSchema.get().check("EntryFrame", example.tree())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("fromClients")
    void everyFrameOfAClientIsReadWhole(Example example) {
        Class<?> record = RECORDS.get(example.definition());
        Object read = AgentFrame.class.isAssignableFrom(record)
                ? codec.fromAgent(example.text())
                : codec.fromVisitor(example.text());
        assertThat(read).isInstanceOf(record);
        JsonNode again = Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(read));
        for (Map.Entry<String, JsonNode> field : example.tree().properties()) {
            if (!Set.of("type").contains(field.getKey())
                    && !(read instanceof Act && field.getKey().equals("name"))) {
                assertThat(again.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fromTheServer")
    void everyFrameOfTheServerIsWrittenAsItWasRead(Example example) {
        String written = codec.encode(frame(example));
        assertThat(Json.MAPPER.readTree(written)).isEqualTo(example.tree());
        assertThat(written)
                .startsWith("{\"type\":\"" + example.tree().get("type").stringValue() + "\"");
    }

    private static ServerFrame frame(Example example) {
        ObjectNode tree = example.tree();
        return switch (tree.get("type").stringValue()) {
            case "entry" ->
                new EntryFrame(
                        text(tree, "conversation"),
                        text(tree, "epoch"),
                        seen(tree.without(Set.of("type", "conversation", "epoch"))));
            case "page" ->
                new ServerFrame.PulledPage(
                        text(tree, "ref"),
                        text(tree, "conversation"),
                        text(tree, "epoch"),
                        tree.get("entries")
                                .valueStream()
                                .map(entry -> seen((ObjectNode) entry))
                                .toList(),
                        tree.get("top").longValue(),
                        tree.get("more").booleanValue());
            default -> (ServerFrame) Json.MAPPER.treeToValue(tree, RECORDS.get(example.definition()));
        };
    }

    private static SeenEntry seen(ObjectNode entry) {
        String ref = entry.has("ref") ? text(entry, "ref") : null;
        ObjectNode fields = entry.deepCopy();
        fields.without(Set.of("seq", "prev", "at", "kind", "ref"));
        return new SeenEntry(
                entry.get("seq").longValue(),
                entry.get("prev").longValue(),
                Instant.parse(text(entry, "at")),
                text(entry, "kind"),
                fields.toString(),
                ref);
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).stringValue();
    }

    static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(ExamplesTest::records);
    }

    static Stream<Example> all() {
        return Examples.all().stream();
    }

    static Stream<Example> fromClients() {
        return all().filter(example -> RECORDS.containsKey(example.definition())
                && !ServerFrame.class.isAssignableFrom(RECORDS.get(example.definition())));
    }

    static Stream<Example> fromTheServer() {
        return all().filter(example -> example.definition().endsWith("Entry")
                || RECORDS.containsKey(example.definition())
                        && ServerFrame.class.isAssignableFrom(RECORDS.get(example.definition())));
    }
}
