package io.momentdesk.faults.desk;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A disk that has no room left, as one running process sees it: none of its files may grow beyond a size. Linux only; needs no rights. */
public final class FullDisk {

    private static final int FILE_SIZE = 1;

    private FullDisk() {}

    /**
     * From now on for this process, until it ends.
     *
     * @param folder where it writes; the file that it wrote to last may grow by {@code room} bytes
     * @return false where the system does not let one do this
     */
    public static boolean under(ProcessHandle process, Path folder, long room) {
        long limit = writtenLast(folder) + room;
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle limits = Linker.nativeLinker()
                    .downcallHandle(
                            Linker.nativeLinker().defaultLookup().findOrThrow("prlimit"),
                            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
            MemorySegment softAndHard = arena.allocateFrom(JAVA_LONG, limit, limit);
            return (int) limits.invokeExact((int) process.pid(), FILE_SIZE, softAndHard, MemorySegment.NULL) == 0;
        } catch (Throwable notHere) {
            return false;
        }
    }

    /** Its size. */
    private static long writtenLast(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toFile)
                    .max(Comparator.comparingLong(File::lastModified))
                    .map(File::length)
                    .orElse(0L);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
