package io.momentdesk.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** @param url as {@code spring.datasource.url} takes it */
public record PostgresAddress(String url, String user, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Another database of the same server. */
    PostgresAddress database(String name) {
        String server = url.replaceFirst("\\?.*$", "");
        String options = url.substring(server.length());
        return new PostgresAddress(server.replaceFirst("/[^/]*$", "/" + name) + options, user, password);
    }
}
