package io.momentdesk.touchpoint.wanting;

import java.time.Instant;
import java.util.List;

/** What the archive knows of visitors who read answers. It ends after some seconds with {@code unavailable}. */
public interface ReadingStore {

    /** What the visitors are counted by. */
    enum By {
        DAY,
        ARTICLE,
        MOMENT
    }

    /** @param name of the day (in UTC), the article or the moment */
    record Part(By by, String name, Reading reading) {}

    /** By name. Who proved who they are is the same person in every browser. */
    List<Part> readings(String site, Instant from, Instant now);
}
