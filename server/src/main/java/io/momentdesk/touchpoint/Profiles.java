package io.momentdesk.touchpoint;

import io.momentdesk.commerce.KnownOrder;
import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.OrderJson;
import io.momentdesk.commerce.Orders;
import io.momentdesk.touchpoint.Profile.Journey;
import io.momentdesk.touchpoint.Timeline.KeptPerson;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.Sessions;
import io.momentdesk.visitor.Visitor;
import io.momentdesk.visitor.Visitors;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a customer together from what is live and what is kept. */
@Component
public class Profiles {

    private final Visitors visitors;
    private final Sessions sessions;
    private final Orders orders;
    private final Timeline timeline;
    private final TouchpointMoments moments;
    private final Clock clock;

    Profiles(
            Visitors visitors,
            Sessions sessions,
            Orders orders,
            Timeline timeline,
            TouchpointMoments moments,
            Clock clock) {
        this.visitors = visitors;
        this.sessions = sessions;
        this.orders = orders;
        this.timeline = timeline;
        this.moments = moments;
        this.clock = clock;
    }

    /** @param id the shop's id of a customer, or a visitor's: of one who has proven who they are it gives that customer */
    public Optional<Profile> find(String site, String id) {
        Optional<Visitor> visitor = visitors.ofCustomer(site, id).or(() -> visitors.find(site, id));
        String person = visitor.filter(Visitor::verified)
                .map(Visitor::customer)
                .or(() -> timeline.customerOf(site, id))
                .orElse(id);
        Optional<KeptPerson> kept = timeline.person(site, person);
        List<String> cameAs = cameAs(site, person, visitor.map(Visitor::id).orElse(null));
        Map<String, Order> known = orders(site, person, cameAs, visitor.orElse(null));
        if (visitor.isEmpty() && kept.isEmpty() && known.isEmpty()) {
            return Optional.empty();
        }
        @Nullable
        Session session = visitor.map(found -> sessions.of(site, found.id())).orElse(null);
        return Optional.of(
                profile(person, visitor.orElse(null), kept.orElse(null), cameAs, journeys(session, known), session));
    }

    private List<String> cameAs(String site, String person, @Nullable String visitor) {
        Set<String> all = new LinkedHashSet<>(timeline.visitorsOf(site, person));
        if (visitor != null) {
            all.add(visitor);
        }
        return List.copyOf(all);
    }

    /** Live ones are newer than kept ones. */
    private Map<String, Order> orders(String site, String person, List<String> cameAs, @Nullable Visitor visitor) {
        Map<String, Order> all = new LinkedHashMap<>();
        Stream<KnownOrder> live = Stream.concat(
                visitor == null ? Stream.empty() : orders.known(site, visitor).stream(),
                orders.ofCustomer(site, person).stream());
        live.forEach(order -> all.putIfAbsent(order.number(), order.order()));
        timeline.orders(site, person, cameAs).stream()
                .map(OrderJson::order)
                .forEach(order -> all.putIfAbsent(order.number(), order));
        return all;
    }

    private List<Journey> journeys(@Nullable Session session, Map<String, Order> orders) {
        Instant now = clock.instant();
        List<Journey> journeys = new ArrayList<>();
        if (session != null) {
            String moment = session.events().isEmpty() ? null : moments.ofSession(session, now);
            if (moment != null) {
                journeys.add(new Journey("browse", null, moment));
            }
        }
        orders.values().forEach(order -> journeys.add(new Journey("order", order, moments.ofOrder(order, now))));
        return journeys;
    }

    private static Profile profile(
            String person,
            @Nullable Visitor visitor,
            @Nullable KeptPerson kept,
            List<String> cameAs,
            List<Journey> journeys,
            @Nullable Session session) {
        return new Profile(
                person,
                first(visitor == null ? null : visitor.name(), kept == null ? null : kept.name()),
                first(visitor == null ? null : visitor.email(), kept == null ? null : kept.email()),
                first(visitor == null ? null : visitor.phone(), kept == null ? null : kept.phone()),
                first(visitor == null ? null : visitor.locale(), kept == null ? null : kept.locale()),
                (visitor != null && visitor.verified()) || (kept != null && kept.verified()),
                kept == null ? null : kept.firstAt(),
                kept == null ? null : kept.lastAt(),
                cameAs,
                journeys,
                session);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}
