package io.momentdesk.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;

/** The redis-server that the embedded store runs, for tests that want several. */
public final class RedisProgram {

    private static final Supplier<Path> PATH = SingletonSupplier.of(RedisProgram::unpack);

    private RedisProgram() {}

    public static Path path() {
        return PATH.get();
    }

    /** On the loopback interface, and as free as a port can be that nobody holds yet. */
    public static int freePort() {
        return FreePort.forStore();
    }

    private static Path unpack() {
        try {
            Path folder = Files.createTempDirectory("momentdesk-redis-program");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    FileSystemUtils.deleteRecursively(folder);
                } catch (IOException stillInUse) {
                    System.err.println("Left behind: " + folder);
                }
            }));
            return new Binaries(folder).redis(Platform.current());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
