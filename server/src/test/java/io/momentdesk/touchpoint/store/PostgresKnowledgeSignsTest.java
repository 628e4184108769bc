package io.momentdesk.touchpoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.momentdesk.knowledge.Editor;
import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.Learned.Sign;
import io.momentdesk.knowledge.Lesson.Count;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.site.Moment;
import io.momentdesk.testing.PostgresAddress;
import io.momentdesk.testing.RealStores;
import io.momentdesk.touchpoint.KnowledgeSignStore;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RealStores
class PostgresKnowledgeSignsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final PastTouchpoints past;
    private final KnowledgeSignStore store;

    PostgresKnowledgeSignsTest(PostgresAddress postgres) {
        past = new PastTouchpoints(postgres);
        store = new PostgresKnowledgeSigns(past.jdbc(), past.transactions());
    }

    @BeforeEach
    void nothingHappened() {
        past.forget();
    }

    @Test
    void whatAgentsInsertAndVisitorsSayIsCountedAndFades() {
        add("message", "{\"text\":\"Hello\",\"used\":{\"script\":\"lynx-hello\",\"faq\":\"lynx\"}}", Duration.ZERO);
        add("message", "{\"text\":\"Hello\"}", Duration.ZERO);
        add("article", "{\"article\":\"lynx\",\"did\":\"helped\"}", Duration.ofDays(45));
        add("article", "{\"article\":\"lynx\",\"did\":\"unhelpful\"}", Duration.ZERO);
        add("article", "{\"article\":\"lynx\",\"did\":\"opened\"}", Duration.ZERO);
        add("article", "{\"article\":\"lynx\",\"did\":\"unhelpful\"}", Duration.ofDays(200));

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
        add("message", "{\"used\":{\"faq\":\"ibex\",\"kept\":0.8}}", Duration.ZERO);
        add("message", "{\"used\":{\"faq\":\"ibex\",\"kept\":0.35}}", Duration.ZERO);
        add("message", "{\"used\":{\"faq\":\"ibex\",\"kept\":0}}", Duration.ZERO);

        Sign answer = sign(Kind.FAQ, "ibex");
        assertThat(answer.weight().inserted()).isCloseTo(1.5, within(0.001));
        assertThat(answer.count()).isEqualTo(new Count(3, 2, 0, 0, 0));
    }

    @Test
    void whatStoodAboveTheOneThatWasTakenIsPassedOverAndHalfAsMuchWhatOnlyWasLookedAt() {
        add(
                "message",
                "{\"used\":{\"faq\":\"boar\",\"passed\":{\"faq\":[\"elk\",\"owl\"],\"scripts\":[\"hare\"]}}}",
                Duration.ZERO);
        add("message", "{\"used\":{\"passed\":{\"faq\":[\"elk\"],\"scripts\":[\"hare\"]}}}", Duration.ZERO);

        assertThat(sign(Kind.FAQ, "elk").weight().passed()).isCloseTo(1.5, within(0.001));
        assertThat(sign(Kind.FAQ, "elk").count()).isEqualTo(new Count(0, 0, 2, 0, 0));
        assertThat(sign(Kind.FAQ, "owl").weight().passed()).isCloseTo(1, within(0.001));
        assertThat(sign(Kind.SCRIPT, "hare").weight().passed()).isCloseTo(0.5, within(0.001));
        assertThat(sign(Kind.FAQ, "boar").weight().passed()).isZero();
    }

    @Test
    void whatWasMadeOfATextBeforeItWasForgottenCountsNoLonger() {
        add("message", "{\"used\":{\"faq\":\"seal\"}}", Duration.ofDays(3));
        add("message", "{\"used\":{\"script\":\"seal\"}}", Duration.ofDays(3));
        add("article", "{\"article\":\"seal\",\"did\":\"helped\"}", Duration.ofDays(1));

        store.forget("demo", new Key(Kind.FAQ, "seal"), NOW.minus(Duration.ofDays(2)), Editor.PRODUCT);

        assertThat(sign(Kind.FAQ, "seal").count()).isEqualTo(new Count(0, 0, 0, 1, 0));
        assertThat(sign(Kind.SCRIPT, "seal").count()).isEqualTo(new Count(1, 0, 0, 0, 0));
    }

    private Sign sign(Kind kind, String id) {
        return store.signs("demo", NOW).stream()
                .filter(sign -> sign.kind() == kind && sign.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void add(String kind, String data, Duration ago) {
        past.add(null, kind, data, "AMOT", NOW.minus(ago));
    }
}
