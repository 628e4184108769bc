package io.momentdesk.redis;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a site's log from a position. Reading never blocks; the {@link Doorbell} says when it is worth it. */
@Component
public class SiteLog {

    /** Before the first record. */
    public static final String START = "0-0";

    private final Redis redis;
    private final ReplicatedWrites replicated;

    SiteLog(Redis redis, ReplicatedWrites replicated) {
        this.redis = redis;
        this.replicated = replicated;
    }

    /** Records after {@code position}, oldest first, that are as durable as is promised. */
    public List<LogRecord> after(String site, String position, int limit) {
        return settled(site, position, read(site, Range.Boundary.excluding(position), limit));
    }

    /** As {@link #after}, and before them the record at {@code position}, where it still is. */
    public List<LogRecord> from(String site, String position, int limit) {
        return settled(site, position, read(site, Range.Boundary.including(position), limit));
    }

    /** Records before {@code position}, newest first; {@code +} is behind the newest. */
    public List<LogRecord> before(String site, String position, int limit) {
        Range.Boundary<String> until =
                position.equals("+") ? Range.Boundary.unbounded() : Range.Boundary.excluding(position);
        return records(redis.call(commands -> commands.xrevrange(
                Keys.log(site), Range.from(Range.Boundary.unbounded(), until), Limit.create(0, limit))));
    }

    private List<LogRecord> read(String site, Range.Boundary<String> from, int limit) {
        return records(redis.call(commands ->
                commands.xrange(Keys.log(site), Range.from(from, Range.Boundary.unbounded()), Limit.create(0, limit))));
    }

    /** What is known already needs no waiting for. */
    private List<LogRecord> settled(String site, String known, List<LogRecord> records) {
        if (!records.isEmpty() && !records.getLast().position().equals(known)) {
            replicated.settle(site);
        }
        return records;
    }

    private static List<LogRecord> records(List<StreamMessage<String, String>> messages) {
        return messages.stream()
                .map(message -> new LogRecord(message.getId(), message.getBody()))
                .toList();
    }

    public boolean has(String site, String position) {
        return !redis.call(commands -> commands.xrange(Keys.log(site), Range.create(position, position)))
                .isEmpty();
    }

    /** The position of the oldest record, {@code 0-0} for an empty log. */
    public String oldest(String site) {
        var oldest = redis.call(commands -> commands.xrange(Keys.log(site), Range.unbounded(), Limit.create(0, 1)));
        return oldest.isEmpty() ? START : oldest.getFirst().getId();
    }

    /** The position of the newest record, {@code 0-0} for an empty log. */
    public String end(String site) {
        var newest = redis.call(commands -> commands.xrevrange(Keys.log(site), Range.unbounded(), Limit.create(0, 1)));
        return newest.isEmpty() ? START : newest.getFirst().getId();
    }
}
