package io.momentdesk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import org.junit.jupiter.api.Test;

@RealStores
class TestStoresTest {

    @Test
    void aTestClassGetsAnEmptyRedis(RedisAddress redis) {
        try (RedisClient client = RedisClient.create(redis.url());
                var connection = client.connect()) {
            assertThat(connection.sync().dbsize()).isZero();
        }
    }

    @Test
    void aTestClassGetsADatabaseOfItsOwnAndKeepsIt(PostgresAddress one, PostgresAddress same) throws Exception {
        assertThat(one).isEqualTo(same);
        one.execute("CREATE TABLE only_here (n int)");
        try (var connection = TestStores.newDatabase().connect()) {
            assertThat(connection
                            .getMetaData()
                            .getTables(null, null, "only_here", null)
                            .next())
                    .isFalse();
        }
    }
}
