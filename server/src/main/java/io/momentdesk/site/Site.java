package io.momentdesk.site;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One shop with its desk.
 *
 * @param id ours and internal; part of every Redis key
 * @param publicKey {@code pk_…}, stands in the shop's pages and is no secret
 * @param origins where the widget may live, exactly as a browser sends them in {@code Origin}
 * @param desks in journey order
 * @param defaultQueue where a conversation goes whose moment nobody can tell
 * @param zone in which the desks' hours are meant
 */
public record Site(
        String id,
        String name,
        String publicKey,
        boolean enabled,
        Set<String> origins,
        List<Desk> desks,
        String defaultQueue,
        ZoneId zone) {

    public Site {
        origins = Set.copyOf(origins);
        desks = List.copyOf(desks);
    }

    public Optional<Desk> desk(String queue) {
        return desks.stream().filter(desk -> desk.queue().equals(queue)).findFirst();
    }

    /** A desk's policy with what is not set as shipped. */
    public DeskPolicy policy(Desk desk) {
        int at = desks.indexOf(desk);
        List<String> beside = IntStream.of(at - 1, at + 1)
                .filter(place -> place >= 0 && place < desks.size())
                .mapToObj(place -> desks.get(place).queue())
                .toList();
        return desk.policy().filled(beside);
    }

    /** Exact: no wildcard, no other port, no {@code null}. */
    public boolean allows(String origin) {
        return origins.contains(origin);
    }
}
