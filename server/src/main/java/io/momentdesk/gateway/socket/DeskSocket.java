package io.momentdesk.gateway.socket;

import io.momentdesk.protocol.CloseCode;
import io.momentdesk.protocol.Codec;
import io.momentdesk.protocol.RefusalCode;
import io.momentdesk.protocol.Refused;
import io.momentdesk.redis.Refusal;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.WebSocketSession;

/** One connected client, of either kind. Frames arrive one after another on the container's thread. */
public abstract class DeskSocket {

    private static final Logger log = LoggerFactory.getLogger(DeskSocket.class);
    private static final int BAD_FRAMES = 3;
    private static final int TOO_BIG = 1009;

    protected final Wire wire;
    private final Codec codec;
    private final Fragments fragments;
    private final FrameRate rate;
    private final int frameBytes;
    private final SocketSettings settings;
    private volatile boolean greeted;
    private volatile long lastPing;
    private volatile long lastPong;
    private final long openedAt = System.nanoTime();
    private volatile long pingedAt;
    private int badInARow;

    protected DeskSocket(
            WebSocketSession session, Codec codec, SocketSettings settings, int frameBytes, FrameRate rate) {
        this.codec = codec;
        this.settings = settings;
        this.frameBytes = frameBytes;
        this.rate = rate;
        this.fragments = new Fragments(frameBytes);
        this.wire = new Wire(session, codec, settings);
    }

    /** Handles one whole frame; a {@link Refusal} that is thrown is answered. */
    protected abstract void frame(String text);

    /** Sends a ping with the tops of what the client follows. */
    protected abstract void ping(long n);

    protected abstract void left();

    void text(String fragment, boolean last) {
        Fragments.Taken taken = fragments.take(fragment, last);
        if (taken instanceof Fragments.Flood) {
            wire.close(TOO_BIG);
        } else if (taken instanceof Fragments.TooLarge) {
            unread(Refused.frameTooLarge(frameBytes), greeted);
        } else if (taken instanceof Fragments.Whole whole) {
            whole(whole.text());
        }
    }

    private void whole(String text) {
        switch (rate.take()) {
            case FrameRate.Flood flood -> wire.finish(CloseCode.TOO_FAST, 5);
            case FrameRate.Wait wait -> {
                Refused slower = Refused.of(RefusalCode.RATE_LIMITED, "Too many frames; slow down.");
                wire.send(slower.after(wait.seconds()).to(codec.refOf(text)));
            }
            case FrameRate.Go go -> frame(text);
        }
    }

    /** Runs a command; what it refuses is answered. */
    protected void answer(@Nullable String ref, Runnable command) {
        badInARow = 0;
        try {
            command.run();
        } catch (Refusal refusal) {
            wire.send(refused(refusal).to(ref));
        } catch (RuntimeException failed) {
            log.error("A frame could not be handled", failed);
            wire.send(Refused.of(RefusalCode.UNKNOWN_OUTCOME, "Something failed here; say it again with the same ref.")
                    .to(ref));
        }
    }

    protected static Refused refused(Refusal refusal) {
        RefusalCode code = RefusalCode.valueOf(refusal.code().toUpperCase(Locale.ROOT));
        return new Refused(
                null, code, String.valueOf(refusal.getMessage()), refusal.field(), refusal.limit(), code.retry(), null);
    }

    /** A frame that could not be read; the third {@code bad_frame} in a row is one too many (ERR1). */
    private void bad(Refused refused) {
        wire.send(refused);
        badInARow = refused.code() == RefusalCode.BAD_FRAME ? badInARow + 1 : 0;
        if (badInARow >= BAD_FRAMES) {
            wire.finish(CloseCode.PROTOCOL, null);
        }
    }

    /** A frame that could not be read; nothing is forgiven before {@code hello}. */
    protected void unread(Refused refused, boolean known) {
        if (known) {
            bad(refused);
        } else {
            wire.send(refused);
            wire.finish(CloseCode.PROTOCOL, null);
        }
    }

    protected void greeted() {
        greeted = true;
        pingedAt = System.nanoTime();
    }

    protected void pong(long n) {
        lastPong = Math.max(lastPong, n);
    }

    /** Called about once a second. */
    void tick() {
        long now = System.nanoTime();
        wire.closeIfStalled();
        if (!greeted) {
            if (passed(now, openedAt, settings.hello())) {
                wire.finish(CloseCode.HELLO_LATE, null);
            }
        } else if (lastPing > lastPong && passed(now, pingedAt, settings.pong())) {
            wire.close(CloseCode.NO_PONG);
        } else if (lastPing == lastPong && passed(now, pingedAt, settings.heartbeat())) {
            pingedAt = now;
            ping(++lastPing);
        }
    }

    private static boolean passed(long now, long since, Duration duration) {
        return now - since > duration.toNanos();
    }
}
