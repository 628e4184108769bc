package io.momentdesk.moment;

import io.momentdesk.commerce.Order;
import io.momentdesk.visitor.Session;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All a decision may look at.
 *
 * @param locale the visitor's language tag, which evidence texts are written in; null for English
 * @param words what the visitor wrote in this conversation, newest last; empty when nothing yet
 * @param topic the topic picked in the widget, or null
 * @param order the number of the order the conversation was opened at, or null
 */
public record Facts(
        Instant now,
        @Nullable String locale,
        Session session,
        List<Order> orders,
        List<String> words,
        @Nullable String topic,
        @Nullable String order) {}
