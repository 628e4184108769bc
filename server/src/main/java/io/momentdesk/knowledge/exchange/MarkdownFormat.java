package io.momentdesk.knowledge.exchange;

import io.momentdesk.knowledge.KnowledgeEdits;
import io.momentdesk.knowledge.item.Audience;
import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.ItemJson;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.item.Scope;
import io.momentdesk.knowledge.item.Wording;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A zip of a folder an item: {@code faq/<id>/item.yaml} says what is the same in all languages, {@code faq/<id>/<language>.md} has the question, the keywords, the ways to ask and
 * a script's steps before the text, as YAML between two lines of dashes.
 */
final class MarkdownFormat implements Format {

    private static final String DASHES = "---\n";
    private static final Pattern PATH =
            Pattern.compile("(?:[^/]+/)?(faq|scripts)/([^/]+)/(?:(item\\.yaml)|([A-Za-z0-9-]{2,35})\\.md)");
    private static final Pattern LEFT_BY_SYSTEMS = Pattern.compile("(.*/)?(__MACOSX/.*|\\.[^/]*|Thumbs\\.db)");

    @Override
    public byte[] write(Kind kind, List<Item> items) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Item item : items) {
            String folder = folder(kind) + "/" + item.id() + "/";
            files.put(folder + "item.yaml", Yamls.write(scope(item)));
            item.texts().forEach((language, wording) -> files.put(folder + language + ".md", page(kind, wording)));
        }
        return ZipFolder.packed(files);
    }

    /** All of it, also what goes without saying, for what a file does not speak of stays as it is when it comes back. */
    private static ObjectNode scope(Item item) {
        ObjectNode scope = ItemJson.scope(item.scope());
        for (String field : Scope.FIELDS) {
            if (scope.has(field) || field.equals("firstWithout") && item.kind() == Kind.FAQ) {
                continue;
            }
            switch (field) {
                case "tags", "products", "links", "pictures" -> scope.putArray(field);
                case "audience" -> scope.put(field, Audience.EVERYONE.wire());
                default -> scope.put(field, "");
            }
        }
        return scope;
    }

    private static String folder(Kind kind) {
        return kind == Kind.FAQ ? "faq" : "scripts";
    }

    private static String page(Kind kind, Wording wording) {
        ObjectNode front = ItemJson.wording(kind, wording);
        JsonNode body = front.remove(kind.body());
        if (!front.has("keywords")) {
            front.put("keywords", "");
        }
        front.withArrayProperty("asked");
        return DASHES + Yamls.write(front) + DASHES + "\n" + (body == null ? "" : body.asString() + "\n");
    }

    @Override
    public List<Entry> read(Kind kind, byte[] file, Charset charset, Findings findings) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> each : ZipFolder.unpacked(file, findings).entrySet()) {
            String path = each.getKey();
            if (LEFT_BY_SYSTEMS.matcher(path).matches()) {
                continue;
            }
            Matcher matcher = PATH.matcher(path);
            Place place = new Place(path, null);
            if (!matcher.matches() || !matcher.group(1).equals(folder(kind))) {
                String folder = folder(kind);
                findings.wrong(
                        place,
                        "file",
                        "Files are " + folder + "/<id>/item.yaml and " + folder + "/<id>/<language>.md.");
                continue;
            }
            Entry entry = entries.computeIfAbsent(
                    matcher.group(2),
                    id -> new Entry(id, JsonMapper.shared().createObjectNode(), place, new HashMap<>(), false));
            if (entries.size() > KnowledgeEdits.MOST_ITEMS) {
                findings.tooLarge(place, "items", KnowledgeEdits.MOST_ITEMS);
                break;
            }
            page(kind, entry, matcher, Decoding.text(each.getValue(), charset, path, findings), findings);
        }
        return new ArrayList<>(entries.values());
    }

    private static void page(Kind kind, Entry entry, Matcher path, Optional<String> content, Findings findings) {
        content.map(text -> text.replace("\r\n", "\n")).ifPresent(text -> {
            if (path.group(3) != null) {
                scope(entry, path.group(), text, findings);
            } else {
                wording(kind, entry, path.group(), path.group(4), text, findings);
            }
        });
    }

    private static void scope(Entry entry, String path, String text, Findings findings) {
        try {
            ObjectNode scope = Yamls.read(text);
            numbered(scope);
            emptied(scope);
            scope.propertyNames().forEach(field -> entry.places().put(field, new Place(path, null)));
            scope.remove("texts");
            entry.document().setAll(scope);
        } catch (Yamls.Broken broken) {
            findings.wrong(new Place(path, broken.line()), "file", broken.getMessage());
        }
    }

    private static void numbered(ObjectNode scope) {
        JsonNode position = scope.path("position");
        if (position.isString() && position.asString().matches("-?[0-9]{1,9}")) {
            scope.put("position", Integer.parseInt(position.asString()));
        }
    }

    /** What stands there empty is what is usual. */
    private static void emptied(ObjectNode fields) {
        fields.propertyNames().stream()
                .filter(field -> fields.path(field).asString("x").isBlank())
                .toList()
                .forEach(fields::putNull);
    }

    private static void wording(Kind kind, Entry entry, String path, String language, String text, Findings findings) {
        int end = text.indexOf("\n" + DASHES);
        if (!text.startsWith(DASHES) || end < 0) {
            findings.wrong(
                    new Place(path, 1),
                    "file",
                    "The file must begin with a line of three dashes, " + kind.head() + ": … and another such line.");
            return;
        }
        try {
            ObjectNode wording = Yamls.read(text.substring(DASHES.length(), end + 1));
            String body = text.substring(end + 1 + DASHES.length());
            emptied(wording);
            if (!body.isBlank() || !wording.hasNonNull("steps")) {
                wording.put(kind.body(), body.isBlank() ? null : body.strip());
            }
            int line = 1
                    + (int) text.substring(0, end + 1 + DASHES.length()).lines().count();
            entry.places().put("texts." + language, new Place(path, 1));
            entry.places().put("texts." + language + "." + kind.body(), new Place(path, line));
            entry.document().withObjectProperty("texts").set(language, wording);
        } catch (Yamls.Broken broken) {
            findings.wrong(new Place(path, broken.line() + 1), "file", broken.getMessage());
        }
    }
}
