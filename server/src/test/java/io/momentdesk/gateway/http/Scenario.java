package io.momentdesk.gateway.http;

import io.momentdesk.moment.Decision;
import io.momentdesk.moment.Moments;
import io.momentdesk.site.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts as a shop would send them, and what a desk would call right. The files are in {@code moments/}, one a theme.
 *
 * @param abstains whether no decision is right, be it the only right thing or one of several
 */
record Scenario(
        String file,
        String name,
        JsonNode facts,
        Set<Moment> allowed,
        boolean abstains,
        @Nullable JsonNode journey) {

    private static final Path FOLDER = Path.of("src/test/resources/moments");
    private static final Path FRESH = Path.of("src/test/resources/moment/fresh.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.sorted().forEach(file -> all.addAll(of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** What was written down before the rules had seen it, and is never learned from: it tells how sure a decision may be. */
    static List<Scenario> fresh() {
        return of(FRESH);
    }

    private static List<Scenario> of(Path file) {
        List<Scenario> all = new ArrayList<>();
        JSON.readTree(file.toFile())
                .forEach(node -> all.add(of(file.getFileName().toString(), node)));
        return all;
    }

    private static Scenario of(String file, JsonNode node) {
        Set<Moment> allowed = EnumSet.noneOf(Moment.class);
        boolean abstains = node.has("abstain");
        for (JsonNode code : node.path("moments")) {
            if (code.isNull()) {
                abstains = true;
            } else {
                allowed.add(Moment.valueOf(code.asString()));
            }
        }
        return new Scenario(
                file, node.get("name").asString(), node.get("facts"), allowed, abstains, node.get("journey"));
    }

    /** The visitor's, and that of the words. */
    String language() {
        return facts.path("locale").asString("en");
    }

    Decision decide(Moments moments) {
        return moments.decide(FactsReader.read(facts, Instant.EPOCH).facts());
    }

    boolean isRight(Decision decision) {
        if (decision.abstained()) {
            return abstains;
        }
        Decision.Journey chosen = decision.journey();
        return chosen != null
                && allowed.contains(decision.moment())
                && (journey == null
                        || (journey.get("kind").asString().equals(chosen.kind())
                                && journey.path("order")
                                        .asString("")
                                        .equals(chosen.order() == null ? "" : chosen.order())));
    }
}
