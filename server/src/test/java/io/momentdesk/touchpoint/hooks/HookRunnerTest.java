package io.momentdesk.touchpoint.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.momentdesk.testing.HookReceiver;
import io.momentdesk.testing.HookReceiver.Answer;
import io.momentdesk.touchpoint.hooks.DeliveryStore.Claimed;
import io.momentdesk.touchpoint.hooks.DeliveryStore.Hook;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HookRunnerTest {

    private static final Hook HOOK = new Hook("demo", "wh_1");

    private final HookSettings settings = TestSettings.within(Duration.ofMinutes(1));
    private final GuardedNames names = new GuardedNames(settings);
    private final Poster poster = new Poster(new ReceiverAddress(settings, names), names, settings);
    private final FeedStore feed = mock();
    private final DeliveryStore deliveries = mock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Courier courier = new Courier(deliveries, poster, settings, Clock.systemUTC(), meters);
    private final HookRunner runner =
            new HookRunner(new HookFeed(feed, mock(), settings, meters), courier, feed, settings);

    @Test
    void oneSiteThatCannotBePassedHoldsUpNeitherTheOthersNorWhatIsDue() {
        when(feed.fed()).thenReturn(List.of("broken", "other"));
        when(feed.pass(eq("broken"), anyInt(), any(), any())).thenThrow(new IllegalStateException("broken"));

        runner.look();

        verify(feed).pass(eq("other"), anyInt(), any(), any());
        verify(deliveries).due();
    }

    @Test
    void whatCannotBeFedDoesNotHoldUpWhatIsDue() {
        when(feed.fed()).thenThrow(new IllegalStateException("broken"));

        runner.look();

        verify(deliveries).due();
    }

    @Test
    void M9_whoStopsWaitsForWhatIsBeingSent() throws IOException {
        Thread stopping = Thread.ofPlatform().unstarted(runner::stop);
        try (HookReceiver receiver = HookReceiver.start()) {
            receiver.answers(request -> {
                await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING
                        || stopping.getState() == Thread.State.TERMINATED);
                return new Answer(200, null);
            });
            when(deliveries.due()).thenReturn(List.of(HOOK));
            when(deliveries.claim(eq(HOOK), anyInt(), any()))
                    .thenReturn(Optional.of(claimed(receiver.url("/"))), Optional.empty());
            runner.start();
            await().until(() -> !receiver.requests().isEmpty());

            stopping.start();
            await().until(() -> stopping.getState() == Thread.State.TERMINATED);

            verify(deliveries).delivered(any(), any());
            assertThat(courier.idle()).isTrue();
        } finally {
            poster.close();
        }
    }

    private static Claimed claimed(String url) {
        return new Claimed(
                HOOK,
                1,
                "lease",
                1,
                false,
                Instant.now().plusSeconds(60),
                url,
                List.of(SigningSecret.next()),
                "evt_1",
                "{}");
    }
}
