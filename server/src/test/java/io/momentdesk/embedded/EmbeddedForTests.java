package io.momentdesk.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;

/** One embedded pair for all tests of this process, in a temporary folder that goes with it. */
public final class EmbeddedForTests {

    private static final Supplier<EmbeddedForTests> SHARED = SingletonSupplier.of(EmbeddedForTests::start);

    private final Stores stores;

    private EmbeddedForTests(Stores stores) {
        this.stores = stores;
    }

    public static EmbeddedForTests shared() {
        return SHARED.get();
    }

    private static EmbeddedForTests start() {
        try {
            Path folder = Files.createTempDirectory("momentdesk-test");
            Stores stores = Stores.start(DataFolder.open(folder), true, true);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stores.close();
                deleteQuietly(folder);
            }));
            return new EmbeddedForTests(stores);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteQuietly(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException stillInUse) {
            System.err.println("Left behind: " + folder);
        }
    }

    public String redisUrl() {
        return "redis://:%s@%s:%d/0"
                .formatted(
                        stores.redis().password(),
                        stores.redis().host(),
                        stores.redis().port());
    }

    public String postgresUrl() {
        return stores.postgres().url();
    }

    public String postgresUser() {
        return stores.postgres().user();
    }

    public String postgresPassword() {
        return stores.postgres().password();
    }
}
