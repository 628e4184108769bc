package io.momentdesk.faults.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A site's live keys at one instant, by the part of their names behind the site's.
 *
 * @param now the store's time in ms
 */
public record SiteState(
        long now,
        Map<String, Map<String, String>> hashes,
        Map<String, Map<String, Double>> sorted,
        Map<String, Set<String>> sets,
        Map<String, String> texts) {

    public static SiteState empty(long now) {
        return new SiteState(now, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    /** By id. */
    public Map<String, Map<String, String>> conversations() {
        return under("c:", hashes);
    }

    public Map<String, Map<String, String>> agents() {
        return under("a:", hashes);
    }

    public Map<String, String> conversation(String id) {
        return hashes.getOrDefault("c:" + id, Map.of());
    }

    /** The end of an agent's lease in ms, 0 when there is none. */
    public double lease(String agent) {
        return sorted("agents").getOrDefault(agent, 0.0);
    }

    public boolean present(String agent) {
        return lease(agent) >= now
                && "online".equals(hashes.getOrDefault("a:" + agent, Map.of()).get("status"));
    }

    public int capacity(String agent) {
        return Integer.parseInt(hashes.getOrDefault("a:" + agent, Map.of()).getOrDefault("capacity", "0"));
    }

    public Map<String, Double> sorted(String name) {
        return sorted.getOrDefault(name, Map.of());
    }

    public Set<String> set(String name) {
        return sets.getOrDefault(name, Set.of());
    }

    /** Chats that an agent has. */
    public Set<String> load(String agent) {
        return set("al:" + agent);
    }

    /** The places that name a conversation, such as {@code q:amot} or {@code al:sara}. */
    Map<String, Set<String>> places() {
        Map<String, Set<String>> found = new HashMap<>();
        for (String prefix : List.of("q:", "t:")) {
            under(prefix, sorted)
                    .forEach((queue, waiting) -> waiting.keySet().forEach(id -> add(found, id, prefix + queue)));
        }
        for (String prefix : List.of("al:", "at:", "ao:")) {
            under(prefix, sets).forEach((agent, held) -> held.forEach(id -> add(found, id, prefix + agent)));
        }
        return found;
    }

    private static void add(Map<String, Set<String>> found, String id, String place) {
        found.computeIfAbsent(id, key -> new HashSet<>()).add(place);
    }

    static <T> Map<String, T> under(String prefix, Map<String, T> all) {
        Map<String, T> found = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
