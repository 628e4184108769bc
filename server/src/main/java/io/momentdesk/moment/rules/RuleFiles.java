package io.momentdesk.moment.rules;

import io.momentdesk.moment.words.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the rules that the product ships with. */
public final class RuleFiles {

    private static final String FOLDER = "/moment/";
    private static final List<String> LANGUAGES = List.of("en", "fa", "ar", "lv");

    private RuleFiles() {}

    public static Rules bundled() {
        Map<?, ?> weights = yaml("weights.yaml");
        Map<String, Lexicon> lexicons = new LinkedHashMap<>();
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (String language : LANGUAGES) {
            lexicons.put(language, lexicon(language, yaml("words/" + language + ".yaml")));
            texts.put(language, texts(yaml("texts/" + language + ".yaml")));
        }
        Map<String, Pull> pulls = new LinkedHashMap<>();
        section(weights, "facts").forEach((code, weight) -> pulls.put(code.toString(), pull(code, weight)));
        return new Rules(
                RuleSettings.of(section(weights, "settings")),
                Map.copyOf(pulls),
                sets(section(weights, "sources")),
                Collections.unmodifiableMap(lexicons),
                Map.copyOf(texts));
    }

    private static Pull pull(Object code, Object weight) {
        if (weight instanceof Map<?, ?> byMoment) {
            return Pull.of(code.toString(), byMoment);
        }
        throw new BrokenRules(code + ": no weights by moment");
    }

    private static Lexicon lexicon(String language, Map<?, ?> file) {
        List<Lexicon.Concept> concepts = new ArrayList<>();
        section(file, "concepts").forEach((code, entry) -> {
            boolean plain = entry instanceof List<?>;
            Map<?, ?> detailed = plain ? Map.of("patterns", entry) : (Map<?, ?>) entry;
            concepts.add(new Lexicon.Concept(
                    code.toString(),
                    Boolean.TRUE.equals(detailed.get("negatable")),
                    Boolean.TRUE.equals(detailed.get("supposable")),
                    wordsOrNone(detailed.get("patterns")),
                    wordsOrNone(detailed.get("weak"))));
        });
        Map<String, List<String>> sets = new HashMap<>();
        section(file, "sets").forEach((name, words) -> sets.put(name.toString(), words(words)));
        return new Lexicon(new Lexicon.Source(
                language,
                sets,
                replacements(file.get("spelledOut")),
                Set.copyOf(words(file.get("negators"))),
                Set.copyOf(words(file.get("suppositions"))),
                Set.copyOf(new HashSet<>(words(file.get("known")))),
                concepts,
                writing(section(file, "writing"))));
    }

    private static Lexicon.Writing writing(Map<?, ?> section) {
        Map<String, String> verbs = new LinkedHashMap<>();
        if (section.get("verbs") instanceof Map<?, ?> written) {
            written.forEach((name, stems) -> verbs.put(name.toString(), stems.toString()));
        }
        return new Lexicon.Writing(
                String.valueOf(section.get("script")),
                section.get("letters") instanceof String letters ? letters : "",
                new HashSet<>(words(section.get("common"))),
                replacements(section.get("latin")),
                verbs,
                new HashSet<>(wordsOrNone(section.get("negatedAfter"))),
                new HashSet<>(wordsOrNone(section.get("deniers"))),
                new HashSet<>(wordsOrNone(section.get("joined"))));
    }

    private static Map<String, List<String>> replacements(@Nullable Object section) {
        Map<String, List<String>> replacements = new HashMap<>();
        if (section instanceof Map<?, ?> written) {
            written.forEach((word, words) ->
                    replacements.put(word.toString(), List.of(words.toString().split(" "))));
        }
        return replacements;
    }

    private static Map<String, String> texts(Map<?, ?> file) {
        Map<String, String> texts = new HashMap<>();
        file.forEach((code, text) -> texts.put(code.toString(), text.toString()));
        return Map.copyOf(texts);
    }

    private static Map<String, Set<String>> sets(Map<?, ?> section) {
        Map<String, Set<String>> sets = new HashMap<>();
        section.forEach((name, words) -> sets.put(name.toString(), Set.copyOf(words(words))));
        return Map.copyOf(sets);
    }

    /** A list, or one string with the words between spaces. */
    private static List<String> words(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        if (value instanceof String text) {
            return List.of(text.trim().split("\\s+"));
        }
        throw new BrokenRules("not a list of words: " + value);
    }

    private static List<String> wordsOrNone(@Nullable Object value) {
        return value == null ? List.of() : words(value);
    }

    private static Map<?, ?> section(Map<?, ?> file, String name) {
        if (file.get(name) instanceof Map<?, ?> section) {
            return section;
        }
        throw new BrokenRules("no section " + name);
    }

    private static Map<?, ?> yaml(String name) {
        try (InputStream file = RuleFiles.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new BrokenRules("there is no file " + FOLDER + name);
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
