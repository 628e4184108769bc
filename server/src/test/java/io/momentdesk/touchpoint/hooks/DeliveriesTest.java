package io.momentdesk.touchpoint.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.momentdesk.knowledge.Editor;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.touchpoint.Touchpoint;
import io.momentdesk.touchpoint.hooks.Attempt.Why;
import io.momentdesk.touchpoint.hooks.DeliveryStore.Claimed;
import io.momentdesk.touchpoint.hooks.DeliveryStore.Hook;
import io.momentdesk.touchpoint.hooks.Webhook.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What is due, whose it is and what follows, with nobody at work but the test. */
@DeskTest
@TestPropertySource(properties = {"momentdesk.webhooks.enabled=false", "momentdesk.archive.enabled=false"})
class DeliveriesTest {

    private static final String SITE = "demo";
    private static final Hook HOOK = new Hook(SITE, "wh_deliveries");
    private static final Editor ADMIN = new Editor("admin", "Admin");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofDays(5);
    private static final Attempt TAKEN = new Attempt(200, null, "", null);
    private static final Attempt FAILED = new Attempt(500, Why.STATUS, "", null);

    @Autowired
    HookStore hooks;

    @Autowired
    DeliveryStore deliveries;

    @Autowired
    FeedStore feed;

    @Autowired
    JdbcClient jdbc;

    private int fed;

    @BeforeEach
    void aWebhook() {
        Wanted wanted = new Wanted("https://1.1.1.1/", List.of("mark.created"), "", true);
        assertThat(hooks.create(SITE, HOOK.id(), wanted, SigningSecret.next(), ADMIN, 10))
                .isTrue();
    }

    @AfterEach
    void empty() {
        jdbc.sql("delete from webhook").update();
        jdbc.sql("delete from webhook_feed").update();
        jdbc.sql("delete from touchpoint").update();
    }

    @Test
    void M9_whatStandsBehindAnotherOneOfItsConversationIsNotDueBeforeThatIsOver() {
        happen("c_1", "one");
        happen("c_1", "two");
        happen("c_2", "other");

        Claimed one = claim().orElseThrow();
        Claimed other = claim().orElseThrow();
        assertThat(List.of(one.body(), other.body())).containsExactly("one", "other");
        assertThat(claim()).isEmpty();

        deliveries.failed(one, FAILED, Duration.ZERO, LONG);
        Claimed again = claim().orElseThrow();
        assertThat(again.body()).isEqualTo("one");
        assertThat(again.attempts()).isEqualTo(2);

        deliveries.delivered(again, TAKEN);
        assertThat(claim()).map(Claimed::body).contains("two");
    }

    @Test
    void M9_whatComesLaterStandsBehindWhatStillWaits() {
        happen("c_1", "one");
        Claimed one = claim().orElseThrow();
        happen("c_1", "two");

        assertThat(claim()).isEmpty();
        deliveries.failed(one, FAILED, null, LONG);

        assertThat(claim()).map(Claimed::body).contains("two");
    }

    @Test
    void M9_oneThatIsBeingSentIsNobodyElsesUntilTheLeaseEndsAndThenItsFirstOwnerCannotEndIt() {
        happen("c_1", "one");
        Claimed lost = deliveries.claim(HOOK, 4, Duration.ZERO).orElseThrow();
        Claimed found = claim().orElseThrow();

        assertThat(found.n()).isEqualTo(lost.n());
        assertThat(claim()).isEmpty();
        deliveries.failed(lost, FAILED, null, LONG);

        assertThat(status(found)).isEqualTo("waiting");
        deliveries.delivered(found, TAKEN);
        assertThat(status(found)).isEqualTo("delivered");
    }

    @Test
    void oneReceiverHasOnlySoManyRequestsAtOnce() {
        for (int i = 0; i < 3; i++) {
            happen("c_" + i, "each");
        }
        Claimed first = deliveries.claim(HOOK, 2, LEASE).orElseThrow();
        assertThat(deliveries.claim(HOOK, 2, LEASE)).isPresent();

        assertThat(deliveries.claim(HOOK, 2, LEASE)).isEmpty();

        deliveries.delivered(first, TAKEN);
        assertThat(deliveries.claim(HOOK, 2, LEASE)).isPresent();
    }

    @Test
    void aWebhookThatHasFailedForDaysIsSwitchedOffAndSaysSo() {
        happen("c_1", "one");
        Claimed one = claim().orElseThrow();
        assertThat(deliveries.failed(one, FAILED, Duration.ZERO, LONG)).isFalse();
        assertThat(webhook().failingSince()).isNotNull();
        jdbc.sql("update webhook set failing_since = now() - interval '6 days'").update();

        assertThat(deliveries.failed(claim().orElseThrow(), FAILED, Duration.ZERO, LONG))
                .as("this one may still be taken")
                .isFalse();
        assertThat(webhook().enabled()).isTrue();
        happen("c_2", "other");
        assertThat(deliveries.failed(claim().orElseThrow(), FAILED, null, LONG)).isTrue();

        assertThat(webhook().enabled()).isFalse();
        assertThat(webhook().stopped()).isEqualTo("failing");
        assertThat(hooks.log(SITE, Long.MAX_VALUE, 1))
                .extracting(HookStore.Noted::what)
                .containsExactly("stopped");
        assertThat(claim()).isEmpty();
        assertThat(deliveries.due()).isEmpty();

        hooks.change(SITE, HOOK.id(), new Wanted("https://1.1.1.1/", List.of("mark.created"), "", true), ADMIN);
        assertThat(webhook().stopped()).isNull();
        deliveries.delivered(claim().orElseThrow(), TAKEN);
        assertThat(webhook().failingSince()).isNull();
    }

