package io.momentdesk.agent;

import io.momentdesk.redis.Doorbell;
import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Refusal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells every node that a sign-in has ended. It may get lost with the connection to the store: whoever relies on it also looks at times. */
@Component
public class SignOuts {

    private static final Logger log = LoggerFactory.getLogger(SignOuts.class);

    private final Doorbell doorbell;
    private final Set<String> heard = ConcurrentHashMap.newKeySet();

    SignOuts(Doorbell doorbell) {
        this.doorbell = doorbell;
    }

    public void tell(String site, String signIn) {
        try {
            doorbell.publish(channel(site), signIn);
        } catch (Refusal away) {
            log.debug("The end of a sign-in could not be told: {}", away.getMessage());
        }
    }

    /** Calls with the id of each sign-in of the site that ends; one listener a site, the first. */
    public void listen(String site, Consumer<String> listener) {
        if (heard.add(site)) {
            doorbell.listen(channel(site), listener);
        }
    }

    private static String channel(String site) {
        return Keys.of(site, "signouts");
    }
}
