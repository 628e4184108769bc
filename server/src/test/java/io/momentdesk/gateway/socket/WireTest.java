package io.momentdesk.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.momentdesk.protocol.Codec;
import io.momentdesk.protocol.Party;
import io.momentdesk.protocol.PartyKind;
import io.momentdesk.protocol.ServerFrame;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

class WireTest {

    private static final int QUEUE = 100;

    private final WebSocketSession session = mock(WebSocketSession.class);
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final CountDownLatch reads = new CountDownLatch(1);
    private Wire wire;

    @BeforeEach
    void aReaderWhoTakesNothing() throws Exception {
        doAnswer(call -> {
                    reads.await();
                    sent.add(call.<TextMessage>getArgument(0).getPayload());
                    return null;
                })
                .when(session)
                .sendMessage(any());
        var settings = new SocketSettings(
                Duration.ofSeconds(25),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofMillis(50),
                QUEUE,
                Duration.ofSeconds(5),
                Duration.ZERO);
        wire = new Wire(session, new Codec(), settings);
    }

    @Test
    void ERR4_aSlowReaderLosesTypingFirstAndNothingThatLasts() {
        for (int i = 1; i <= QUEUE - 20; i++) {
            wire.sendIfQuick(typing());
            wire.send(live(i));
        }
        reads.countDown();
        await().until(() -> sent.contains(new Codec().encode(live(QUEUE - 20))));
        assertThat(sent.stream().filter(text -> text.contains("\"live\""))).hasSize(QUEUE - 20);
        assertThat(sent.stream().filter(text -> text.contains("\"typing\"")))
                .isNotEmpty()
                .hasSizeLessThan(QUEUE / 4);
        assertThat(wire.closing()).isFalse();
    }

    @Test
    void ERR4_aReaderBehindWhomTooMuchWaitsIsClosed4003() throws Exception {
        for (int i = 1; i <= QUEUE + 2; i++) {
            wire.send(live(i));
        }
        assertThat(wire.code()).isEqualTo(4003);
        verify(session, org.mockito.Mockito.timeout(5_000)).close(new CloseStatus(4003));
    }

    @Test
    void ERR4_aStallIsNoticedWhileTheSendItselfStands() throws Exception {
        wire.send(live(1));
        await().untilAsserted(() -> {
            wire.closeIfStalled();
            assertThat(wire.code()).isEqualTo(4003);
        });
        verify(session, org.mockito.Mockito.timeout(5_000)).close(new CloseStatus(4003));
        assertThat(sent).isEmpty();
    }

    @Test
    void ERR2_aFrameThatIsBeingWrittenIsNotTornByTheClosing() throws Exception {
        wire.send(live(1));
        verify(session, org.mockito.Mockito.timeout(5_000)).sendMessage(any());
        wire.close(4500);
        reads.countDown();
        await().until(() -> sent.size() == 1);
        verify(session, org.mockito.Mockito.timeout(5_000)).close(new CloseStatus(4500));
    }

    @Test
    void whoIsOnTheWayOutIsToldNothingMoreButWhy() throws Exception {
        wire.send(live(1));
        wire.finish(4401, null);
        wire.send(live(2));
        reads.countDown();
        verify(session, org.mockito.Mockito.timeout(5_000)).close(new CloseStatus(4401));
        assertThat(sent).hasSize(2).last().asString().contains("\"bye\"", "4401");
    }

    private static ServerFrame live(long top) {
        return new ServerFrame.Live("c_1", top);
    }

    private static ServerFrame typing() {
        return new ServerFrame.Typing("c_1", true, new Party(PartyKind.AGENT, "a", "Sara"));
    }
}
