package io.momentdesk.gateway.fanout;

import io.momentdesk.conversation.Conversations;
import io.momentdesk.conversation.Outcome;
import io.momentdesk.redis.Doorbell;
import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Refusal;
import io.momentdesk.redis.SiteLog;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The feeds of this node: one for each site that somebody here follows. */
@Component
public class Feeds implements DisposableBean {

    private final SiteLog siteLog;
    private final Conversations conversations;
    private final Doorbell doorbell;
    private final LossDetector losses;
    private final JsonMapper json;
    private final Map<String, SiteFeed> feeds = new ConcurrentHashMap<>();

    Feeds(SiteLog siteLog, Conversations conversations, Doorbell doorbell, LossDetector losses, JsonMapper json) {
        this.siteLog = siteLog;
        this.conversations = conversations;
        this.doorbell = doorbell;
        this.losses = losses;
        this.json = json;
    }

    public SiteFeed of(String site) {
        return feeds.computeIfAbsent(site, this::open);
    }

    /** Tells all nodes of something that need not last; nothing happens when the store is away. */
    public void pass(String site, ObjectNode message) {
        try {
            doorbell.publish(passing(site), message.toString());
        } catch (Refusal away) {
            // typing and marks may be dropped (PRS1)
        }
    }

    /** To be called before a client is told that something is durable. */
    public void acknowledged(String site, Outcome outcome) {
        losses.acknowledged(site, outcome);
    }

    private SiteFeed open(String site) {
        SiteFeed feed = new SiteFeed(site, siteLog, conversations, losses.of(site));
        doorbell.listen(Keys.bell(site), ring -> feed.ring());
        doorbell.listen(passing(site), message -> feed.pass(json.readTree(message)));
        return feed;
    }

    private static String passing(String site) {
        return Keys.of(site, "passing");
    }

    @Override
    public void destroy() {
        feeds.values().forEach(SiteFeed::stop);
    }
}
