package io.momentdesk.routing;

import io.momentdesk.redis.Reply;
import io.momentdesk.redis.Script;
import io.momentdesk.redis.Scripts;
import io.momentdesk.site.Desk;
import io.momentdesk.site.Site;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits, and for how long. */
@Component
public class Queues {

    private static final Script QUEUES = Script.of("routing/queues");
    private static final Script POSITION = Script.of("routing/position");
    private static final int FIELDS = 5;

    private final Scripts scripts;

    Queues(Scripts scripts) {
        this.scripts = scripts;
    }

    /**
     * @param waiting chats
     * @param oldest since when the first of them waits
     * @param agents present
     * @param free slots
     * @param tickets that nobody has taken
     */
    public record State(Desk desk, int waiting, @Nullable Instant oldest, int agents, int free, int tickets) {}

    public List<State> of(Site site) {
        List<Desk> desks = site.desks();
        Reply reply =
                scripts.run(QUEUES, site.id(), desks.stream().map(Desk::queue).toArray());
        return IntStream.range(0, desks.size())
                .mapToObj(i -> state(desks.get(i), reply, i * FIELDS))
                .toList();
    }

    private static State state(Desk desk, Reply reply, int from) {
        long oldest = reply.number(from + 1);
        return new State(
                desk,
                (int) reply.number(from),
                oldest == 0 ? null : Instant.ofEpochMilli(oldest),
                (int) reply.number(from + 2),
                (int) reply.number(from + 3),
                (int) reply.number(from + 4));
    }

    /** A place in a queue, from 1, with a range of waiting time in seconds. */
    public record Position(int position, long low, long high) {}

    /** Empty for what does not wait. The range is what each place in the queue took lately, or a guess from the people present. */
    public Optional<Position> position(String site, String conversation) {
        Reply reply = scripts.run(POSITION, site, conversation);
        int position = (int) reply.number(0);
        if (position == 0) {
            return Optional.empty();
        }
        List<Long> waits = reply.rest(2).stream().map(Long::valueOf).sorted().toList();
        long turn = 120 / Math.max(1, reply.number(1));
        long low = waits.size() < 5 ? turn * (position - 1) / 2 : waits.get(waits.size() / 4) * position / 1000;
        long high = waits.size() < 5 ? turn * (position + 1) : waits.get(waits.size() * 9 / 10) * position / 1000;
        return Optional.of(new Position(position, low, Math.max(high, low + 30)));
    }
}
