package io.momentdesk.touchpoint;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.core.env.Environment;

/** Takes a database away from everybody, in the middle of what they do, and gives it back. */
final class PostgresOutage {

    private final String url;
    private final String user;
    private final String password;

    PostgresOutage(Environment environment) {
        this.url = environment.getRequiredProperty("spring.datasource.url");
        this.user = environment.getRequiredProperty("spring.datasource.username");
        this.password = environment.getRequiredProperty("spring.datasource.password");
    }

    void begin() {
        execute(
                "alter database " + database() + " allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database() + "'");
    }

    void end() {
        execute("alter database " + database() + " allow_connections true");
    }

    private String database() {
        return url.replaceFirst("\\?.*$", "").replaceFirst("^.*/", "");
    }

    private void execute(String... statements) {
        String elsewhere = url.replaceFirst("/[^/?]*(\\?.*)?$", "/postgres$1");
        try (Connection connection = DriverManager.getConnection(elsewhere, user, password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
