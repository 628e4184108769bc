package io.momentdesk.redis;

/** Names of keys. The braces make a site's keys share one slot. */
public final class Keys {

    private Keys() {}

    /** The log of a site, and the first key of every script. */
    public static String log(String site) {
        return of(site, "log");
    }

    /** The channel on which new log records are hinted at. */
    public static String bell(String site) {
        return of(site, "bell");
    }

    /** @param name made of our own words and ids, never of a user's text */
    public static String of(String site, String name) {
        return "md:{" + site + "}:" + name;
    }
}
