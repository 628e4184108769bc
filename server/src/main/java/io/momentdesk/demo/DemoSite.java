package io.momentdesk.demo;

/** The keys of the demo's site, which are no secrets: anyone may try them. */
final class DemoSite {

    static final String PUBLIC_KEY = "pk_demo";
    static final String SECRET_KEY = "sk_demo";
    static final String WEBHOOK_SECRET = "whsec_demo";
    static final String IDENTITY_KEY = "ik_demo";

    private DemoSite() {}
}