    @Test
    void oneThatIsGivenUpEndsAWebhookOnlyWhenNothingWasTakenForLongAndAnotherAddressBeginsAnew() {
        happen("c_1", "one");
        assertThat(deliveries.failed(claim().orElseThrow(), FAILED, null, LONG)).isFalse();
        assertThat(webhook().failingSince()).isNotNull();

        hooks.change(SITE, HOOK.id(), new Wanted("https://1.1.1.1/", List.of("mark.created"), "same", true), ADMIN);
        assertThat(webhook().failingSince()).isNotNull();
        hooks.change(SITE, HOOK.id(), new Wanted("https://1.0.0.1/", List.of("mark.created"), "same", true), ADMIN);

        assertThat(webhook().failingSince()).isNull();
        assertThat(webhook().enabled()).isTrue();
    }

    @Test
    void whatNobodyTookUpInTimeIsNotToldAndForgotten() {
        noted("c_1");
        jdbc.sql("update webhook_feed set fed_at = now() - interval '25 hours'").update();
        noted("c_2");

        assertThat(pass("recent")).isEqualTo(1);
        assertThat(claim()).map(Claimed::body).contains("recent");
        assertThat(feed.fed()).containsExactly(SITE);

        await().untilAsserted(() -> {
            tidy(Duration.ofDays(30));
            assertThat(feed.fed()).isEmpty();
        });
    }

    @Test
    void aLineThatHasLostItsFirstIsHealed() {
        happen("c_1", "one");
        happen("c_1", "two");
        jdbc.sql("update webhook_delivery set next_at = null").update();
        assertThat(claim()).isEmpty();

        await().untilAsserted(() -> {
            tidy(Duration.ofDays(30));
            assertThat(deliveries.due()).containsExactly(HOOK);
        });

        assertThat(claim()).map(Claimed::body).contains("one");
        assertThat(claim()).isEmpty();
    }

    @Test
    void whatIsOldIsForgottenAndWhatNobodyTriesAnyMoreIsGivenUp() {
        happen("c_1", "one");
        happen("c_1", "two");
        Claimed one = claim().orElseThrow();
        deliveries.delivered(one, TAKEN);
        jdbc.sql(
                        "update webhook_delivery set created_at = now() - interval '8 days', give_up_at = now() - interval '7 days'")
                .update();

        await().untilAsserted(() -> {
            tidy(Duration.ofDays(30));
            assertThat(hooks.deliveries(SITE, HOOK.id(), null, Long.MAX_VALUE, 10))
                    .extracting(Delivery::status, Delivery::replayable)
                    .containsExactly(tuple("dead", false), tuple("delivered", false));
        });
        assertThat(hooks.replay(SITE, HOOK.id(), one.n(), LEASE, ADMIN)).isEqualTo(HookStore.Replay.NOT_KEPT);

        await().untilAsserted(() -> {
            tidy(Duration.ofDays(7));
            assertThat(hooks.deliveries(SITE, HOOK.id(), null, Long.MAX_VALUE, 10))
                    .isEmpty();
        });
    }

    /** The node tidies too, and while it does nobody else can. */
    private void tidy(Duration keep) {
        feed.tidy(Duration.ofHours(24), Duration.ofDays(7), keep);
    }

    @Test
    void whatTheArchiveHasNoLongerIsNotTold() {
        noted("c_1");
        jdbc.sql("delete from touchpoint").update();

        assertThat(pass("lost")).isEqualTo(1);

        assertThat(claim()).isEmpty();
    }

    /** A mark is archived, and told as {@code body}. */
    private void happen(String conversation, String body) {
        noted(conversation);
        assertThat(pass(body)).isEqualTo(1);
    }

    private void noted(String conversation) {
        fed++;
        jdbc.sql("select touchpoint_month(now())").query().listOfRows();
        jdbc.sql("""
                with added as (insert into touchpoint (site, at, n, id, kind, conversation, data)
                    values (:site, now(), :n, :id, 'mark', :conversation, '{}') returning site, at, n, id)
                insert into webhook_feed (site, at, n, id) select * from added""")
                .param("site", SITE)
                .param("n", fed)
                .param("id", "1-" + fed)
                .param("conversation", conversation)
                .update();
    }

    private int pass(String body) {
        return feed.pass(SITE, 100, Duration.ofHours(24), touchpoint -> List.of(event(touchpoint, body)));
    }

    private static HookEvent event(Touchpoint touchpoint, String body) {
        String line = touchpoint.conversation();
        return new HookEvent(
                touchpoint.id(), EventType.MARK_CREATED, Instant.ofEpochMilli(touchpoint.ms()), line, null, line, body);
    }

    private Optional<Claimed> claim() {
        return deliveries.claim(HOOK, 4, LEASE);
    }

    private String status(Claimed claimed) {
        return jdbc.sql("select status from webhook_delivery where n = :n")
                .param("n", claimed.n())
                .query(String.class)
                .single();
    }

    private Webhook webhook() {
        return hooks.find(SITE, HOOK.id()).orElseThrow();
    }
}
