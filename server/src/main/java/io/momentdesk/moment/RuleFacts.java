package io.momentdesk.moment;

import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.moment.rules.Variable;
import io.momentdesk.visitor.Arrival;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.ShopEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts as the conditions of a site's own rules name them. Each is looked up once a decision, and only when a rule asks. */
final class RuleFacts {

    private final Facts facts;
    private final List<Order> orders;
    private final Clues clues;
    private final Map<Variable, Object> looked = new EnumMap<>(Variable.class);
    private final Map<Integer, List<String>> titles = new HashMap<>();

    RuleFacts(Facts facts, List<Order> orders, Clues clues) {
        this.facts = facts;
        this.orders = orders;
        this.clues = clues;
    }

    /** Null for what must be known, and is not. */
    @Nullable
    Object of(Variable variable) {
        return looked.computeIfAbsent(variable, this::ofVisit);
    }

    @Nullable
    Object of(Variable variable, int order) {
        if (variable == Variable.COUNTRY) {
            return Place.of(List.of(orders.get(order)), recent(), facts.locale());
        }
        return variable.ofOrder() ? ofOrder(variable, order) : of(variable);
    }

    private @Nullable Object ofVisit(Variable variable) {
        Arrival arrival = facts.session().arrival();
        return switch (variable) {
            case LOCALE -> text(facts.locale());
            case TEXT -> facts.words().isEmpty() ? "" : lower(facts.words().getLast());
            case TOPIC -> text(facts.topic());
            case PAGE_TYPE -> pageType();
            case PAGE_URL -> text(page() == null ? null : page().url());
            case PAGE_TITLE -> text(page() == null ? null : page().title());
            case PAGE_PRODUCT -> text(page() == null ? null : page().product());
            case IN_STOCK -> page() == null ? null : page().inStock();
            case COUNTRY -> Place.of(orders, recent(), facts.locale());
            case REFERRER -> SessionClues.host(arrival.referrer());
            case SOURCE -> lower(arrival.utm().get("source"));
            case MEDIUM -> lower(arrival.utm().get("medium"));
            case CAMPAIGN -> lower(arrival.utm().get("campaign"));
            case VISIT -> (long) Objects.requireNonNullElse(arrival.visit(), 0);
            case EVENTS -> (long) facts.session().events().size();
            case DONE -> each(recent(), ShopEvent::name);
            case PAGES -> each(recent(), event -> typeOf(event.page()));
            case CART_VALUE -> cartValue();
            case ORDERS -> (long) orders.size();
            case FACTS -> List.copyOf(codes());
            default -> throw new IllegalArgumentException("not of the visit: " + variable);
        };
    }

    private Object ofOrder(Variable variable, int index) {
        Order order = orders.get(index);
        OrderTimes times = order.times();
        return switch (variable) {
            case ORDER_NUMBER -> order.number();
            case ORDER_STATUS -> word(order.status());
            case ORDER_SHIPMENT -> word(order.shipment());
            case ORDER_PAYMENT -> word(order.payment());
            case ORDER_RATING -> (long) Objects.requireNonNullElse(order.rating(), 0);
            case ORDER_PRODUCTS ->
                order.items().stream().map(item -> text(item.product())).toList();
            case ORDER_TITLES -> titles.computeIfAbsent(index, this::titlesOf);
            case ORDER_PLACED -> days(times.placedAt());
            case ORDER_SENT -> days(times.shippedAt());
            case ORDER_DELIVERED -> days(times.deliveredAt());
            case ORDER_LATE -> days(times.promisedAt());
            default -> throw new IllegalArgumentException("not of an order: " + variable);
        };
    }

    private List<String> titlesOf(int order) {
        return orders.get(order).items().stream()
                .map(item -> lower(item.title()))
                .toList();
    }

    private long days(@Nullable Instant since) {
        return since == null
                ? Variable.NEVER
                : Math.floorDiv(Duration.between(since, facts.now()).toSeconds(), 86_400L);
    }

    private List<ShopEvent> recent() {
        List<ShopEvent> events = facts.session().events();
        int most = clues.rules().settings().mostEvents();
        return events.subList(Math.max(0, events.size() - most), events.size());
    }

    private @Nullable Page page() {
        List<ShopEvent> events = recent();
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).page() != null) {
                return events.get(i).page();
            }
        }
        return null;
    }

    private String pageType() {
        return text(typeOf(page()));
    }

    private @Nullable String typeOf(@Nullable Page page) {
        if (page == null) {
            return null;
        }
        String own = clues.rules().own().pageType(page.url());
        return own == null ? page.type() : own;
    }

    private double cartValue() {
        List<ShopEvent> events = recent();
        for (int i = events.size() - 1; i >= 0; i--) {
            ShopEvent event = events.get(i);
            boolean cart = event.name().contains("cart") || event.name().contains("checkout");
            if (cart && event.data().get("value") instanceof Number value && value.doubleValue() >= 0) {
                return value.doubleValue();
            }
        }
        return 0;
    }

    private Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        clues.found().forEach(clue -> codes.add(clue.code()));
        return codes;
    }

    private interface Named {
        @Nullable
        String of(ShopEvent event);
    }

    private static List<String> each(List<ShopEvent> events, Named named) {
        Set<String> names = new LinkedHashSet<>();
        for (ShopEvent event : events) {
            String name = named.of(event);
            if (name != null) {
                names.add(name);
            }
        }
        return new ArrayList<>(names);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }
}
