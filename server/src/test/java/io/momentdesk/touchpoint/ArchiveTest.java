package io.momentdesk.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.commerce.NeutralDialect;
import io.momentdesk.commerce.Orders;
import io.momentdesk.conversation.Author;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.conversation.VisitorWords;
import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Redis;
import io.momentdesk.redis.SiteLog;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.visitor.Contact;
import io.momentdesk.visitor.Tracked;
import io.momentdesk.visitor.Visitor;
import io.momentdesk.visitor.Visitors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class ArchiveTest {

    private static final String SITE = "demo";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Archiver archiver;

    @Autowired
    ArchiveRunner runner;

    @Autowired
    LiveGlance live;

    @Autowired
    SiteLog log;

    @Autowired
    Redis redis;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sites sites;

    @Autowired
    Visitors visitors;

    @Autowired
    io.momentdesk.visitor.Sessions sessions;

    @Autowired
    Conversations conversations;

    @Autowired
    Orders orders;

    private final Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
    private PostgresOutage outage;

    @BeforeEach
    void go(@Autowired Environment environment) {
        outage = new PostgresOutage(environment);
        runner.start();
    }

    @AfterEach
    void openAgain() {
        outage.end();
    }

    @Test
    void M7_theArchiveIsTheLog() {
        aVisitorsDay();

        archiveCatchesUp();
        assertArchiveIsTheLog();
        assertThat(kinds()).contains("message", "order", "event", "visitor");
        assertThat(jdbc.sql("select preview from conversation where status = 'open'")
                        .query(String.class)
                        .list())
                .contains("Where is my parcel?");
    }

    @Test
    void M7_theArchiveIsTheLogAfterTheArchiverWasAway() {
        runner.stop();
        aVisitorsDay();
        String stopped = archiver.archivedTo(SITE);
        aVisitorsDay();
        assertThat(log.end(SITE)).isNotEqualTo(stopped);

        runner.start();

        archiveCatchesUp();
        assertArchiveIsTheLog();
    }

    @Test
    void M7_chatsGoOnWhilePostgresIsAwayAndTheArchiveCatchesUp() {
        aVisitorsDay();
        archiveCatchesUp();

        outage.begin();
        String before = archiver.archivedTo(SITE);
        aVisitorsDay();
        aVisitorsDay();
        assertThat(log.end(SITE)).isNotEqualTo(before);
        outage.end();

        archiveCatchesUp();
        assertArchiveIsTheLog();
    }

    @Test
    void readingTheLogAgainFromItsStartWritesNothingTwice() {
        aVisitorsDay();
        archiveCatchesUp();
        long kept = touchpoints();
        List<String> asideBefore = aside();

        redis.call(commands -> commands.del(Keys.of(SITE, "incarnation")));
        aVisitorsDay();

        archiveCatchesUp();
        assertArchiveIsTheLog();
        assertThat(touchpoints()).isGreaterThan(kept);
        assertThat(aside())
                .as("a repeated record is nothing out of the ordinary")
                .isEqualTo(asideBefore);
    }

    @Test
    void aRecordThatCannotBeStoredIsPutAsideAndHoldsUpNothing() {
        redis.call(commands -> commands.xadd(Keys.log(SITE), Map.of("t", "entry", "v", "v_x", "c", "c_x", "e", "{")));
        redis.call(commands -> commands.xadd(
                Keys.log(SITE), Map.of("t", "event", "v", "v_x", "d", "{\"name\":\"search\",\"search\":\"\\u0000\"}")));
        aVisitorsDay();

        archiveCatchesUp();

        List<String> aside = aside();
        assertThat(aside).hasSize(2);
        redis.call(commands -> commands.xdel(Keys.log(SITE), aside.toArray(String[]::new)));
        assertArchiveIsTheLog();
    }

    @Test
    void onlyWhatIsArchivedLeavesTheLog() {
        runner.stop();
        archiver.archiveAll();
        var keepsNothing = new ArchiveRunner(
                archiver,
                live,
                conversations,
                sites,
                new ArchiveSettings(true, Duration.ofDays(1), 1_000, Duration.ZERO),
                later);
        for (int i = 0; i < 1_000; i++) {
            redis.call(commands ->
                    commands.xadd(Keys.log(SITE), Map.of("t", "event", "v", "v_trim", "d", "{\"name\":\"search\"}")));
        }
        assertThat(leftAfterTrim(keepsNothing)).isGreaterThanOrEqualTo(1_000);

        archiver.archiveAll();

        assertThat(leftAfterTrim(keepsNothing)).isLessThan(200);
        jdbc.sql("delete from touchpoint").update();
        redis.call(commands -> commands.del(Keys.log(SITE)));
    }

    private long leftAfterTrim(ArchiveRunner trimming) {
        trimming.trim();
        return redis.call(commands -> commands.xlen(Keys.log(SITE)));
    }

    @Test
    void manyEntriesASecondAreArchived() {
        runner.stop();
        archiver.archiveAll();
        Map<String, String> entry = Map.of(
                "t",
                "entry",
                "v",
                "v_load",
                "c",
                "c_load",
                "m",
                "AMOT",
                "e",
                "{\"seq\":1,\"at\":1,\"see\":\"b\",\"pv\":0,\"kind\":\"message\",\"from\":{\"kind\":\"visitor\",\"id\":\"v_load\"},"
                        + "\"text\":\"" + "x".repeat(200) + "\"}");
        for (int i = 0; i < 20_000; i++) {
            redis.call(commands -> commands.xadd(Keys.log(SITE), entry));
        }

        Instant since = Instant.now();
        archiver.archiveAll();
        Duration took = Duration.between(since, Instant.now());

        System.out.println("archived 20,000 entries in " + took.toMillis() + " ms");
        assertThat(jdbc.sql("select count(*) from touchpoint where conversation = 'c_load'")
                        .query(Long.class)
                        .single())
                .isEqualTo(20_000);
        redis.call(commands -> commands.del(Keys.log(SITE)));
        jdbc.sql("delete from touchpoint").update();
    }

    /** A little of everything that is logged. */
    private void aVisitorsDay() {
        Site site = sites.byId(SITE);
        Visitor visitor = visitors.arrive(site, null, "en").visitor();
        sessions.track(
                site,
                visitor,
                List.of(new Tracked(
                        UUID.randomUUID().toString(), Instant.now(), "add_to_cart", null, Map.of("currency", "EUR"))));
        visitors.contact(site, visitor, new Contact("mia@example.com", null, "Mia"));
        String number = UUID.randomUUID().toString();
        for (String status : List.of("placed", "paid", "shipped")) {
            JsonNode order = JSON.createObjectNode()
                    .put("number", number)
                    .put("updatedAt", Instant.now().toString())
                    .put("status", status)
                    .put("visitorRef", visitor.id());
            orders.upsert(SITE, NeutralDialect.read(order, Instant.now()));
        }
        for (String text : List.of("Hello", "Where is my parcel?")) {
            conversations.say(
                    SITE,
                    Author.visitor(visitor.id(), null),
                    new VisitorWords(UUID.randomUUID().toString(), null, false, "chat", text, null, null, null),
                    "en",
                    Instant.now());
        }
    }

    private void archiveCatchesUp() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> archiver.archivedTo(SITE).equals(log.end(SITE)));
    }

    private void assertArchiveIsTheLog() {
        new ArchiveAndLog(log, jdbc).becomeTheSame();
    }

    private List<String> kinds() {
        return jdbc.sql("select distinct kind from touchpoint")
                .query(String.class)
                .list();
    }

    private List<String> aside() {
        return jdbc.sql("select position from dead_letter order by position")
                .query(String.class)
                .list();
    }

    private long touchpoints() {
        return jdbc.sql("select count(*) from touchpoint").query(Long.class).single();
    }
}
