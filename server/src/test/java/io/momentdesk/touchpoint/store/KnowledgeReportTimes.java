package io.momentdesk.touchpoint.store;

import io.momentdesk.redis.Refusal;
import io.momentdesk.testing.PostgresAddress;
import io.momentdesk.testing.TestStores;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntSupplier;

/**
 * How long the reports about answers take with 200,000 conversations of a year in the archive: one in two was begun by somebody who had read an answer, four in
 * five answers were read by somebody who then did not write, and half of the agents' messages were made from a suggestion.
 */
final class KnowledgeReportTimes {

    private static final int CONVERSATIONS = 200_000;
    private static final int ROUNDS = 5;

    private final PastTouchpoints past;
    private final Instant now = Instant.now();

    private KnowledgeReportTimes(PostgresAddress postgres) {
        past = new PastTouchpoints(postgres);
    }

    public static void main(String[] args) {
        PostgresAddress postgres = TestStores.newDatabase();
        try {
            KnowledgeReportTimes times = new KnowledgeReportTimes(postgres);
            times.fill();
            times.tell();
        } finally {
            TestStores.drop(postgres);
        }
        System.exit(0);
    }

    /** One conversation each 157 seconds for a year, with two of the visitor's messages and two of the agent's; 500,000 readings. */
    private void fill() {
        for (int month = 0; month <= 13; month++) {
            past.jdbc()
                    .sql("select touchpoint_month(now() - make_interval(months => :month))")
                    .param("month", month)
                    .query()
                    .listOfRows();
        }
        past.jdbc().sql("""
                insert into touchpoint (site, at, n, id, kind, moment, visitor, conversation, seq, data)
                select 'demo', at + k * interval '1 minute', k, i || '-' || k, 'message', 'AMOT', 'v' || i, 'c' || i, k, data
                from (select i, now() - i * interval '157 seconds' as at from generate_series(1, :all) i) made,
                    lateral (values
                        (1, jsonb_build_object('text', 'The lamp does not switch on ' || i, 'from', jsonb_build_object('kind', 'visitor'))),
                        (2, jsonb_build_object('text', 'Hold the button ' || i, 'from', jsonb_build_object('kind', 'agent'),
                            'used', jsonb_build_object('faq', 'a' || (i % 80), 'kept', 0.9, 'passed', jsonb_build_object('faq', jsonb_build_array('a1', 'a2'))))),
                        (3, jsonb_build_object('text', 'It works now ' || i, 'from', jsonb_build_object('kind', 'visitor'))),
                        (4, jsonb_build_object('text', 'Good', 'from', jsonb_build_object('kind', 'agent')))) as record (k, data)
                """).param("all", CONVERSATIONS).update();
        past.jdbc().sql("""
                insert into touchpoint (site, at, n, id, kind, moment, visitor, data)
                select 'demo', now() - i * interval '63 seconds', 9, 'read-' || i, 'article', 'AMOT',
                    case when i % 5 = 0 then 'v' || (i * 2 / 5) else 'reader' || (i / 3) end,
                    jsonb_build_object('article', 'a' || (i % 80), 'did', (array['opened', 'helped', 'opened', 'unhelpful', 'opened'])[1 + i % 5])
                from generate_series(1, :all) i""").param("all", CONVERSATIONS * 5 / 2).update();
        past.jdbc().sql("analyze").update();
    }

    private void tell() {
        var reads = new BriefReads(past.jdbc(), past.transactions());
        var readings = new PostgresReadings(past.jdbc(), reads);
        var wanting = new PostgresWanting(past.jdbc(), reads);
        var signs = new PostgresKnowledgeSigns(past.jdbc(), past.transactions());
        System.out.println("days  what                     rows   median ms");
        for (int days : new int[] {7, 30, 92}) {
            Instant from = now.minus(Duration.ofDays(days));
            time(days, "deflection", () -> readings.readings("demo", from, now).size());
            time(days, "use", () -> wanting.used("demo", from, now).size());
        }
        time(180, "what is learned", () -> signs.signs("demo", now).size());
    }

    private void time(int days, String what, IntSupplier work) {
        double[] took = new double[ROUNDS];
        int rows = 0;
        try {
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                rows = work.getAsInt();
                took[round] = (System.nanoTime() - start) / 1e6;
            }
        } catch (Refusal tooMuch) {
            System.out.printf("%4d  %-22s %s%n", days, what, tooMuch.getMessage());
            return;
        }
        Arrays.sort(took);
        System.out.printf("%4d  %-22s %6d %10.0f%n", days, what, rows, took[ROUNDS / 2]);
    }
}
