package io.momentdesk.moment;

import io.momentdesk.commerce.Order;
import io.momentdesk.moment.rules.Pull;
import io.momentdesk.moment.rules.RuleSettings;
import io.momentdesk.moment.words.Match;
import io.momentdesk.moment.words.Speech;
import io.momentdesk.site.Moment;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.ShopEvent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words say: their concepts, the topic picked, and which order or product they name. The newest message counts most. */
final class WordClues {

    private static final int MOST_MESSAGES = 8;
    private static final double LEAST_FACTOR = 0.1;
    private static final String REFUND_AWAITED = "order.refund_awaited";
    private static final Set<String> REFUNDS = Set.of("words.refund", "words.refund_status");

    private final Facts facts;
    private final List<Order> orders;
    private final Speech speech;
    private final Clues clues;
    private final Set<String> heard = new HashSet<>();

    private WordClues(Facts facts, List<Order> orders, Speech speech, Clues clues) {
        this.facts = facts;
        this.orders = orders;
        this.speech = speech;
        this.clues = clues;
    }

    static void read(Facts facts, List<Order> orders, Speech speech, Clues clues) {
        WordClues reading = new WordClues(facts, orders, speech, clues);
        reading.topic();
        reading.openedAt();
        List<String> words = facts.words();
        double factor = 1;
        for (int i = words.size() - 1; i >= Math.max(0, words.size() - MOST_MESSAGES); i--) {
            if (!words.get(i).isBlank()) {
                reading.message(words.get(i), Math.max(factor, LEAST_FACTOR));
                factor *= clues.rules().settings().olderMessage();
            }
        }
    }

    private void message(String text, double factor) {
        Speech.Heard said = speech.hear(text);
        meanings(said.matches(), factor);
        boolean named = false;
        for (int i = 0; i < orders.size(); i++) {
            if (OrderNumbers.names(text, orders.get(i).number())) {
                named = true;
                pointAt("words.names_order", i, factor);
            }
        }
        String unknown = named ? null : OrderNumbers.unknown(text);
        if (unknown != null && heard.add("words.order_number")) {
            another("words.order_number", factor, unknown);
        }
        if (!named) {
            titles(said, factor);
        }
    }

    /** The strongest meaning counts whole, the others less and less: what is said together is not independent. */
    private void meanings(List<Match> matches, double factor) {
        RuleSettings settings = clues.rules().settings();
        double further = 1;
        for (Match match : matches.stream()
                .map(this::ofCancelled)
                .sorted(Comparator.comparingDouble(this::strength).reversed())
                .toList()) {
            if (heard.add(match.concept())) {
                Pull pull = clues.rules().pull(match.concept());
                double hinted = match.weak() ? strength(match) / pull.strongest() : 1;
                clues.add(
                        match.concept(),
                        match.concept().equals(REFUND_AWAITED) ? about("order.cancelled_paid") : Clue.ANY,
                        pull.times(factor * hinted).softened(further),
                        Map.of("said", match.said()));
                further = Math.max(settings.furtherLeast(), further * settings.furtherWords());
            }
        }
    }

    /** The money of an order that was cancelled is owed by the desk that has the order, not by that of returns. */
    private Match ofCancelled(Match match) {
        boolean cancelled = REFUNDS.contains(match.concept())
                && about("order.cancelled_paid") != Clue.ANY
                && about("order.returning") == Clue.ANY;
        return cancelled ? new Match(REFUND_AWAITED, match.said(), match.weak()) : match;
    }

    /** The order that a fact is about, {@link Clue#ANY} when it is not there. */
    private int about(String code) {
        for (Clue clue : clues.found()) {
            if (clue.code().equals(code)) {
                return clue.about();
            }
        }
        return Clue.ANY;
    }

    private double strength(Match match) {
        double pull = clues.rules().pull(match.concept()).strongest();
        return match.weak() ? Math.min(pull, clues.rules().settings().weakWords()) : pull;
    }

    private void pointAt(String code, int order, double factor) {
        if (heard.add(code + order)) {
            clues.pointAt(code, order, factor, Map.of("order", orders.get(order).number()));
        }
    }

    private void titles(Speech.Heard said, double factor) {
        for (int i = 0; i < orders.size(); i++) {
            for (Order.Item item : orders.get(i).items()) {
                if (mentions(said, item.title()) && heard.add("words.names_item" + i)) {
                    Map<String, Object> args = new HashMap<>();
                    args.put("order", orders.get(i).number());
                    args.put("product", item.title());
                    clues.pointAt("words.names_item", i, factor, args);
                    String part = OrderClues.part(orders.get(i), item);
                    if (part != null) {
                        clues.add(part, i, factor, args);
                    }
                }
            }
        }
        String title = titleOnScreen();
        if (mentions(said, title) && heard.add("words.names_product")) {
            clues.add("words.names_product", Clue.ANY, factor, Map.of("product", title));
        }
    }

    private @Nullable String titleOnScreen() {
        List<ShopEvent> events = facts.session().events();
        for (int i = events.size() - 1; i >= Math.max(0, events.size() - 10); i--) {
            Page page = events.get(i).page();
            if (page != null && page.title() != null && (page.product() != null || "product".equals(page.type()))) {
                return page.title();
            }
        }
        return null;
    }

    private static boolean mentions(Speech.Heard said, @Nullable String title) {
        return title != null && said.names(title);
    }

    private void topic() {
        String topic = facts.topic();
        if (topic == null || topic.isBlank()) {
            return;
        }
        String plain = topic.trim().toUpperCase(Locale.ROOT);
        for (Moment moment : Moment.values()) {
            if (moment.name().equals(plain)) {
                clues.add("topic." + moment.queue(), Clue.ANY, Map.of());
                return;
            }
        }
        for (Match match :
                speech.hear(topic.replace('_', ' ').replace('-', ' ')).matches()) {
            if (heard.add(match.concept())) {
                clues.add(match.concept(), Clue.ANY, Map.of("said", topic));
            }
        }
    }

    private void openedAt() {
        String number = facts.order();
        if (number == null || number.isBlank()) {
            return;
        }
        for (int i = 0; i < orders.size(); i++) {
            if (OrderNumbers.same(number, orders.get(i).number())) {
                pointAt("hint.order", i, 1);
                return;
            }
        }
        another("hint.order_unknown", 1, number);
    }

    /** An order that is none of those we know of is meant, so none of those is. */
    private void another(String code, double factor, String number) {
        clues.add(code, Clue.UNKNOWN_ORDER, factor, Map.of("order", number));
        if (!orders.isEmpty()) {
            clues.add("order.another_meant", Clue.KNOWN_ORDERS, factor, Map.of("order", number));
        }
    }
}
