package io.momentdesk.faults.history;

import io.momentdesk.faults.history.Violation.Kind;
import io.momentdesk.testing.PostgresAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** M7: the archive holds what the log holds, each entry once. */
public final class ArchiveRules {

    private static final String ENTRIES =
            "select conversation, seq, kind, coalesce(data ->> 'text', '') from touchpoint where seq is not null";

    private ArchiveRules() {}

    /** By conversation and seq, what the archive holds there; read from PostgreSQL. */
    public static List<String> read(PostgresAddress postgres) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(ENTRIES)) {
            while (found.next()) {
                rows.add(line(found.getString(1), found.getLong(2), found.getString(3), found.getString(4)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    public static List<Violation> check(List<String> archived, List<LogEntry> log) {
        Map<String, Integer> counts = new HashMap<>();
        archived.forEach(row -> counts.merge(row, 1, Integer::sum));
        List<Violation> broken = new ArrayList<>();
        for (LogEntry entry : log) {
            Integer times = counts.remove(line(entry.conversation(), entry.seq(), entry.kind(), entry.said()));
            if (times == null) {
                broken.add(new Violation(Kind.LOST, "M7", "not in the archive: " + entry));
            } else if (times > 1) {
                broken.add(new Violation(Kind.DOUBLED, "M7", times + " times in the archive: " + entry));
            }
        }
        counts.keySet()
                .forEach(row -> broken.add(new Violation(Kind.OTHER, "M7", "in the archive, not in the log: " + row)));
        return broken;
    }

    static String line(String conversation, long seq, String kind, String text) {
        return conversation + "#" + seq + " " + kind + " " + text;
    }
}
