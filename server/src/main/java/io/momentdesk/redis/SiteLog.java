package io.momentdesk.redis;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a site's log from a position. Reading never blocks; the {@link Doorbell} says when it is worth it. */
@Component
public class SiteLog {

    private final Redis redis;
    private final ReplicatedWrites replicated;

    SiteLog(Redis redis, ReplicatedWrites replicated) {
        this.redis = redis;
        this.replicated = replicated;
    }

    /** Records after {@code position}, oldest first, that are as durable as is promised. */
    public List<LogRecord> after(String site, String position, int limit) {
        var records = redis
                .call(commands -> commands.xrange(
                        Keys.log(site),
                        Range.from(Range.Boundary.excluding(position), Range.Boundary.unbounded()),
                        Limit.create(0, limit)))
                .stream()
                .map(message -> new LogRecord(message.getId(), message.getBody()))
                .toList();
        if (!records.isEmpty()) {
            replicated.settle(site);
        }
        return records;
    }

    /** The position of the newest record, {@code 0-0} for an empty log. */
    public String end(String site) {
        var newest = redis.call(commands -> commands.xrevrange(Keys.log(site), Range.unbounded(), Limit.create(0, 1)));
        return newest.isEmpty() ? "0-0" : newest.getFirst().getId();
    }
}
