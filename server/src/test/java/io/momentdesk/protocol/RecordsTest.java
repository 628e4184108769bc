package io.momentdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Holds the records to the schema: names, types, and required = not nullable. */
class RecordsTest {

    private static final Set<String> ENTRY_COMMON = Set.of("seq", "prev", "at", "kind", "from", "ref");
    private final Set<Class<?>> seen = new HashSet<>();

    @ParameterizedTest
    @MethodSource("framesAndEntries")
    void theRecordIsWhatTheSchemaSays(Class<?> record) {
        JsonNode definition = definition(record.getAnnotation(Def.class).value());
        Set<String> apart = new TreeSet<>(Set.of("type"));
        if (Act.class.isAssignableFrom(record)) {
            apart.add("name");
        }
        if (EntryBody.class.isAssignableFrom(record)) {
            apart.addAll(ENTRY_COMMON);
        }
        compare(record, definition, apart);
    }

    @ParameterizedTest
    @MethodSource("unions")
    void everyFrameOfTheSchemaHasItsRecord(Class<?> sealed) {
        Set<String> defined = members(sealed.getSimpleName()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> records = ExamplesTest.records(sealed)
                .map(record -> record.getAnnotation(Def.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(records).isEqualTo(defined);
    }

    @Test
    void theKindsOfEntriesAreThoseOfTheSchema() {
        Set<String> kinds = members("Entry")
                .map(entry -> definition(entry)
                        .get("properties")
                        .get("kind")
                        .get("const")
                        .stringValue())
                .collect(Collectors.toSet());
        assertThat(Stream.of(EntryKind.values()).map(EntryKind::wire)).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void whatOnlyAgentsSeeOfAnEntryMayBeLeftOut() {
        members("Entry").map(RecordsTest::definition).forEach(entry -> {
            String kind = entry.get("properties").get("kind").get("const").stringValue();
            Set<String> agentsOnly =
                    EntryKind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)).agentsOnly();
            assertThat(entry.get("properties").propertyNames()).containsAll(agentsOnly);
            assertThat(required(entry)).noneMatch(agentsOnly::contains);
        });
    }

    @Test
    void ERR2_theCloseCodesAreThoseOfTheSchema() throws IllegalAccessException {
        Set<Integer> codes = new TreeSet<>();
        for (var field : CloseCode.class.getFields()) {
            codes.add(field.getInt(null));
        }
        assertThat(definition("CloseCode").get("enum").valueStream().map(JsonNode::intValue))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    private void compare(Class<?> record, JsonNode definition, Set<String> apart) {
        if (record == EntryFrame.class || record == SeenEntry.class || !seen.add(record)) {
            return; // written by hand, see the examples
        }
        Map<String, RecordComponent> components = new TreeMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            components.put(wireName(record, component), component);
        }
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        definition.get("properties").properties().forEach(p -> properties.put(p.getKey(), p.getValue()));
        properties.keySet().removeAll(apart);
        assertThat(components.keySet()).as(record.getSimpleName()).isEqualTo(new TreeSet<>(properties.keySet()));
        properties.forEach((name, rule) -> {
            RecordComponent component = components.get(name);
            String where = record.getSimpleName() + "." + name;
            assertThat(mayBeAbsent(component))
                    .as(where + " may be absent")
                    .isEqualTo(!required(definition).contains(name) && !hasDefault(record, component));
            type(where, component.getGenericType(), rule);
            assertThat(holds(record, component.getType(), resolve(rule)))
                    .as(where + " holds all that may be sent")
                    .isTrue();
        });
    }

    private void type(String where, Type type, JsonNode given) {
        JsonNode rule = resolve(given);
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            assertThat(words(rule.get("type"))).as(where).contains("array");
            type(where + "[]", list.getActualTypeArguments()[0], rule.get("items"));
        } else if (type instanceof ParameterizedType) {
            assertThat(words(rule.get("type"))).as(where).contains("object");
            assertThat(rule.has("properties")).as(where).isFalse();
        } else {
            plain(where, (Class<?>) type, rule);
        }
    }

    private void plain(String where, Class<?> type, JsonNode rule) {
        if (type.isRecord()) {
            compare(type, rule, type.getName().contains("Identity$") ? Set.of("kind") : Set.of());
        } else if (type.isSealed()) {
            rule.get("oneOf")
                    .forEach(one -> assertThat(resolve(one).has("properties")).isTrue());
        } else if (type.isEnum()) {
            assertThat(Json.MAPPER
                            .valueToTree(type.getEnumConstants())
                            .valueStream()
                            .toList())
                    .as(where)
                    .containsExactlyInAnyOrderElementsOf(
                            rule.get("enum").valueStream().toList());
        } else if (type == Instant.class) {
            assertThat(rule.path("format").stringValue("")).as(where).isEqualTo("date-time");
        } else {
            assertThat(javaTypes(rule)).as(where).contains(type);
        }
    }

    private static Set<Class<?>> javaTypes(JsonNode rule) {
        JsonNode values = rule.has("enum") ? rule.get("enum").get(0) : rule.path("const");
        String type = values.isInt()
                ? "integer"
                : values.isString()
                        ? "string"
                        : words(rule.get("type")).iterator().next();
        return switch (type) {
            case "string" -> Set.of(String.class);
            case "boolean" -> Set.of(boolean.class, Boolean.class);
            case "number" -> Set.of(double.class, Double.class);
            case "integer" -> Set.of(int.class, Integer.class, long.class, Long.class);
            default -> Set.of();
        };
    }

    /** A number of a client that the record cannot hold must be refused by the schema. */
    private static boolean holds(Class<?> record, Class<?> type, JsonNode rule) {
        boolean narrow = type == int.class || type == Integer.class;
        return !narrow || !fromClient(record) || rule.path("maximum").longValue(Long.MAX_VALUE) <= Integer.MAX_VALUE;
    }

    private static boolean fromClient(Class<?> record) {
        return VisitorFrame.class.isAssignableFrom(record) || AgentFrame.class.isAssignableFrom(record);
    }

    /** A list that was not sent is empty, a flag that was not sent is false; only in what clients send. */
    private static boolean hasDefault(Class<?> record, RecordComponent component) {
        boolean fromClient = fromClient(record) || record == ShopEvent.class;
        Class<?> type = component.getType();
        return fromClient
                && !mayBeAbsent(component)
                && (type == List.class || type == Map.class || type == boolean.class);
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String wireName(Class<?> record, RecordComponent component) {
        try {
            JsonProperty named = record.getDeclaredField(component.getName()).getAnnotation(JsonProperty.class);
            return named == null ? component.getName() : named.value();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode resolve(JsonNode rule) {
        if (rule.has("anyOf")) {
            return resolve(rule.get("anyOf").get(0));
        }
        return rule.has("$ref") ? resolve(definition(last(rule.get("$ref").stringValue()))) : rule;
    }

    private static Set<String> required(JsonNode definition) {
        return words(definition.path("required"));
    }

    private static Set<String> words(JsonNode node) {
        return node.isArray()
                ? node.valueStream()
                        .map(JsonNode::stringValue)
                        .collect(Collectors.toCollection(java.util.LinkedHashSet::new))
                : node.isString() ? Set.of(node.stringValue()) : Set.of();
    }

    private static Stream<String> members(String union) {
        return definition(union)
                .get("oneOf")
                .valueStream()
                .map(one -> last(one.get("$ref").stringValue()))
                .flatMap(name -> name.equals("Act") ? members("Act") : Stream.of(name));
    }

    private static String last(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static JsonNode definition(String name) {
        return ProtocolSchema.get().definition(name);
    }

    static Stream<Class<?>> framesAndEntries() {
        return Stream.of(VisitorFrame.class, AgentFrame.class, ServerFrame.class, EntryBody.class)
                .flatMap(ExamplesTest::records)
                .distinct();
    }

    static Stream<Class<?>> unions() {
        return Stream.of(VisitorFrame.class, AgentFrame.class, ServerFrame.class, Act.class);
    }
}
