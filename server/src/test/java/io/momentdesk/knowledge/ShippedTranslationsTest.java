package io.momentdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.site.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The shipped texts in the languages beside English, file by file against the English ones. */
class ShippedTranslationsTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z.]+)(?:\\|[^{}]*)?}");
    private static final List<String> SAME = List.of("id", "also", "firstWithout");
    private static final List<String> WORDS = List.of("question", "answer", "title", "text", "keywords");
    private static final String A_NAME_EVERYWHERE = "PFAS";

    @ParameterizedTest
    @ValueSource(strings = {"fa", "ar", "lv"})
    void everyArticleAndScriptIsThereInTheSameOrderWithItsMoments(String language) throws IOException {
        for (String file : files()) {
            assertThat(entries(language, file))
                    .as(language + " " + file)
                    .extracting(entry -> fields(entry, SAME))
                    .isEqualTo(entries("en", file).stream()
                            .map(entry -> fields(entry, SAME))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa", "ar", "lv"})
    void noVariableIsLostOrAdded(String language) throws IOException {
        for (String file : files()) {
            assertThat(entries(language, file))
                    .as(language + " " + file)
                    .extracting(entry -> entry.get("id") + " " + variables(entry))
                    .isEqualTo(entries("en", file).stream()
                            .map(entry -> entry.get("id") + " " + variables(entry))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa", "ar", "lv"})
    void everyWordingIsWrittenAndNoneIsLeftInEnglish(String language) throws IOException {
        for (String file : files()) {
            Map<Object, Map<String, Object>> english = byId(entries("en", file));
            for (Map<String, Object> entry : entries(language, file)) {
                Map<String, Object> original = english.get(entry.get("id"));
                for (String field : WORDS.stream().filter(original::containsKey).toList()) {
                    assertThat(entry.get(field))
                            .as(language + " " + file + " " + entry.get("id") + " " + field)
                            .asString()
                            .isNotBlank()
                            .isNotEqualTo(original.get(field));
                }
            }
        }
    }

    /** Each has letters or marks that belong to a neighbour: Arabic Yeh and Kaf, Persian ones, Latin words, straight quotes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fa | [يكA-Za-z0-9٠-٩?,;"]
            ar | [یکA-Za-z٠-٩۰-۹?;"]
            lv | ["“\u0400-\u04ff\u0600-\u06ff]
            """)
    void theSignsAreThoseOfTheLanguage(String language, String foreign) throws IOException {
        Pattern pattern = Pattern.compile(foreign);
        for (String file : files()) {
            for (Map<String, Object> entry : entries(language, file)) {
                String text = String.join(" ", fields(entry, List.of("question", "answer", "title", "text")))
                        .replace(A_NAME_EVERYWHERE, "")
                        .replace("\u2068#1001\u2069", "");
                assertThat(pattern.matcher(VARIABLE.matcher(text).replaceAll(""))
                                .results()
                                .map(MatchResult::group))
                        .as(language + " " + file + " " + entry.get("id"))
                        .isEmpty();
            }
        }
    }

    private static List<String> files() {
        List<String> files = new ArrayList<>();
        for (Moment moment : Moment.values()) {
            String name = moment.name().toLowerCase(Locale.ROOT) + ".yaml";
            files.add("faq/" + name);
            files.add("scripts/" + name);
        }
        return files;
    }

    private static List<Map<String, Object>> entries(String language, String file) throws IOException {
        try (InputStream in = new ClassPathResource("knowledge/" + language + "/" + file).getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        }
    }

    private static Map<Object, Map<String, Object>> byId(List<Map<String, Object>> entries) {
        return entries.stream().collect(Collectors.toMap(entry -> entry.get("id"), entry -> entry));
    }

    private static List<String> fields(Map<String, Object> entry, List<String> names) {
        return names.stream()
                .map(name -> String.valueOf(entry.getOrDefault(name, "")))
                .toList();
    }

    private static List<String> variables(Map<String, Object> entry) {
        return Stream.of("answer", "text")
                .flatMap(name -> VARIABLE.matcher(String.valueOf(entry.getOrDefault(name, "")))
                        .results()
                        .map(variable -> variable.group(1)))
                .sorted()
                .toList();
    }
}
