package io.momentdesk.gateway.http;

/** The kinds of callers that {@link AccessRules} tells apart. */
enum Party {
    AGENT,
    SUPERVISOR,
    ADMIN,
    SITE
}
