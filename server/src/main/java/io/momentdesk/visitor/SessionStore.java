package io.momentdesk.visitor;

import java.util.List;

/** Keeps what visitors do; counts an event's id once. */
public interface SessionStore {

    void add(String site, String visitor, List<Tracked> events);

    void visited(String site, String visitor, Page page);

    /** Logs it, once a day. */
    void add(String site, String visitor, ArticleSign sign);

    Session read(String site, String visitor);
}
