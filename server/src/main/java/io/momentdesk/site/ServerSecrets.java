package io.momentdesk.site;

/** The server's own keys: made once, then the same for every node and after every restart. */
public interface ServerSecrets {

    /** @return 32 random bytes */
    byte[] named(String name);
}
