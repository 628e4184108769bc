package io.momentdesk.gateway.visitor;

import io.momentdesk.commerce.Orders;
import io.momentdesk.knowledge.Asker;
import io.momentdesk.knowledge.Askers;
import io.momentdesk.knowledge.Knowledge;
import io.momentdesk.knowledge.SuggestionRequest;
import io.momentdesk.knowledge.Suggestions.SuggestedFaq;
import io.momentdesk.moment.Facts;
import io.momentdesk.moment.Moments;
import io.momentdesk.protocol.Faq;
import io.momentdesk.protocol.VisitorFrame;
import io.momentdesk.redis.Refusal;
import io.momentdesk.site.Moment;
import io.momentdesk.site.Site;
import io.momentdesk.visitor.ArticleSign;
import io.momentdesk.visitor.Sessions;
import io.momentdesk.visitor.Visitor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers for visitors before a person is there. */
@Component
class Answers {

    private static final int SHOWN = 3;
    /** Words that no answer fits better than so get none. */
    private static final double GOOD_ENOUGH = 0.3;

    private final Knowledge knowledge;
    private final Askers askers;
    private final Sessions sessions;
    private final Orders orders;
    private final Moments moments;
    private final Clock clock;

    Answers(Knowledge knowledge, Askers askers, Sessions sessions, Orders orders, Moments moments, Clock clock) {
        this.knowledge = knowledge;
        this.askers = askers;
        this.sessions = sessions;
        this.orders = orders;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * To what is being typed; to nothing, what fits the page and the moment; or the one article that is asked for.
     *
     * @param moment the open conversation's code, or empty
     */
    List<Faq> to(Site site, Visitor visitor, VisitorFrame.Ask ask, String moment) {
        if (ask.article() != null) {
            return knowledge
                    .article(site.id(), ask.article(), visitor.locale(), asker(visitor))
                    .map(Answers::faq)
                    .stream()
                    .toList();
        }
        if (ask.text() != null) {
            return to(visitor, ask.text(), moment);
        }
        return to(visitor, "", moment.isEmpty() ? momentOf(site, visitor) : moment);
    }

    /** What the visitor did with an answer that they may read. @param moment the open conversation's code, or empty */
    void sign(Site site, Visitor visitor, String article, ArticleSign.Did did, String moment) {
        String question = knowledge
                .article(site.id(), article, visitor.locale(), asker(visitor))
                .orElseThrow(() -> Refusal.notFound("There is no such article."))
                .question();
        String code = moment.isEmpty() ? momentOf(site, visitor) : moment;
        sessions.article(site, visitor, new ArticleSign(article, question, did, code.isEmpty() ? null : code));
    }

    /** By what the visitor did and ordered; empty when that says nothing. */
    private String momentOf(Site site, Visitor visitor) {
        Facts facts = new Facts(
                clock.instant(),
                visitor.locale(),
                sessions.of(site.id(), visitor.id()),
                orders.of(site.id(), visitor),
                List.of(),
                null,
                null);
        Moment moment = moments.decide(facts, site).moment();
        return moment == null ? "" : moment.name();
    }

    /** @param moment a code, or empty when it is not known */
    List<Faq> to(Visitor visitor, String text, String moment) {
        var request = new SuggestionRequest(
                visitor.site(),
                moment.isEmpty() ? null : Moment.valueOf(moment),
                text,
                visitor.locale(),
                SHOWN,
                Map.of(),
                asker(visitor));
        return knowledge.answers(request).stream()
                .filter(each -> text.isBlank() || each.score() >= GOOD_ENOUGH)
                .map(Answers::faq)
                .toList();
    }

    private static Faq faq(SuggestedFaq each) {
        return new Faq(each.id(), each.question(), each.answer(), each.score());
    }

    private Asker asker(Visitor visitor) {
        return askers.visitor(visitor, sessions.of(visitor.site(), visitor.id()), orders.of(visitor.site(), visitor));
    }
}
