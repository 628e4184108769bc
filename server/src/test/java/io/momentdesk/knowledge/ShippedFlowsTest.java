package io.momentdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.site.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped scripts of several steps: the same ways in all languages, every step reached, every way with an end. */
class ShippedFlowsTest {

    private static final List<String> LANGUAGES = List.of("en", "fa", "ar", "lv");
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z.]+)(?:\\|[^{}]*)?}");
    private static final Set<String> VARIABLES =
            Set.of("customer.firstName", "order.number", "order.trackingUrl", "order.promisedDate", "product.title");

    @ParameterizedTest
    @EnumSource(Moment.class)
    void theWaysAreTheSameInAllLanguages(Moment moment) throws IOException {
        List<String> english = ways(flows("en", moment));

        assertThat(english).isNotEmpty();
        for (String language : LANGUAGES) {
            assertThat(ways(flows(language, moment))).as(language).isEqualTo(english);
        }
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void everyStepIsReachedAndEveryWayEnds(Moment moment) throws IOException {
        for (String language : LANGUAGES) {
            for (JsonNode flow : flows(language, moment)) {
                Set<String> reached = new HashSet<>();
                walk(flow, flow.get("steps").get(0).get("id").asString(), new ArrayDeque<>(), reached);

                assertThat(flow.get("steps")
                                .valueStream()
                                .map(step -> step.get("id").asString()))
                        .as(language + " " + flow.get("id"))
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(reached);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void theirWordsAreWrittenAndTheirVariablesCanBeFilled(Moment moment) throws IOException {
        for (String language : LANGUAGES) {
            for (JsonNode flow : flows(language, moment)) {
                assertThat(words(flow))
                        .as(language + " " + flow.get("id"))
                        .allSatisfy(word -> assertThat(word).isNotBlank());
                flow.get("steps").forEach(step -> assertThat(variables(step)).isSubsetOf(VARIABLES));
            }
        }
    }

    private static void walk(JsonNode flow, String at, Deque<String> behind, Set<String> reached) {
        assertThat(behind).as(flow.get("id") + " goes round").doesNotContain(at);
        reached.add(at);
        JsonNode step = flow.get("steps")
                .valueStream()
                .filter(each -> each.get("id").asString().equals(at))
                .findFirst()
                .orElseThrow(() -> new AssertionError(flow.get("id") + " has no step " + at));
        behind.push(at);
        step.path("choices").forEach(choice -> walk(flow, choice.get("to").asString(), behind, reached));
        behind.pop();
    }

    /** Everything that may not differ: ids, moments, steps, where they lead, variables. */
    private static List<String> ways(JsonNode flows) {
        List<String> ways = new ArrayList<>();
        for (JsonNode flow : flows) {
            ways.add(flow.get("id") + " also " + flow.path("also"));
            for (JsonNode step : flow.get("steps")) {
                List<String> to = step.path("choices")
                        .valueStream()
                        .map(choice -> choice.get("to").asString())
                        .toList();
                ways.add(step.get("id") + " → " + to + " " + variables(step));
            }
        }
        return ways;
    }

    private static List<String> variables(JsonNode step) {
        return VARIABLE.matcher(step.get("text").asString())
                .results()
                .map(variable -> variable.group(1))
                .sorted()
                .toList();
    }

    private static List<String> words(JsonNode flow) {
        List<String> words = new ArrayList<>();
        words.add(flow.get("title").asString());
        words.add(flow.get("keywords").asString());
        for (JsonNode step : flow.get("steps")) {
            words.add(step.get("text").asString());
            step.path("choices").forEach(choice -> words.add(choice.get("label").asString()));
        }
        return words;
    }

    private static JsonNode flows(String language, Moment moment) throws IOException {
        String file = "knowledge/" + language + "/flows/" + moment.name().toLowerCase(Locale.ROOT) + ".yaml";
        try (InputStream in = new ClassPathResource(file).getInputStream()) {
            return JsonMapper.shared().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        }
    }
}
