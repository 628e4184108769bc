package io.momentdesk.gateway.fanout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newest entry known of each of a site's conversations, those that were heard of last. */
final class Memory {

    private static final int MOST = 20_000;

    private final Map<String, Seen> seen = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MOST;
        }
    };

    /**
     * @param epoch empty when not known
     * @param at ms, which tells an entry from another one that took its place
     */
    record Seen(String conversation, String epoch, long seq, long at) {}

    synchronized void saw(String conversation, String epoch, long seq, long at) {
        Seen before = seen.get(conversation);
        boolean other = before != null
                && !epoch.isEmpty()
                && !epoch.equals(before.epoch())
                && !before.epoch().isEmpty();
        if (before == null || other || seq > before.seq()) {
            String known = epoch.isEmpty() && before != null ? before.epoch() : epoch;
            seen.put(conversation, new Seen(conversation, known, seq, at));
        }
    }

    synchronized void forget(String conversation) {
        seen.remove(conversation);
    }

    synchronized List<Seen> all() {
        return List.copyOf(seen.values());
    }
}
