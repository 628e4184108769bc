package io.momentdesk.touchpoint.store;

import io.momentdesk.redis.Refusal;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports read in a transaction of their own that ends by itself: the archiver has the same database. */
@Component
class BriefReads {

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    BriefReads(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Refused as {@code unavailable} when it takes longer than ten seconds. */
    <T> List<T> read(Supplier<List<T>> query) {
        try {
            List<T> read = reading.execute(status -> {
                jdbc.sql("set local statement_timeout = '10s'").update();
                return query.get();
            });
            return read == null ? List.of() : read;
        } catch (QueryTimeoutException tooMuch) {
            throw Refusal.unavailable("This is too much to look at; ask for fewer days.");
        }
    }
}
