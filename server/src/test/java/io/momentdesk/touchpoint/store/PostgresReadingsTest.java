package io.momentdesk.touchpoint.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.testing.PostgresAddress;
import io.momentdesk.testing.RealStores;
import io.momentdesk.touchpoint.wanting.Reading;
import io.momentdesk.touchpoint.wanting.ReadingStore;
import io.momentdesk.touchpoint.wanting.ReadingStore.By;
import io.momentdesk.touchpoint.wanting.ReadingStore.Part;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RealStores
class PostgresReadingsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant READ = Instant.parse("2026-11-18T09:00:00Z");

    private final PastTouchpoints past;
    private final ReadingStore store;

    PostgresReadingsTest(PostgresAddress postgres) {
        past = new PastTouchpoints(postgres);
        store = new PostgresReadings(past.jdbc(), new BriefReads(past.jdbc(), past.transactions()));
    }

    @BeforeEach
    void nothingHappened() {
        past.forget();
    }

    @Test
    void whoReadsAndDoesNotWriteIsConfirmedPresumedOrLeftWithoutHelpByWhatTheySaid() {
        past.did("pleased", "warranty", "opened", READ);
        past.did("pleased", "warranty", "helped", READ.plusSeconds(60));
        past.did("silent", "warranty", "opened", READ);
        past.did("displeased", "warranty", "opened", READ);
        past.did("displeased", "warranty", "unhelpful", READ.plusSeconds(60));

        assertThat(day("2026-11-18")).isEqualTo(new Reading(3, 0, 0, 0, 1, 1, 1, 1, 1));
    }

    @Test
    void whoWritesWithinADayIsNotDeflectedWhateverTheySaid() {
        past.did("asks", "warranty", "opened", READ);
        past.did("asks", "warranty", "helped", READ.plusSeconds(60));
        past.wrote("asks", READ.plus(Duration.ofHours(23)));
        past.did("asks-later", "warranty", "opened", READ);
        past.wrote("asks-later", READ.plus(Duration.ofHours(25)));

        assertThat(day("2026-11-18")).isEqualTo(new Reading(2, 0, 1, 0, 0, 1, 0, 1, 0));
    }

    @Test
    void whoHadWrittenBeforeIsCountedApart() {
        past.wrote("waits", READ.minusSeconds(60));
        past.did("waits", "warranty", "helped", READ);
        past.wrote("long-ago", READ.minus(Duration.ofHours(30)));
        past.did("long-ago", "warranty", "helped", READ);

        assertThat(day("2026-11-18")).isEqualTo(new Reading(2, 1, 0, 0, 1, 0, 0, 2, 0));
    }

    @Test
    void nothingIsSaidOfThoseWhoMayStillWrite() {
        past.did("fresh", "warranty", "helped", NOW.minus(Duration.ofHours(3)));

        assertThat(day("2026-11-22")).isEqualTo(new Reading(1, 0, 0, 1, 0, 0, 0, 1, 0));
    }

    @Test
    void whoProvedWhoTheyAreIsTheSamePersonInEveryBrowser() {
        past.did("phone", "warranty", "helped", READ);
        past.did("laptop", "return", "helped", READ.plusSeconds(60));
        past.wrote("tablet", READ.plusSeconds(600));
        past.isCustomer("phone", "c1");
        past.isCustomer("laptop", "c1");
        past.isCustomer("tablet", "c1");

        assertThat(day("2026-11-18")).isEqualTo(new Reading(1, 0, 1, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void eachArticleIsJudgedByItselfAndADayByTheLastWord() {
        past.did("kim", "warranty", "unhelpful", READ);
        past.did("kim", "return", "helped", READ.plusSeconds(60));
        past.did("kim", "return", "opened", READ.plus(Duration.ofDays(2)));

        assertThat(day("2026-11-18")).isEqualTo(new Reading(1, 0, 0, 0, 1, 0, 0, 1, 1));
        assertThat(day("2026-11-20")).isEqualTo(new Reading(1, 0, 0, 0, 0, 1, 0, 0, 0));
        assertThat(counted(By.ARTICLE, "warranty")).isEqualTo(new Reading(1, 0, 0, 0, 0, 0, 1, 0, 1));
        assertThat(counted(By.ARTICLE, "return")).isEqualTo(new Reading(2, 0, 0, 0, 1, 1, 0, 1, 0));
        assertThat(counted(By.MOMENT, "AMOT").readers()).isEqualTo(2);
    }

    @Test
    void whatAgentsWriteAndWhatLiesOutsideTheDaysIsNotLookedAt() {
        past.did("kim", "warranty", "opened", READ);
        past.add("kim", "message", "{\"from\":{\"kind\":\"agent\"}}", null, READ.plusSeconds(60));
        past.did("old", "warranty", "opened", NOW.minus(Duration.ofDays(31)));

        assertThat(counted(By.ARTICLE, "warranty")).isEqualTo(new Reading(1, 0, 0, 0, 0, 1, 0, 0, 0));
    }

    private Reading day(String day) {
        return counted(By.DAY, day);
    }

    private Reading counted(By by, String name) {
        return store.readings("demo", NOW.minus(Duration.ofDays(30)), NOW).stream()
                .filter(part -> part.by() == by && part.name().equals(name))
                .map(Part::reading)
                .findFirst()
                .orElseThrow();
    }
}
