package io.momentdesk.gateway.visitor;

import io.momentdesk.conversation.Author;
import io.momentdesk.gateway.fanout.SiteFeed;
import io.momentdesk.site.Site;
import io.momentdesk.visitor.Visitor;

/** Who sits at a socket, of which site, and the feed that tells them. */
record Seat(Site site, Visitor visitor, SiteFeed feed) {

    Author author() {
        return Author.visitor(visitor.id(), visitor.name());
    }
}
