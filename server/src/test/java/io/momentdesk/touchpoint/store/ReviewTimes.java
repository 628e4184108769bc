package io.momentdesk.touchpoint.store;

import io.momentdesk.moment.Moments;
import io.momentdesk.moment.own.RulesReader;
import io.momentdesk.moment.rules.RuleFiles;
import io.momentdesk.moment.rules.Rules;
import io.momentdesk.redis.Refusal;
import io.momentdesk.site.Moment;
import io.momentdesk.testing.PostgresAddress;
import io.momentdesk.testing.TestStores;
import io.momentdesk.touchpoint.review.ReviewStore.PastDecision;
import io.momentdesk.touchpoint.review.ReviewStore.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long the report about decisions, and the reading and deciding of past ones, take with 200,000 conversations of a year in the archive, of which agents have
 * corrected 2,000.  */
final class ReviewTimes {

    private static final int CONVERSATIONS = 200_000;
    private static final int ROUNDS = 5;
    private static final String SITE = "demo";
    private static final String TRIED = "{\"weights\":{\"words.not_working\":{\"SMOT\":0.5,\"AMOT\":3}}}";

    private final DriverManagerDataSource database;
    private final JdbcClient jdbc;
    private final PostgresReviews reviews;
    private final Instant now = Instant.now();

    private ReviewTimes(PostgresAddress postgres) {
        database = new DriverManagerDataSource(postgres.url(), postgres.user(), postgres.password());
        jdbc = JdbcClient.create(database);
        reviews = new PostgresReviews(jdbc, JsonMapper.shared(), new DataSourceTransactionManager(database));
    }

    public static void main(String[] args) {
        PostgresAddress postgres = TestStores.newDatabase();
        try {
            ReviewTimes times = new ReviewTimes(postgres);
            times.fill();
            times.tell();
        } finally {
            TestStores.drop(postgres);
        }
        System.exit(0);
    }

    /** One conversation each 157 seconds for a year; nine touchpoints each, one in a hundred corrected. */
    private void fill() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/demo")
                .load()
                .migrate();
        for (int month = 0; month <= 13; month++) {
            jdbc.sql("select touchpoint_month(now() - make_interval(months => :month))")
                    .param("month", month)
                    .query((row, n) -> "")
                    .list();
        }
        jdbc.sql("""
                insert into conversation (site, id, kind, status, state, visitor, opened_at, last_at, top)
                select 'demo', 'c' || i, 'chat', 'resolved', 'resolved', 'v' || i, at, at + interval '10 minutes', 8
                from (select i, now() - i * interval '157 seconds' as at from generate_series(1, :all) i) made""").param("all", CONVERSATIONS).update();
        jdbc.sql("""
                insert into touchpoint (site, at, n, id, kind, moment, visitor, conversation, seq, data)
                select 'demo', at + k * interval '1 minute', k, i || '-' || k || kind, kind, moment, 'v' || i, 'c' || i, seq, data
                from (select i, now() - i * interval '157 seconds' as at from generate_series(1, :all) i) made,
                    lateral (values
                        (1, 'message', null, 1, jsonb_build_object('text', 'The lamp does not switch on ' || i,
                            'from', jsonb_build_object('kind', 'visitor'))),
                        (1, 'facts', null, null, jsonb_build_object('d', replace(:facts, 'NOW', to_char(at at time zone 'UTC',
                            'YYYY-MM-DD"T"HH24:MI:SS"Z"')))),
                        (2, 'moment', 'SMOT', 2, cast('{"by":"rules","evidence":[{"code":"words.not_working","weight":3},
                            {"code":"page.help","weight":0.4},{"code":"order.delivered","weight":1.5}]}' as jsonb)),
                        (3, 'queued', 'SMOT', 3, cast('{"queue":"smot","as":"chat"}' as jsonb)),
                        (4, 'assigned', 'SMOT', 4, cast('{"agent":{"id":"support"}}' as jsonb)),
                        (5, 'message', 'SMOT', 5, cast('{"text":"Hold the button","from":{"kind":"agent"}}' as jsonb)),
                        (6, 'message', 'SMOT', 6, cast('{"text":"It works now","from":{"kind":"visitor"}}' as jsonb)),
                        (7, 'moment', 'AMOT', 7, cast('{"by":"agent","reason":"not delivered yet"}' as jsonb)),
                        (8, 'resolved', 'SMOT', 8, cast('{}' as jsonb))) as record (k, kind, moment, seq, data)
                where k <> 7 or i % 100 = 0""").param("all", CONVERSATIONS).param("facts", facts()).update();
        jdbc.sql("analyze").update();
    }

    /** As large as a usual visit: ten pages and an order. */
    private static String facts() {
        String event = "{\"name\":\"page\",\"at\":\"NOW\",\"page\":{\"url\":\"https://shop.example/p/lamp?from=list\","
                + "\"title\":\"Lamp\",\"type\":\"product\",\"product\":\"lamp\"}}";
        return "{\"now\":\"NOW\",\"locale\":\"en-GB\",\"top\":1,\"moment\":\"SMOT\",\"referrer\":\"search.example\",\"events\":["
                + String.join(",", java.util.Collections.nCopies(10, event))
                + "],\"orders\":[{\"number\":\"1001\",\"placedAt\":\"NOW\",\"payment\":\"prepaid\",\"status\":\"delivered\","
                + "\"lines\":[{\"product\":\"lamp\",\"title\":\"Lamp\",\"quantity\":1}]}]}";
    }

    private void tell() {
        System.out.println("days  what                                rows   median ms");
        for (int days : new int[] {7, 30, 90, 366}) {
            Span span = new Span(now.minus(Duration.ofDays(days)), now, null, null);
            time(days, "the report", () -> reviews.judged(SITE, span, 20_000).size());
            Span fa = new Span(span.from(), span.to(), null, "fa");
            time(
                    days,
                    "the report, a language nobody speaks",
                    () -> reviews.judged(SITE, fa, 20_000).size());
            time(
                    days,
                    "500 past decisions",
                    () -> reviews.decisions(SITE, span, 500).size());
        }
        Rules product = RuleFiles.bundled();
        Rules tried = RulesReader.read(JsonMapper.shared().readTree(TRIED), product, 1);
        Span month = new Span(now.minus(Duration.ofDays(30)), now, null, null);
        time(30, "500 tried: read, decided twice", () -> (int) reviews.decisions(SITE, month, 500).stream()
                .filter(each -> decided(each, product) != decided(each, tried))
                .count());
    }

    private static @Nullable Moment decided(PastDecision past, Rules rules) {
        return Moments.decide(past.facts().facts(past.words()), "zmot", rules).moment();
    }

    private void time(int days, String what, IntSupplier work) {
        double[] took = new double[ROUNDS];
        int rows = 0;
        try {
            rows = work.getAsInt();
        } catch (Refusal tooMuch) {
            System.out.printf("%4d  %-36s %s%n", days, what, tooMuch.getMessage());
            return;
        }
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            rows = work.getAsInt();
            took[round] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(took);
        System.out.printf("%4d  %-36s %6d %10.0f%n", days, what, rows, took[ROUNDS / 2]);
    }
}
