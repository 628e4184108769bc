package io.momentdesk.gateway.agent;

import io.momentdesk.agent.Agent;
import io.momentdesk.commerce.Orders;
import io.momentdesk.conversation.Conversation;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.gateway.fanout.Summaries;
import io.momentdesk.moment.Decision;
import io.momentdesk.protocol.Assigned;
import io.momentdesk.protocol.Candidate;
import io.momentdesk.protocol.Context;
import io.momentdesk.protocol.Evidence;
import io.momentdesk.protocol.Journey;
import io.momentdesk.protocol.JourneyName;
import io.momentdesk.protocol.Suggestions;
import io.momentdesk.site.Moment;
import io.momentdesk.visitor.Sessions;
import io.momentdesk.visitor.Visitor;
import io.momentdesk.visitor.Visitors;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What an agent is told of a conversation they own (ACT3): why this moment, who the customer is, their journeys, and what could be said. */
@Component
class Briefings {

    private final Visitors visitors;
    private final Sessions sessions;
    private final Orders orders;
    private final Conversations conversations;
    private final Hints hints;
    private final Reasons reasons;

    Briefings(
            Visitors visitors,
            Sessions sessions,
            Orders orders,
            Conversations conversations,
            Hints hints,
            Reasons reasons) {
        this.visitors = visitors;
        this.sessions = sessions;
        this.orders = orders;
        this.conversations = conversations;
        this.hints = hints;
        this.reasons = reasons;
    }

    Assigned assigned(String site, Conversation conversation, Agent agent) {
        Brief brief = brief(site, conversation, agent);
        return new Assigned(
                conversation.id(),
                Summaries.kind(conversation.kind()),
                conversation.gen(),
                conversation.textOrNull("queue"),
                conversation.textOrNull("number"),
                conversation.textOrNull("subject"),
                Summaries.promised(conversation.textOrNull("promisedAt")),
                conversation.tags(),
                brief.moment() == null ? true : null,
                brief.moment(),
                brief.journey(),
                brief.confidence(),
                brief.evidence(),
                brief.candidates(),
                Customers.of(brief.visitor()),
                brief.journeys(),
                Customers.session(brief.session()),
                brief.suggestions(),
                conversation.epoch(),
                conversation.top());
    }

    /** An entry's evidence in the reader's language. */
    void retell(ObjectNode entry, String locale, Instant at) {
        reasons.retell(entry, locale, at);
    }

    /** The same as {@link #assigned} tells, for somebody who has it already. */
    Context context(String site, Conversation conversation, Agent agent) {
        Assigned now = assigned(site, conversation, agent);
        return new Context(
                now.conversation(),
                now.kind(),
                now.gen(),
                now.queue(),
                now.number(),
                now.subject(),
                now.promisedAt(),
                now.tags(),
                now.abstained(),
                now.moment(),
                now.journey(),
                now.confidence(),
                now.evidence(),
                now.candidates(),
                now.customer(),
                now.journeys(),
                now.session(),
                now.suggestions());
    }

    private record Brief(
            @Nullable String moment,
            @Nullable JourneyName journey,
            double confidence,
            List<Evidence> evidence,
            List<Candidate> candidates,
            List<Journey> journeys,
            Visitor visitor,
            io.momentdesk.visitor.Session session,
            Suggestions suggestions) {}

    private Brief brief(String site, Conversation conversation, Agent agent) {
        Visitor visitor = visitors.byId(site, conversation.visitor());
        var session = sessions.of(site, visitor.id());
        var known = orders.of(site, visitor);
        Optional<Decision> decision = reasons.decision(conversation);
        JourneyName journey = reasons.journey(conversation);
        String moment = conversation.textOrNull("moment");
        List<Candidate> candidates = decision.stream()
                .flatMap(made -> made.candidates().stream())
                .map(Briefings::candidate)
                .toList();
        List<Evidence> evidence =
                decision.map(made -> reasons.evidence(made, agent.locale())).orElse(List.of());
        List<Journey> journeys = Journeys.of(known, decision.orElse(null), journey, moment);
        Suggestions suggestions = hints.forAgent(new Hints.Question(
                site,
                moment == null ? null : Moment.valueOf(moment),
                conversations.words(site, conversation.id(), 3),
                visitor,
                known,
                Journeys.order(known, journey),
                session,
                agent.name()));
        double confidence =
                conversation.text("confidence").isEmpty() ? 0 : Double.parseDouble(conversation.text("confidence"));
        return new Brief(moment, journey, confidence, evidence, candidates, journeys, visitor, session, suggestions);
    }

    private static Candidate candidate(Decision.Candidate candidate) {
        return new Candidate(
                Journeys.name(candidate.journey()), candidate.moment().name(), candidate.confidence());
    }
}
