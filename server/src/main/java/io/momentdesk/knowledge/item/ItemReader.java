package io.momentdesk.knowledge.item;

import io.momentdesk.site.Moment;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A document as an item. What is wrong goes to the mistakes, and something harmless stands in its place; so a document that was kept can always be read. */
public final class ItemReader {

    /** Characters of an id, as many as the protocol's have. */
    public static final int LONGEST_ID = 64;

    public static final int MOST_LANGUAGES = 20;
    static final Pattern ID = Pattern.compile("[a-z0-9._-]{1," + LONGEST_ID + "}");
    static final int MOST_TAGS = 20;
    static final int LONGEST_TAG = 40;
    static final int MOST_PRODUCTS = 200;
    static final int LONGEST_PRODUCT = 100;
    static final int MOST_LINKS = 10;
    static final int LONGEST_URL = 2_000;
    static final int LONGEST_LINK_TITLE = 200;
    static final int LONGEST_WHEN = 500;
    static final int LAST_POSITION = 1_000_000;

    private static final Set<String> FIELDS =
            Stream.concat(Scope.FIELDS.stream(), Stream.of("texts")).collect(Collectors.toUnmodifiableSet());
    private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");

    private final Kind kind;
    private final JsonNode document;
    private final Mistakes mistakes;

    private ItemReader(Kind kind, JsonNode document, Mistakes mistakes) {
        this.kind = kind;
        this.document = document;
        this.mistakes = mistakes;
    }

    public static Item read(Kind kind, String id, JsonNode document, Mistakes mistakes) {
        ItemReader reader = new ItemReader(kind, document, mistakes);
        if (!document.isObject()) {
            mistakes.wrong("item", "An item must be an object.");
        } else {
            mistakes.onlyThese(document, "", FIELDS);
        }
        return new Item(kind, id, reader.scope(), reader.texts());
    }

    private Scope scope() {
        Showing showing = new Showing(
                mistakes.text(document.get("when"), "when", LONGEST_WHEN),
                date("from"),
                date("until"),
                choice("audience", Audience.values(), Audience.EVERYONE),
                names("products", MOST_PRODUCTS, LONGEST_PRODUCT));
        String without = mistakes.text(document.get("firstWithout"), "firstWithout", LONGEST_TAG);
        return new Scope(
                moments(),
                names("tags", MOST_TAGS, LONGEST_TAG),
                showing,
                choice("status", Status.values(), Status.PUBLISHED),
                position(),
                without.isEmpty() ? null : without,
                links("links"),
                links("pictures"));
    }

    private List<Moment> moments() {
        Set<Moment> moments = new LinkedHashSet<>();
        int index = 0;
        for (JsonNode each : mistakes.list(document.get("moments"), "moments", Moment.values().length)) {
            String code = mistakes.text(each, "moments[" + index + "]", LONGEST_TAG);
            Moment moment = Arrays.stream(Moment.values())
                    .filter(known -> known.name().equals(code))
                    .findFirst()
                    .orElse(null);
            if (moment == null) {
                mistakes.wrong(
                        "moments[" + index + "]", "A moment is one of " + Arrays.toString(Moment.values()) + ".");
            } else if (!moments.add(moment)) {
                mistakes.wrong("moments[" + index + "]", moment + " stands there twice.");
            }
            index++;
        }
        if (index == 0) {
            mistakes.wrong("moments", "moments must name at least one of " + Arrays.toString(Moment.values()) + ".");
        }
        return moments.isEmpty() ? List.of(Moment.STIMULUS) : List.copyOf(moments);
    }

    private List<String> names(String field, int most, int longest) {
        Set<String> names = new LinkedHashSet<>();
        int index = 0;
        for (JsonNode each : mistakes.list(document.get(field), field, most)) {
            String at = field + "[" + index++ + "]";
            String name = mistakes.needed(each, at, longest);
            if (name.indexOf('\n') >= 0 || name.indexOf(';') >= 0) {
                mistakes.wrong(at, at + " must be one line without a semicolon.");
            } else if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    private List<Link> links(String field) {
        List<Link> links = new ArrayList<>();
        int index = 0;
        for (JsonNode each : mistakes.list(document.get(field), field, MOST_LINKS)) {
            String at = field + "[" + index++ + "]";
            if (!each.isObject()) {
                mistakes.wrong(at, at + " must be an object with url and title.");
                continue;
            }
            mistakes.onlyThese(each, at, Set.of("url", "title"));
            String url = mistakes.needed(each.get("url"), at + ".url", LONGEST_URL);
            String title = mistakes.text(each.get("title"), at + ".title", LONGEST_LINK_TITLE);
            links.add(new Link(url, title.replaceAll("\\s+", " ")));
        }
        return links;
    }

    private @Nullable LocalDate date(String field) {
        String text = mistakes.text(document.get(field), field, LONGEST_TAG);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            mistakes.wrong(field, field + " must be a day such as 2026-12-24.");
            return null;
        }
    }

    private <T extends Enum<T>> T choice(String field, T[] values, T usual) {
        String text = mistakes.text(document.get(field), field, LONGEST_TAG);
        for (T value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
                return value;
            }
        }
        if (!text.isEmpty()) {
            String all = Arrays.toString(values).toLowerCase(Locale.ROOT);
            mistakes.wrong(field, field + " must be one of " + all + ".");
        }
        return usual;
    }

    private int position() {
        JsonNode position = document.get("position");
        if (position == null || position.isNull()) {
            return 0;
        }
        if (!position.isIntegralNumber() || !position.canConvertToInt()) {
            mistakes.wrong("position", "position must be a whole number.");
            return 0;
        }
        if (position.asInt() < 0 || position.asInt() > LAST_POSITION) {
            mistakes.tooLarge("position", LAST_POSITION);
        }
        return position.asInt();
    }

    private Map<String, Wording> texts() {
        Map<String, Wording> texts = new TreeMap<>();
        WordingReader reader = new WordingReader(kind, mistakes);
        mistakes.fields(document.get("texts"), "texts", MOST_LANGUAGES, (tag, wording) -> {
            String path = "texts." + Mistakes.shortened(tag);
            if (!LOCALE.matcher(tag).matches()) {
                mistakes.wrong(path, "A language is a tag such as en, fa or pt-BR.");
            } else if (texts.put(Locale.forLanguageTag(tag).toLanguageTag(), reader.read(wording, path)) != null) {
                mistakes.wrong(path, "The language stands there twice.");
            }
        });
        if (texts.isEmpty()) {
            mistakes.wrong("texts", "texts must hold at least one language.");
        }
        return texts;
    }
}
