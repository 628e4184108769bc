package io.momentdesk.gateway.socket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who has which sockets open on this node. Of too many, the one idle longest gives way (ERR4). */
public final class OpenSockets<S extends DeskSocket> {

    private final int most;
    private final Map<String, List<S>> sockets = new ConcurrentHashMap<>();

    public OpenSockets(int most) {
        this.most = most;
    }

    public void opened(String whose, S socket) {
        sockets.compute(whose, (same, open) -> {
            List<S> all = open == null ? new ArrayList<>() : new ArrayList<>(open);
            if (!all.contains(socket)) {
                all.add(socket);
            }
            if (all.size() > most) {
                S idle = all.stream()
                        .filter(each -> each != socket)
                        .min(Comparator.comparingLong(DeskSocket::heardAt))
                        .orElseThrow();
                all.remove(idle);
                idle.replaced();
            }
            return List.copyOf(all);
        });
    }

    public void closed(String whose, S socket) {
        sockets.computeIfPresent(whose, (same, open) -> {
            List<S> left = open.stream().filter(each -> each != socket).toList();
            return left.isEmpty() ? null : left;
        });
    }

    public List<S> all() {
        return sockets.values().stream().flatMap(List::stream).toList();
    }
}
