package io.momentdesk.gateway.agent;

import io.momentdesk.commerce.Order;
import io.momentdesk.knowledge.Askers;
import io.momentdesk.knowledge.Knowledge;
import io.momentdesk.knowledge.SuggestionRequest;
import io.momentdesk.protocol.Faq;
import io.momentdesk.protocol.Reason;
import io.momentdesk.protocol.Script;
import io.momentdesk.protocol.Suggestions;
import io.momentdesk.site.Moment;
import io.momentdesk.site.Sites;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.ShopEvent;
import io.momentdesk.visitor.Visitor;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an agent could say now: articles and scripts for the moment and the words, their variables filled from the facts. */
@Component
class Hints {

    private static final int SHOWN = 5;

    private final Knowledge knowledge;
    private final Askers askers;
    private final Sites sites;

    Hints(Knowledge knowledge, Askers askers, Sites sites) {
        this.knowledge = knowledge;
        this.askers = askers;
        this.sites = sites;
    }

    /** @param words the newest last; @param order of the conversation's journey, null when none is known */
    record Question(
            String site,
            @Nullable Moment moment,
            List<String> words,
            Visitor visitor,
            List<Order> orders,
            @Nullable Order order,
            Session session,
            String agentName) {}

    Suggestions forAgent(Question question) {
        var found = knowledge.suggest(new SuggestionRequest(
                question.site(),
                question.moment(),
                question.words().isEmpty() ? "" : question.words().getLast(),
                question.visitor().locale(),
                SHOWN,
                variables(question),
                askers.agent(
                        question.visitor(), question.session(), question.orders(), question.order(), question.words()),
                question.words().reversed().stream().skip(1).toList()));
        return new Suggestions(
                found.faq().stream()
                        .map(each -> new Faq(each.id(), each.question(), each.answer(), each.score(), why(each.why())))
                        .toList(),
                found.scripts().stream()
                        .map(each -> new Script(each.id(), each.title(), each.text(), each.gaps(), why(each.why())))
                        .toList());
    }

    private static @Nullable List<Reason> why(List<io.momentdesk.knowledge.Suggestions.Reason> why) {
        return why.isEmpty()
                ? null
                : why.stream().map(each -> new Reason(each.code(), each.of())).toList();
    }

    private Map<String, String> variables(Question question) {
        Map<String, String> variables = new HashMap<>();
        variables.put("agent.name", question.agentName());
        variables.put("site.name", sites.byId(question.site()).name());
        put(variables, "customer.name", question.visitor().name());
        put(variables, "customer.firstName", firstName(question.visitor().name()));
        Order order = question.order();
        if (order != null) {
            variables.put("order.number", order.number());
            put(variables, "order.trackingUrl", order.trackingUrl());
            put(variables, "order.promisedDate", promised(order, question));
        }
        put(variables, "product.title", product(question));
        return variables;
    }

    private static @Nullable String firstName(@Nullable String name) {
        return name == null || name.isBlank() ? null : name.strip().split("\\s+")[0];
    }

    private @Nullable String promised(Order order, Question question) {
        if (order.times().promisedAt() == null) {
            return null;
        }
        String tag = question.visitor().locale();
        Locale locale = tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .format(order.times()
                        .promisedAt()
                        .atZone(sites.byId(question.site()).zone()));
    }

    /** The product of the order, or else the one looked at last. */
    private static @Nullable String product(Question question) {
        Order order = question.order();
        Optional<String> ordered = order == null
                ? Optional.empty()
                : order.items().stream()
                        .map(Order.Item::title)
                        .filter(Objects::nonNull)
                        .findFirst();
        return ordered.orElseGet(() -> question.session().events().reversed().stream()
                .map(ShopEvent::page)
                .filter(page -> page != null && page.product() != null)
                .map(Page::title)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
    }

    private static void put(Map<String, String> variables, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            variables.put(name, value);
        }
    }
}
