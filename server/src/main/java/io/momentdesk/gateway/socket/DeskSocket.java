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
    static final int TOO_BIG = 1009;
    private static final int REPLACED_SECONDS = 60;
    private static final int FLOOD_SECONDS = 5;

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
    private volatile long heardAt = openedAt;
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

    /** Called about once a second for one who has been greeted: closes a socket that may no longer be there. */
    protected abstract void look();

    void text(String fragment, boolean last) {
        if (wire.closing()) {
            return;
        }
        Fragments.Taken taken = fragments.take(fragment, last);
        if (taken instanceof Fragments.Flood) {
            wire.close(TOO_BIG);
        } else if (taken != null) {
            whole(taken);
        }
    }

    private void whole(Fragments.Taken taken) {
        String text = taken instanceof Fragments.Whole whole ? whole.text() : "";
        switch (rate.take()) {
            case FrameRate.Flood flood -> wire.finish(CloseCode.TOO_FAST, FLOOD_SECONDS);
            case FrameRate.Wait wait -> {
                Refused slower = Refused.of(RefusalCode.RATE_LIMITED, "Too many frames; slow down.");
                wire.send(slower.after(wait.seconds()).to(codec.refOf(text)));
            }
            case FrameRate.Go go -> {
                if (taken instanceof Fragments.TooLarge) {
                    unread(Refused.frameTooLarge(frameBytes), greeted);
                } else {
                    frame(text);
                }
            }
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

    /** Answers {@code hello}; a client that could not be greeted comes back rather than waits. */
    protected void greet(Runnable command) {
        answer(null, command);
        if (!greeted) {
            wire.finish(CloseCode.POSITION_LOST, null);
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

    /** Only what was asked counts: who answers pings to come would never be missed. */
    protected void pong(long n) {
        if (n == lastPing) {
            lastPong = n;
        }
    }

    /** Of any frame but {@code pong}. */
    protected void heard() {
        heardAt = System.nanoTime();
    }

    long heardAt() {
        return heardAt;
    }

    /** What it was not told is not known any more; the client comes back and resumes. */
    public void positionLost() {
        wire.finish(CloseCode.POSITION_LOST, null);
    }

    /** Another socket of the same person took this one's place (ERR4). */
    void replaced() {
        wire.finish(CloseCode.DRAINING, REPLACED_SECONDS);
    }

    /** Called about once a second. */
    void tick() {
        long now = System.nanoTime();
        wire.closeIfStalled();
        if (wire.closing()) {
            return;
        }
        if (!greeted) {
            if (passed(now, openedAt, settings.hello())) {
                wire.finish(CloseCode.HELLO_LATE, null);
            }
            return;
        }
        look();
        if (lastPing > lastPong && passed(now, pingedAt, settings.pong())) {
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
