package io.momentdesk.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.momentdesk.knowledge.Learned.Count;
import io.momentdesk.knowledge.Learned.Sign;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.site.Moment;
import io.momentdesk.testing.DeskTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class KnowledgeSignsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Autowired
    private KnowledgeSignStore store;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatAgentsInsertAndVisitorsSayIsCountedAndFades() {
        add(1, "message", "{\"text\":\"Hello\",\"used\":{\"script\":\"lynx-hello\",\"faq\":\"lynx\"}}", Duration.ZERO);
        add(2, "message", "{\"text\":\"Hello\"}", Duration.ZERO);
        add(3, "article", "{\"article\":\"lynx\",\"did\":\"helped\"}", Duration.ofDays(45));
        add(4, "article", "{\"article\":\"lynx\",\"did\":\"unhelpful\"}", Duration.ZERO);
        add(5, "article", "{\"article\":\"lynx\",\"did\":\"opened\"}", Duration.ZERO);
        add(6, "article", "{\"article\":\"lynx\",\"did\":\"unhelpful\"}", Duration.ofDays(200));

        Sign answer = sign(Kind.FAQ, "lynx");
        assertThat(answer.moment()).isEqualTo(Moment.AMOT);
        assertThat(answer.weight().inserted()).isCloseTo(1, within(0.001));
        assertThat(answer.weight().helped()).isCloseTo(0.5, within(0.001));
        assertThat(answer.weight().unhelpful()).isCloseTo(1, within(0.001));
        assertThat(answer.count()).isEqualTo(new Count(1, 0, 0, 1, 1));
        assertThat(sign(Kind.SCRIPT, "lynx-hello").weight().inserted()).isCloseTo(1, within(0.001));
    }

    @Test
    void aLightEditCountsInFullAndARewriteByWhatIsLeft() {
        add(11, "message", "{\"used\":{\"faq\":\"ibex\",\"kept\":0.8}}", Duration.ZERO);
        add(12, "message", "{\"used\":{\"faq\":\"ibex\",\"kept\":0.35}}", Duration.ZERO);
        add(13, "message", "{\"used\":{\"faq\":\"ibex\",\"kept\":0}}", Duration.ZERO);

        Sign answer = sign(Kind.FAQ, "ibex");
        assertThat(answer.weight().inserted()).isCloseTo(1.5, within(0.001));
        assertThat(answer.count()).isEqualTo(new Count(3, 2, 0, 0, 0));
    }

    @Test
    void whatStoodAboveTheOneThatWasTakenIsPassedOverAndHalfAsMuchWhatOnlyWasLookedAt() {
        add(
                21,
                "message",
                "{\"used\":{\"faq\":\"boar\",\"passed\":{\"faq\":[\"elk\",\"owl\"],\"scripts\":[\"hare\"]}}}",
                Duration.ZERO);
        add(22, "message", "{\"used\":{\"passed\":{\"faq\":[\"elk\"],\"scripts\":[\"hare\"]}}}", Duration.ZERO);

        assertThat(sign(Kind.FAQ, "elk").weight().passed()).isCloseTo(1.5, within(0.001));
        assertThat(sign(Kind.FAQ, "elk").count()).isEqualTo(new Count(0, 0, 2, 0, 0));
        assertThat(sign(Kind.FAQ, "owl").weight().passed()).isCloseTo(1, within(0.001));
        assertThat(sign(Kind.SCRIPT, "hare").weight().passed()).isCloseTo(0.5, within(0.001));
        assertThat(sign(Kind.FAQ, "boar").weight().passed()).isZero();
    }

    private Sign sign(Kind kind, String id) {
        return store.signs("demo", NOW).stream()
                .filter(sign -> sign.kind() == kind && sign.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void add(int number, String kind, String data, Duration ago) {
        Instant at = NOW.minus(ago);
        jdbc.sql("select touchpoint_month(:at)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, count) -> count)
                .list();
        jdbc.sql("""
                        insert into touchpoint (site, at, n, id, kind, moment, data)
                        values ('demo', :at, :n, :id, :kind, 'AMOT', cast(:data as jsonb))""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("n", number)
                .param("id", "sign-" + number)
                .param("kind", kind)
                .param("data", data)
                .update();
    }
}
