package io.momentdesk.knowledge;

import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.ItemReader;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.item.Mistakes;
import io.momentdesk.site.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the product ships with: {@code knowledge/<language>/faq/<moment>.yaml}, {@code …/scripts/<moment>.yaml}, and scripts of several steps in
 * {@code …/flows/<moment>.yaml}. The English files say where an item belongs and in which order; those of other languages have the same ids and add their words.
 */
@Component
class ShippedKnowledge {

    private static final int STEP = 10;
    private static final Map<Kind, List<String>> FOLDERS =
            Map.of(Kind.FAQ, List.of("faq"), Kind.SCRIPT, List.of("scripts", "flows"));
    private static final List<String> OF_A_LANGUAGE =
            List.of("question", "answer", "title", "text", "steps", "keywords", "asked");
    private static final List<String> OF_ALL =
            List.of("firstWithout", "products", "when", "from", "until", "audience", "links", "pictures");

    private final List<Item> items;

    /** @param mistakes by the names of the items that have some */
    private record Read(List<Item> items, Map<String, Mistakes> mistakes) {}

    ShippedKnowledge() {
        items = read().items();
    }

    List<Item> items() {
        return items;
    }

    /** What is wrong with the files, as far as it can be told from their form. */
    static Map<String, Mistakes> mistakes() {
        return read().mistakes();
    }

    private static Read read() {
        Map<Key, ObjectNode> documents = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            FOLDERS.get(kind).stream().flatMap(folder -> files(folder).stream()).forEach(file -> {
                for (Map<String, Object> entry : entries(file)) {
                    add(documents, kind, file, JsonMapper.shared().valueToTree(entry));
                }
            });
        }
        Map<String, Mistakes> mistakes = new LinkedHashMap<>();
        List<Item> items = documents.entrySet().stream()
                .map(each -> {
                    Key key = each.getKey();
                    Mistakes of = mistakes.computeIfAbsent(key.kind().wire() + " " + key.id(), any -> new Mistakes());
                    return ItemReader.read(key.kind(), key.id(), each.getValue(), of);
                })
                .toList();
        mistakes.values().removeIf(each -> each.problems().isEmpty());
        return new Read(items, mistakes);
    }

    private static void add(Map<Key, ObjectNode> documents, Kind kind, Resource file, JsonNode entry) {
        Key key = new Key(kind, entry.required("id").asString());
        ObjectNode document = documents.get(key);
        if (document == null) {
            document = scope(entry, home(file), documents.size() * STEP);
            documents.put(key, document);
        }
        ObjectNode wording = document.withObjectProperty("texts").putObject(locale(file));
        OF_A_LANGUAGE.forEach(field -> copy(entry, wording, field));
    }

    private static ObjectNode scope(JsonNode entry, Moment home, int position) {
        ObjectNode document = JsonMapper.shared().createObjectNode().put("position", position);
        ArrayNode moments = document.putArray("moments").add(home.name());
        words(entry.path("also")).forEach(moments::add);
        ArrayNode tags = document.putArray("tags");
        words(entry.path("tags")).forEach(tags::add);
        OF_ALL.forEach(field -> copy(entry, document, field));
        return document;
    }

    private static void copy(JsonNode from, ObjectNode to, String field) {
        if (from.has(field)) {
            to.set(field, from.get(field));
        }
    }

    private static List<String> words(JsonNode node) {
        return Arrays.stream(node.asString("").trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** English first. */
    private static List<Resource> files(String folder) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:knowledge/*/" + folder + "/*.yaml");
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(
                                    (Resource file) -> !locale(file).equals(SiteKnowledge.FIRST_LANGUAGE))
                            .thenComparing(ShippedKnowledge::locale)
                            .thenComparing(ShippedKnowledge::home))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, Object>> entries(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String locale(Resource file) {
        String[] path = path(file);
        return path[path.length - 3];
    }

    private static Moment home(Resource file) {
        String[] path = path(file);
        return Moment.valueOf(path[path.length - 1].replace(".yaml", "").toUpperCase(Locale.ROOT));
    }

    private static String[] path(Resource file) {
        try {
            return file.getURL().getPath().split("/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
