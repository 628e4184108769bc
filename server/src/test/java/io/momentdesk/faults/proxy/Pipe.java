package io.momentdesk.faults.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** One direction of a link. One thread takes bytes in, another gives them out when they are due: a delay delays, and does not narrow. */
final class Pipe {

    private static final int CHUNK = 4096;

    private final Socket from;
    private final Socket to;
    private final Supplier<Weather> weather;
    private final Taken taken;
    private final Runnable ended;
    private final BlockingQueue<Chunk> waiting = new LinkedBlockingQueue<>(4096);
    private volatile boolean swallows;
    private volatile long left = Long.MAX_VALUE;

    /** What the link does with bytes that have been taken in, before they are given out. */
    interface Taken {
        void bytes(byte[] bytes, int length);
    }

    private record Chunk(long due, byte[] bytes) {}

    Pipe(Socket from, Socket to, Supplier<Weather> weather, Taken taken, Runnable ended) {
        this.from = from;
        this.to = to;
        this.weather = weather;
        this.taken = taken;
        this.ended = ended;
    }

    void start() {
        Thread.ofVirtual().start(this::take);
        Thread.ofVirtual().start(this::give);
    }

    /** From now on nothing arrives, and nobody is told. */
    void swallow() {
        swallows = true;
    }

    /** So many bytes more, and then nothing. */
    void only(long bytes) {
        left = bytes;
    }

    boolean exhausted() {
        return left == 0;
    }

    private void take() {
        try {
            InputStream in = from.getInputStream();
            byte[] buffer = new byte[CHUNK];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                taken.bytes(buffer, n);
                waiting.put(new Chunk(System.nanoTime() + weather.get().delay().toNanos(), Arrays.copyOf(buffer, n)));
            }
            waiting.put(new Chunk(System.nanoTime() + weather.get().delay().toNanos(), new byte[0]));
        } catch (IOException gone) {
            waiting.offer(new Chunk(System.nanoTime(), new byte[0]));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void give() {
        try {
            OutputStream out = to.getOutputStream();
            for (Chunk chunk = waiting.take(); chunk.bytes().length > 0; chunk = waiting.take()) {
                until(chunk.due());
                give(out, chunk.bytes());
            }
            if (!swallows) {
                to.shutdownOutput();
            }
        } catch (IOException gone) {
            // the other direction finds out by itself
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.run();
        }
    }

    private void give(OutputStream out, byte[] bytes) throws IOException {
        int n = (int) Math.min(bytes.length, left);
        until(System.nanoTime() + weather.get().nanosFor(n));
        if (swallows) {
            return;
        }
        out.write(bytes, 0, n);
        out.flush();
        if (left != Long.MAX_VALUE) {
            left -= n;
            if (left == 0) {
                ended.run();
            }
        }
    }

    private static void until(long due) {
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }
}
