package io.momentdesk.gateway.http;

import io.momentdesk.agent.Agent;
import io.momentdesk.site.Site;

/** Who makes an HTTP call, as proven: a person of the desk by session cookie, or a site's back end by its secret key. */
public sealed interface Caller {

    /** The site whose data the call is about; there is never another way to name it. */
    String siteId();

    record AgentCaller(Agent agent) implements Caller {

        @Override
        public String siteId() {
            return agent.site();
        }
    }

    record SiteCaller(Site site) implements Caller {

        @Override
        public String siteId() {
            return site.id();
        }
    }
}
