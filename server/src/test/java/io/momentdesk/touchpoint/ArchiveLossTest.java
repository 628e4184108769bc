package io.momentdesk.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RestoreArgs;
import io.lettuce.core.XAddArgs;
import io.momentdesk.conversation.Author;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.conversation.Entry;
import io.momentdesk.conversation.Outcome;
import io.momentdesk.conversation.VisitorWords;
import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Redis;
import io.momentdesk.redis.SiteLog;
import io.momentdesk.testing.DeskTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log comes back with less than the archive has of it: the archive follows the log. */
@DeskTest
class ArchiveLossTest {

    private static final String SITE = "demo";

    @Autowired
    Archiver archiver;

    @Autowired
    ArchiveRunner runner;

    @Autowired
    KeptConversations kept;

    @Autowired
    SiteLog log;

    @Autowired
    Redis redis;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Conversations conversations;

    private String visitor = "";
    private String chat = "";
    private Map<String, byte[]> backup = Map.of();

    @BeforeEach
    void aChatAndABackup() {
        visitor = "v_" + UUID.randomUUID();
        chat = say(visitor, null, "kept").conversation();
        archiveCatchesUp();
        backup = backUp();
    }

    @Test
    void M7_aSeqThatIsWrittenTwiceIsArchivedAsTheLogHasIt() {
        long seq = say(visitor, chat, "lost").seq();
        String epoch = conversations.find(SITE, chat).orElseThrow().epoch();
        archiveCatchesUp();

        putBack();
        assertThat(say(visitor, chat, "said instead").seq()).isEqualTo(seq);
        archiveCatchesUp();

        assertArchiveIsTheLog();
        assertThat(kept.entries(SITE, chat, 0, 100)).hasSameSizeAs(live(chat));
        assertThat(texts("touchpoint", chat)).contains("kept", "said instead").doesNotContain("lost");
        assertThat(texts("superseded", chat)).containsExactly("lost");
        assertThat(conversations.find(SITE, chat).orElseThrow().epoch())
                .as("also without a node that remembers")
                .isNotEqualTo(epoch);
        assertThat(kept.find(SITE, chat).orElseThrow().epoch())
                .isEqualTo(conversations.find(SITE, chat).orElseThrow().epoch());
    }

    @Test
    void M7_whatWasNotLostKeepsItsEpoch() {
        String epoch = conversations.find(SITE, chat).orElseThrow().epoch();
        say("v_" + UUID.randomUUID(), null, "somebody else's");
        archiveCatchesUp();

        putBack();
        archiveCatchesUp();

        assertArchiveIsTheLog();
        assertThat(conversations.find(SITE, chat).orElseThrow().epoch()).isEqualTo(epoch);
    }

    @Test
    void M7_aConversationThatTheLogHasNeverHeardOfIsNotInTheArchive() {
        String begun = say("v_" + UUID.randomUUID(), null, "begun and lost").conversation();
        archiveCatchesUp();
        assertThat(kept.find(SITE, begun)).isPresent();

        putBack();
        archiveCatchesUp();

        assertArchiveIsTheLog();
        assertThat(kept.find(SITE, begun)).isEmpty();
        assertThat(texts("superseded", begun)).containsExactly("begun and lost");
    }

    @Test
    void M7_wordsWhoseTimeIsBehindWhatWasLostAreArchived() {
        long ahead = Instant.now().plusSeconds(3600).toEpochMilli();
        event(ahead + "-0", "lost");
        archiveCatchesUp();

        putBack();
        say(visitor, chat, "an hour earlier");
        archiveCatchesUp();

        assertArchiveIsTheLog();
        assertThat(texts("touchpoint", chat)).contains("an hour earlier");
    }

    @Test
    void M7_anotherRecordInTheSamePlaceTakesTheArchivedOnesPlace() {
        String place = Instant.now().plusSeconds(5).toEpochMilli() + "-0";
        event(place, "lost");
        archiveCatchesUp();

        putBack();
        event(place, "in its place");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.sql("select data->>'search' from touchpoint where id = :id")
                                .param("id", place)
                                .query(String.class)
                                .list())
                        .containsExactly("in its place"));

        assertArchiveIsTheLog();
    }

    @Test
    void M7_aLogThatIsGoneAltogetherLeavesTheArchiveAsItWas() {
        redis.call(commands -> commands.del(Keys.log(SITE), Keys.of(SITE, "incarnation")));
        say(visitor, chat, "after that");
        archiveCatchesUp();

        assertThat(texts("touchpoint", chat)).contains("kept", "after that");
        assertThat(texts("superseded", chat)).isEmpty();
    }

    private void event(String place, String search) {
        redis.call(commands -> commands.xadd(
                Keys.log(SITE),
                new XAddArgs().id(place),
                Map.of("t", "event", "v", visitor, "d", "{\"name\":\"search\",\"search\":\"" + search + "\"}")));
    }

    private Outcome say(String visitor, @Nullable String conversation, String text) {
        return conversations.say(
                SITE,
                Author.visitor(visitor, null),
                new VisitorWords(UUID.randomUUID().toString(), conversation, false, "chat", text, null, null, null),
                "en",
                Instant.now());
    }

    private Map<String, byte[]> backUp() {
        Map<String, byte[]> dumped = new HashMap<>();
        for (String key : keys()) {
            byte[] value = redis.<byte @Nullable []>call(commands -> commands.dump(key));
            if (value != null) {
                dumped.put(key, value);
            }
        }
        return dumped;
    }

    /** All at once, as a store comes back: nobody archives what is only half there. */
    private void putBack() {
        runner.stop();
        keys().forEach(key -> redis.call(commands -> commands.del(key)));
        backup.forEach((key, value) -> redis.call(commands ->
                commands.restore(key, value, RestoreArgs.Builder.ttl(0).replace())));
        runner.start();
    }

    private List<String> keys() {
        return redis.call(commands -> commands.keys(Keys.of(SITE, "*")));
    }

    private List<Entry> live(String conversation) {
        return conversations.entries(SITE, conversation, 0, 100);
    }

    private List<String> texts(String table, String conversation) {
        return jdbc.sql("select data->>'text' from " + table
                        + " where conversation = :conversation and kind = 'message' order by seq")
                .param("conversation", conversation)
                .query(String.class)
                .list();
    }

    private void archiveCatchesUp() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> archiver.archivedTo(SITE).equals(log.end(SITE)));
    }

    private void assertArchiveIsTheLog() {
        new ArchiveAndLog(log, jdbc).becomeTheSame();
    }
}
