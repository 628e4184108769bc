package io.momentdesk.gateway.visitor;

import io.momentdesk.commerce.Order;
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
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.Sessions;
import io.momentdesk.visitor.Visitor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers for visitors before a person is there. */
@Component
class Answers {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);
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
        if (ask.article() == null) {
            return to(site, visitor, ask.text() == null ? "" : ask.text(), moment);
        }
        return knowledge
                .article(site.id(), ask.article(), visitor.locale(), asker(visitor, known(visitor), ""))
                .map(Answers::faq)
                .stream()
                .toList();
    }

    /** To words that have been taken in and acknowledged: none when it cannot be told now, since nothing hangs on it. */
    List<Faq> beside(Site site, Visitor visitor, String text, Supplier<String> moment) {
        try {
            return to(site, visitor, text, moment.get());
        } catch (RuntimeException failed) {
            log.debug("No answers are offered at {}: {}", site.id(), failed.toString());
            return List.of();
        }
    }

    /** @param moment the open conversation's code; empty: by what the visitor did, ordered and writes */
    List<Faq> to(Site site, Visitor visitor, String text, String moment) {
        Known known = known(visitor);
        String code = moment.isEmpty() ? momentOf(site, visitor, known, text) : moment;
        var request = new SuggestionRequest(
                visitor.site(),
                code.isEmpty() ? null : Moment.valueOf(code),
                text,
                visitor.locale(),
                SHOWN,
                Map.of(),
                asker(visitor, known, text));
        return knowledge.answers(request).stream()
                .filter(each -> text.isBlank() || each.score() >= GOOD_ENOUGH)
                .map(Answers::faq)
                .toList();
    }

    /** What the visitor did with an answer that they may read. @param moment the open conversation's code, or empty */
    void sign(Site site, Visitor visitor, String article, ArticleSign.Did did, String moment) {
        Known known = known(visitor);
        String question = knowledge
                .article(site.id(), article, visitor.locale(), asker(visitor, known, ""))
                .orElseThrow(() -> Refusal.notFound("There is no such article."))
                .question();
        String code = moment.isEmpty() ? momentOf(site, visitor, known, "") : moment;
        sessions.article(site, visitor, new ArticleSign(article, question, did, code.isEmpty() ? null : code));
    }

    private record Known(Session session, List<Order> orders) {}

    private Known known(Visitor visitor) {
        return new Known(sessions.of(visitor.site(), visitor.id()), orders.of(visitor.site(), visitor));
    }

    /** Empty when nothing that is known says it. */
    private String momentOf(Site site, Visitor visitor, Known known, String text) {
        Facts facts =
                new Facts(clock.instant(), visitor.locale(), known.session(), known.orders(), words(text), null, null);
        Moment moment = moments.decide(facts, site).moment();
        return moment == null ? "" : moment.name();
    }

    private Asker asker(Visitor visitor, Known known, String text) {
        return askers.visitor(visitor, known.session(), known.orders(), words(text));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text);
    }

    private static Faq faq(SuggestedFaq each) {
        return new Faq(each.id(), each.question(), each.answer(), each.score());
    }
}
