package io.momentdesk.embedded;

import java.util.Locale;

/**
 * The machines that the embedded stores run on.
 *
 * @param redis the resource that is the redis-server for it
 * @param postgres the resource that is the packed PostgreSQL for it
 */
record Platform(String redis, String postgres) {

    private static final String REDIS = "redis-server-7.0.15-";
    private static final String POSTGRES = "postgres-";

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String arch) {
        String os = osName.toLowerCase(Locale.ROOT);
        boolean arm = arch.equals("aarch64");
        boolean intel = arch.equals("amd64") || arch.equals("x86_64");
        if (os.startsWith("linux") && (arm || intel)) {
            return arm
                    ? new Platform(REDIS + "linux-arm64", POSTGRES + "linux-arm_64.txz")
                    : new Platform(REDIS + "linux-amd64", POSTGRES + "linux-x86_64.txz");
        }
        if (os.startsWith("mac") && (arm || intel)) {
            return arm
                    ? new Platform(REDIS + "darwin-arm64", POSTGRES + "darwin-arm_64.txz")
                    : new Platform(REDIS + "darwin-amd64", POSTGRES + "darwin-x86_64.txz");
        }
        throw new StartRefused(
                "the embedded stores run on Linux and macOS (x64 and arm64), not on %s %s; name your own with spring.data.redis.url and spring.datasource.url"
                        .formatted(osName, arch));
    }
}
