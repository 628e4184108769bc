package io.momentdesk.moment;

import io.momentdesk.visitor.Session;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Questions that have nothing to do with a shop: the decision should be that there is none. */
final class OffTopicQuestions {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Moments moments;
    private final Path data;
    private final PrintStream out;
    private final boolean verbose;

    OffTopicQuestions(Moments moments, Path data, PrintStream out, boolean verbose) {
        this.moments = moments;
        this.data = data;
        this.out = out;
        this.verbose = verbose;
    }

    void all() throws IOException {
        Path clinc = data.resolve("clinc150/oos_dev.json");
        List<String> questions = new ArrayList<>();
        if (Files.exists(clinc)) {
            JSON.readTree(clinc.toFile())
                    .forEach(part ->
                            part.forEach(pair -> questions.add(pair.get(0).asString())));
            abstaining("clinc150", questions);
        } else {
            out.println("clinc150: absent");
        }
        massive("massive, English", "massive-fa/en-US.jsonl");
        massive("massive, Persian", "massive-fa/fa-IR.jsonl");
    }

    private void massive(String name, String file) throws IOException {
        Path path = data.resolve(file);
        if (!Files.exists(path)) {
            out.println(name + ": absent");
            return;
        }
        List<String> utterances = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            utterances.add(JSON.readTree(line).get("utt").asString());
        }
        abstaining(name, utterances);
    }

    private void abstaining(String name, List<String> questions) {
        int abstained = 0;
        for (String question : questions) {
            Decision decision =
                    moments.decide(new Facts(NOW, null, Session.EMPTY, List.of(), List.of(question), null, null));
            abstained += decision.abstained() ? 1 : 0;
            if (!decision.abstained() && verbose) {
                out.println("  " + name + " " + decision.moment() + " " + question + " "
                        + decision.evidence().stream()
                                .map(Decision.Evidence::code)
                                .toList());
            }
        }
        out.printf(
                "%s: abstained in %d of %d (%.1f %%)%n",
                name, abstained, questions.size(), 100.0 * abstained / questions.size());
    }
}
