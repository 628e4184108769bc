package io.momentdesk.stories;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * @param specs every test of every file
 * @param errors what kept a file from being read at all
 */
record PlaywrightReport(List<Spec> specs, List<String> errors) {

    /** @param trouble empty when it passed */
    record Spec(String file, String title, boolean skipped, String trouble) {}

    static PlaywrightReport read(Path json) {
        JsonNode report = JsonMapper.shared().readTree(json.toFile());
        List<Spec> specs = new ArrayList<>();
        report.path("suites").forEach(file -> collect(file, file.path("title").asString(""), "", specs));
        return new PlaywrightReport(specs, messages(report.path("errors")));
    }

    private static void collect(JsonNode suite, String file, String group, List<Spec> specs) {
        for (JsonNode spec : suite.path("specs")) {
            JsonNode test = spec.path("tests").path(0);
            boolean skipped = "skipped".equals(test.path("status").asString(""));
            boolean ok = spec.path("ok").asBoolean(false);
            specs.add(new Spec(file, group + spec.path("title").asString(""), skipped, ok ? "" : trouble(test)));
        }
        for (JsonNode inner : suite.path("suites")) {
            collect(inner, file, group + inner.path("title").asString("") + " › ", specs);
        }
    }

    private static String trouble(JsonNode test) {
        String found = StreamSupport.stream(test.path("results").spliterator(), false)
                .flatMap(result -> messages(result.path("errors")).stream())
                .collect(Collectors.joining("\n"));
        return found.isEmpty() ? "failed without a word" : found;
    }

    private static List<String> messages(JsonNode errors) {
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error -> error.path("message").asString("") + "\n"
                        + error.path("snippet").asString(""))
                .map(text -> text.replaceAll("\u001B\\[[0-9;]*m", "").strip())
                .toList();
    }
}
