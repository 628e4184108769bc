package io.momentdesk.gateway.fanout;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Who on this node follows what on one site: a visitor's sockets, an agent's sockets, and single conversations. */
public final class Audience {

    private final Map<String, Set<Follower>> visitors = new ConcurrentHashMap<>();
    private final Map<String, Set<Follower>> agents = new ConcurrentHashMap<>();
    private final Map<String, Set<Follower>> conversations = new ConcurrentHashMap<>();

    public void joinVisitor(String visitor, Follower follower) {
        join(visitors, visitor, follower);
    }

    public void leaveVisitor(String visitor, Follower follower) {
        leave(visitors, visitor, follower);
    }

    public void joinAgent(String agent, Follower follower) {
        join(agents, agent, follower);
    }

    public void leaveAgent(String agent, Follower follower) {
        leave(agents, agent, follower);
    }

    public void follow(String conversation, Follower follower) {
        join(conversations, conversation, follower);
    }

    public void unfollow(String conversation, Follower follower) {
        leave(conversations, conversation, follower);
    }

    public Collection<Follower> ofVisitor(String visitor) {
        return visitors.getOrDefault(visitor, Set.of());
    }

    public Collection<Follower> ofAgent(String agent) {
        return agents.getOrDefault(agent, Set.of());
    }

    /** The owner's sockets and those who follow the conversation, each once. */
    Collection<Follower> ofAgents(String owner, String conversation) {
        Set<Follower> all = new LinkedHashSet<>(ofAgent(owner));
        all.addAll(conversations.getOrDefault(conversation, Set.of()));
        return all;
    }

    Stream<Follower> everyone() {
        return Stream.concat(visitors.values().stream(), agents.values().stream())
                .flatMap(Set::stream);
    }

    private static void join(Map<String, Set<Follower>> map, String key, Follower follower) {
        map.compute(key, (same, present) -> {
            Set<Follower> followers = present == null ? ConcurrentHashMap.newKeySet() : present;
            followers.add(follower);
            return followers;
        });
    }

    private static void leave(Map<String, Set<Follower>> map, String key, Follower follower) {
        map.computeIfPresent(key, (same, followers) -> {
            followers.remove(follower);
            return followers.isEmpty() ? null : followers;
        });
    }
}
