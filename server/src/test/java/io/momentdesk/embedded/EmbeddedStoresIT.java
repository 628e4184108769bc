package io.momentdesk.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoresIT {

    @TempDir
    private Path folder;

    @Test
    void everyAcknowledgedWriteIsThereAfterAllIsKilled() throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicInteger committed = new AtomicInteger();
        try (var stores = StoresInAProcess.start(folder)) {
            stores.execute("CREATE TABLE kept (n int PRIMARY KEY)");
            Thread redis = Thread.ofVirtual().start(() -> pushUntilItEnds(stores, acknowledged));
            Thread postgres = Thread.ofVirtual().start(() -> insertUntilItEnds(stores, committed));
            await().until(() -> acknowledged.get() > 300 && committed.get() > 100);
            List<ProcessHandle> children = stores.children();
            stores.child("redis-server").destroyForcibly();
            stores.child("postgres").destroyForcibly();
            stores.kill9();
            redis.join();
            postgres.join();
            StoresInAProcess.awaitEnd(children, 5);
        }
        try (var again = StoresInAProcess.start(folder)) {
            // the one in flight may be there too
            assertThat(Integer.parseInt(again.redis(redis -> redis.llen("kept") + "")))
                    .isBetween(acknowledged.get(), acknowledged.get() + 1);
            assertThat(Integer.parseInt(again.first("SELECT count(*) FROM kept")))
                    .isBetween(committed.get(), committed.get() + 1);
        }
    }

    private static void pushUntilItEnds(StoresInAProcess stores, AtomicInteger acknowledged) {
        try {
            stores.redis(redis -> {
                while (true) {
                    redis.rpush("kept", "one more");
                    acknowledged.incrementAndGet();
                }
            });
        } catch (RedisException ended) {
            // as it should
        }
    }

    private static void insertUntilItEnds(StoresInAProcess stores, AtomicInteger committed) {
        try (var connection = stores.postgres();
                var insert = connection.prepareStatement("INSERT INTO kept VALUES (?)")) {
            while (true) {
                insert.setInt(1, committed.get());
                insert.executeUpdate();
                committed.incrementAndGet();
            }
        } catch (SQLException ended) {
            // as it should
        }
    }

    @Test
    void theStoresGoWithAServerThatIsKilled() throws Exception {
        try (var stores = StoresInAProcess.start(folder)) {
            List<ProcessHandle> children = stores.children();
            assertThat(children).hasSizeGreaterThan(4);
            stores.kill9();
            StoresInAProcess.awaitEnd(children, 20);
        }
    }

    @Test
    void aStoreThatDiesIsStartedAgainOnTheSamePortWithItsData() throws Exception {
        try (var stores = StoresInAProcess.start(folder)) {
            stores.redis(redis -> redis.set("kept", "yes"));
            stores.execute("CREATE TABLE kept (n int)");
            stores.child("redis-server").destroyForcibly();
            stores.child("postgres").destroyForcibly();
            await().ignoreExceptions().untilAsserted(() -> {
                assertThat(stores.redis(redis -> redis.get("kept"))).isEqualTo("yes");
                assertThat(stores.first("SELECT count(*) FROM kept")).isEqualTo("0");
            });
        }
    }

    @Test
    void theSecondServerOnAFolderIsToldWhoHasIt() throws Exception {
        try (var first = StoresInAProcess.start(folder);
                var second = StoresInAProcess.start(folder)) {
            assertThat(second.said())
                    .startsWith("REFUSED the data folder " + folder)
                    .contains("process " + first.pid())
                    .contains("--momentdesk.data=");
        }
    }

    @Test
    void whatEarlierServersLeftBehindIsEndedBeforeTheNextStarts() throws Exception {
        List<ProcessHandle> left;
        try (var first = StoresInAProcess.start(folder)) {
            left = List.of(first.child("redis-server"), first.child("postgres"));
            // without its watches nobody ends the stores
            first.children().stream().filter(EmbeddedStoresIT::isShell).forEach(ProcessHandle::destroyForcibly);
            first.kill9();
        }
        assertThat(left).allMatch(ProcessHandle::isAlive);
        try (var second = StoresInAProcess.start(folder)) {
            assertThat(left).noneMatch(ProcessHandle::isAlive);
            assertThat(second.redis(RedisCommands::ping)).isEqualTo("PONG");
        }
    }

    private static boolean isShell(ProcessHandle process) {
        return process.info().command().stream().anyMatch(path -> path.endsWith("sh"));
    }

    @Test
    void theStoresAreAsDurableAsPromisedAndAskForAPassword() throws Exception {
        try (var stores = StoresInAProcess.start(folder)) {
            stores.redis(redis -> {
                assertThat(redis.configGet("append*"))
                        .containsEntry("appendonly", "yes")
                        .containsEntry("appendfsync", "always");
                assertThat(redis.configGet("maxmemory-policy")).containsValue("noeviction");
                assertThat(redis.configGet("save")).containsValue("");
                assertThat(redis.configGet("bind")).containsValue("127.0.0.1");
                return "";
            });
            assertThat(stores.first("SHOW fsync")).isEqualTo("on");
            assertThat(stores.first("SHOW synchronous_commit")).isEqualTo("on");
            assertThat(stores.first("SHOW full_page_writes")).isEqualTo("on");
            assertThat(stores.first("SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(refusesWithoutPassword(stores)).isTrue();
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("redis/password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("postgres/password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static boolean refusesWithoutPassword(StoresInAProcess stores) {
        try (RedisClient client = RedisClient.create(stores.redisUrl().replaceFirst(":[^:@]*@", ""));
                var connection = client.connect()) {
            connection.sync().get("anything");
            return false;
        } catch (RedisException refused) {
            return true;
        }
    }

    @Test
    void startedAsRootOrNotTheSameFolderWorks() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")) && Programs.exist("setpriv"));
        Path owned = Files.createDirectory(folder.resolve("owned"));
        Files.setAttribute(owned, "unix:uid", 65534);
        Files.setAttribute(owned, "unix:gid", 65534);
        // whoever runs the tests may keep the class path where nobody else can read it
        String[] asNobody = {
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_read_search",
            "--ambient-caps=+dac_read_search"
        };
        openTheWayTo(owned);
        keepsWhatItIsGiven(owned, "first", asNobody);
        keepsWhatItIsGiven(owned, "second");
        keepsWhatItIsGiven(owned, "third", asNobody);
    }

    private void openTheWayTo(Path owned) throws Exception {
        Files.setPosixFilePermissions(owned.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void keepsWhatItIsGiven(Path owned, String word, String... prefix) throws Exception {
        try (var stores = StoresInAProcess.start(owned, prefix)) {
            assertThat(stores.said()).startsWith("UP ");
            stores.redis(redis -> redis.append("words", word) + "");
            stores.execute("CREATE TABLE IF NOT EXISTS words (word text)");
            stores.execute("INSERT INTO words VALUES ('" + word + "')");
            String expected = stores.redis(redis -> redis.get("words"));
            assertThat(expected).endsWith(word);
            assertThat(stores.first("SELECT sum(length(word)) FROM words"))
                    .isEqualTo(Integer.toString(expected.length()));
        }
    }
}
