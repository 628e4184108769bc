package io.momentdesk.touchpoint.store;

import io.momentdesk.testing.PostgresAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An archive that a test fills, of the demo site. */
final class PastTouchpoints {

    private final DataSource database;
    private final JdbcClient jdbc;
    private int count;

    PastTouchpoints(PostgresAddress postgres) {
        database = new DriverManagerDataSource(postgres.url(), postgres.user(), postgres.password());
        jdbc = JdbcClient.create(database);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/demo")
                .load()
                .migrate();
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    DataSourceTransactionManager transactions() {
        return new DataSourceTransactionManager(database);
    }

    void forget() {
        jdbc.sql("truncate touchpoint, customer_visitor, knowledge_forgotten").update();
    }

    void did(String visitor, String article, String did, Instant at) {
        add(visitor, "article", "{\"article\":\"%s\",\"did\":\"%s\"}".formatted(article, did), "AMOT", at);
    }

    void wrote(String visitor, Instant at) {
        add(visitor, "message", "{\"text\":\"Hello\",\"from\":{\"kind\":\"visitor\"}}", "AMOT", at);
    }

    void add(@Nullable String visitor, String kind, String data, @Nullable String moment, Instant at) {
        jdbc.sql("select touchpoint_month(:at)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query()
                .listOfRows();
        jdbc.sql("""
                        insert into touchpoint (site, at, n, id, kind, moment, visitor, data)
                        values ('demo', :at, :n, :id, :kind, :moment, :visitor, cast(:data as jsonb))""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("n", ++count)
                .param("id", "past-" + count)
                .param("kind", kind)
                .param("moment", moment)
                .param("visitor", visitor)
                .param("data", data)
                .update();
    }

    void isCustomer(String visitor, String customer) {
        jdbc.sql("insert into customer_visitor (site, visitor, customer) values ('demo', :visitor, :customer)")
                .param("visitor", visitor)
                .param("customer", customer)
                .update();
    }
}
