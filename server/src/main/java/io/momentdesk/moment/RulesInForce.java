package io.momentdesk.moment;

import io.momentdesk.moment.rules.Rules;

/** The rules that count for a site now. Asked for each decision, so it answers from memory. */
@FunctionalInterface
public interface RulesInForce {

    /** Not the id of any site: the product's own rules are meant. */
    String NO_SITE = "";

    Rules of(String site);

    /** Which version of the site's own they are, 0 for none. */
    default int version(String site) {
        return of(site).own().version();
    }
}
