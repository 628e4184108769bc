package io.momentdesk.faults.mutant;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** A disk that takes for ever to sync, as Redis sees it: the one thread that syncs in the background stands still. Linux only. */
final class SlowDisk implements AutoCloseable {

    private static final int SEIZE = 0x4206;
    private static final int INTERRUPT = 0x4207;

    private final CountDownLatch over = new CountDownLatch(1);
    private final boolean slow;

    /** Until it is closed. Only one thread may hold another one still, so a thread of its own does. */
    SlowDisk(ProcessHandle redis) {
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> hold(redis.pid(), held));
        slow = held.join();
    }

    /** False where the system does not let one do this. */
    boolean isSlow() {
        return slow;
    }

    private void hold(long process, CompletableFuture<Boolean> held) {
        try {
            Optional<Integer> thread = syncing(process);
            MethodHandle trace = Linker.nativeLinker()
                    .downcallHandle(
                            Linker.nativeLinker().defaultLookup().findOrThrow("ptrace"),
                            FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG),
                            Linker.Option.firstVariadicArg(1));
            held.complete(thread.isPresent()
                    && (long) trace.invokeExact(SEIZE, (int) thread.get(), 0L, 0L) == 0
                    && (long) trace.invokeExact(INTERRUPT, (int) thread.get(), 0L, 0L) == 0);
            over.await();
        } catch (Throwable notHere) {
            held.complete(false);
        }
    }

    private static Optional<Integer> syncing(long process) {
        Path threads = Path.of("/proc", Long.toString(process), "task");
        if (Files.notExists(threads)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(threads)) {
            return all.filter(each -> name(each).startsWith("bio_aof"))
                    .map(each -> Integer.valueOf(each.getFileName().toString()))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm"));
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
