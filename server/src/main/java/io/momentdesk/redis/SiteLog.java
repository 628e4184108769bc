package io.momentdesk.redis;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a site's log from a position. Reading never blocks; the {@link Doorbell} says when it is worth it. */
@Component
public class SiteLog {

    private final Redis redis;

    SiteLog(Redis redis) {
        this.redis = redis;
    }

    /** Records after {@code position}, oldest first. */
    public List<LogRecord> after(String site, String position, int limit) {
        return redis
                .call(commands -> commands.xrange(
                        Keys.log(site),
                        Range.from(Range.Boundary.excluding(position), Range.Boundary.unbounded()),
                        Limit.create(0, limit)))
                .stream()
                .map(message -> new LogRecord(message.getId(), message.getBody()))
                .toList();
    }

    /** The position of the newest record, {@code 0-0} for an empty log. */
    public String end(String site) {
        var newest = redis.call(commands -> commands.xrevrange(Keys.log(site), Range.unbounded(), Limit.create(0, 1)));
        return newest.isEmpty() ? "0-0" : newest.getFirst().getId();
    }
}
