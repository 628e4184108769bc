package io.momentdesk.visitor;

import io.momentdesk.redis.Refusal;
import io.momentdesk.site.Site;
import java.util.List;
import org.springframework.stereotype.Component;

/** What each visitor did on the shop's pages lately. */
@Component
public class Sessions {

    public static final int MOST_AT_ONCE = 50;

    private final SessionStore store;

    Sessions(SessionStore store) {
        this.store = store;
    }

    /**
     * Adds what a visitor did; an event whose id was seen before counts no more (TRK1). From somebody who has refused tracking only the last page is
     * kept, and nothing of how they came (TRK2). Open conversations of the visitor wait for a new decision afterwards.
     *
     * @throws Refusal {@code too_large} for more than 50, or for an event too long to keep
     */
    public void track(Site site, Visitor visitor, List<Tracked> events) {
        if (events.size() > MOST_AT_ONCE) {
            throw Refusal.tooLarge("events", MOST_AT_ONCE);
        }
        store.add(site.id(), visitor.id(), events);
    }

    /** The page a hello came from; the same page twice in a row is one. */
    public void visited(Site site, Visitor visitor, Page page) {
        store.visited(site.id(), visitor.id(), page);
    }

    /** A touchpoint, once an article, a day and kind of sign. What is only read by somebody who has refused tracking is not kept (TRK2). */
    public void article(Site site, Visitor visitor, ArticleSign sign) {
        store.add(site.id(), visitor.id(), sign);
    }

    public Session of(String site, String visitor) {
        return store.read(site, visitor);
    }
}
