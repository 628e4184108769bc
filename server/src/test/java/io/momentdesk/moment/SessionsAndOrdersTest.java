package io.momentdesk.moment;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.commerce.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Order facts beat session facts for an order's journey: every kind of visit against every state of an order. */
class SessionsAndOrdersTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Path TABLES = Path.of("src/test/resources/moment");

    private static final Moments MOMENTS = new Moments();
    private final Visits visits = new Visits(NOW);

    record Row(String words, String visit, List<String> states, List<String> expected) {

        @Override
        public String toString() {
            return visit + (words.isEmpty() ? "" : ": " + words);
        }
    }

    static Stream<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String words = "";
        List<String> states = List.of();
        for (String line : Files.readAllLines(TABLES.resolve("sessions-and-orders.txt"))) {
            if (line.startsWith("words:")) {
                words = line.substring("words:".length()).trim();
            } else if (line.startsWith(" ")) {
                states = cells(line);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                rows.add(new Row(words, line.substring(0, 31).trim(), states, cells(line.substring(31))));
            }
        }
        return rows.stream();
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.trim().split(" +"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theMomentIsTheOneThatADeskWouldSee(Row row) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < row.states().size(); i++) {
            String allowed = row.expected().get(i);
            Decision decision = decide(row, row.states().get(i));
            if (!allowed.equals("-") && Stream.of(allowed.split("/")).noneMatch(cell -> is(cell, decision))) {
                wrong.add(row.states().get(i) + ": not " + allowed + " but " + decision);
            }
        }

        assertThat(row.expected()).hasSameSizeAs(row.states());
        assertThat(wrong).isEmpty();
    }

    private Decision decide(Row row, String state) {
        return decide(row.visit(), List.of(own(row.visit(), state)), row.words());
    }

    private static Order own(String visit, String state) {
        Duration ago = visit.contains("bought it") ? Duration.ofMinutes(10) : Duration.ofDays(9);
        return OrderStates.order("1001", state, "7", NOW.minus(ago), NOW);
    }

    private Decision decide(String visit, List<Order> orders, String words) {
        List<String> said = words.isEmpty() ? List.of() : List.of(words);
        return MOMENTS.decide(new Facts(NOW, "en", visits.visit(visit), orders, said, null, null));
    }

    @ParameterizedTest(name = "{0} | {1} | {2} | {3}")
    @CsvFileSource(files = "src/test/resources/moment/two-orders.txt", delimiter = '|', maxCharsPerColumn = 200)
    void ofTwoOrdersTheOneThatIsMeantIsChosen(
            String visit, String first, String second, @Nullable String words, String expected) {
        Order other = OrderStates.order("1002", second, "8", NOW.minus(Duration.ofDays(12)), NOW);
        Decision decision = decide(visit, List.of(own(visit, first), other), words == null ? "" : words);

        assertThat(expected.split("/")).as(decision.toString()).anyMatch(cell -> is(cell, decision));
    }

    /** T is for STIMULUS, whose first letter is that of SMOT; a journey is the letter of its kind or the last digit of its number. */
    private static boolean is(String cell, Decision decision) {
        if (decision.moment() == null || decision.journey() == null) {
            return false;
        }
        String moment = decision.moment().name();
        String journey = decision.journey().kind() + decision.journey().order();
        return (moment.equals("STIMULUS") ? 'T' : moment.charAt(0)) == cell.charAt(0)
                && (cell.charAt(1) == '*'
                        || journey.charAt(0) == cell.charAt(1)
                        || journey.endsWith("100" + cell.charAt(1)));
    }
}
