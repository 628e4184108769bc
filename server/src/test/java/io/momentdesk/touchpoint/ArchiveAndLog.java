package io.momentdesk.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.redis.LogRecord;
import io.momentdesk.redis.SiteLog;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** M7: the archive of the demo site compared with its log, from the log's oldest record on. */
record ArchiveAndLog(SiteLog log, JdbcClient jdbc) {

    private static final String SITE = "demo";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** These pass; they are not kept. */
    private static final List<String> PASSING = List.of("presence", "context", "offered", "withdrawn");

    void becomeTheSame() {
        await().untilAsserted(this::assertTheSame);
    }

    private void assertTheSame() {
        List<LogRecord> logged = log.after(SITE, SiteLog.START, 100_000).stream()
                .filter(record -> !PASSING.contains(record.type()))
                .toList();
        String oldest = logged.getFirst().position();
        assertThat(jdbc
                        .sql("select id from touchpoint where site = 'demo' and id not like 'past:%' order by at, n")
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(id -> !LogRecord.isBefore(id, oldest)))
                .containsExactlyElementsOf(
                        logged.stream().map(LogRecord::position).toList());
        for (LogRecord record : logged) {
            if (record.type().equals("entry")) {
                assertThat(JSON.readTree(data(record))).isEqualTo(JSON.readTree(record.field("e")));
            }
        }
    }

    private String data(LogRecord record) {
        return jdbc.sql("select data from touchpoint where id = :id")
                .param("id", record.position())
                .query(String.class)
                .single();
    }
}
