package io.momentdesk.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux,    amd64,   redis-server-7.0.15-linux-amd64,  postgres-linux-x86_64.txz",
        "Linux,    aarch64, redis-server-7.0.15-linux-arm64,  postgres-linux-arm_64.txz",
        "Mac OS X, x86_64,  redis-server-7.0.15-darwin-amd64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, redis-server-7.0.15-darwin-arm64, postgres-darwin-arm_64.txz",
    })
    void knowsTheProgramsOfEachMachine(String os, String arch, String redis, String postgres) {
        assertThat(Platform.of(os, arch)).isEqualTo(new Platform(redis, postgres));
        assertThat(Platform.class.getResource("/" + redis)).isNotNull();
    }

    @Test
    void elsewhereItSaysWhatToDoInstead() {
        assertThatThrownBy(() -> Platform.of("Windows 11", "amd64"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("Windows 11", "spring.data.redis.url", "spring.datasource.url");
    }
}
