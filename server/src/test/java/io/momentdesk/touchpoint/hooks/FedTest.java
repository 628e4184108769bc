package io.momentdesk.touchpoint.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.knowledge.Editor;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.touchpoint.ArchiveBatch;
import io.momentdesk.touchpoint.ArchiveStore;
import io.momentdesk.touchpoint.Touchpoint;
import io.momentdesk.touchpoint.hooks.Webhook.Wanted;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** What of the archive is noted for webhooks. */
@DeskTest
@TestPropertySource(properties = {"momentdesk.webhooks.enabled=false", "momentdesk.archive.enabled=false"})
class FedTest {

    private static final String SITE = "demo";
    private static final Editor ADMIN = new Editor("admin", "Admin");

    @Autowired
    HookStore hooks;

    @Autowired
    ArchiveStore archive;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void empty() {
        jdbc.sql("delete from webhook").update();
        jdbc.sql("delete from webhook_feed").update();
        jdbc.sql("delete from touchpoint").update();
    }

    @Test
    void onlyWhatSomeWebhookAsksForIsNoted() {
        archived("1-1", "mark");
        webhook("wh_marks", List.of("mark.created"), true);
        archived("2-1", "mark");
        archived("2-2", "message");
        webhook("wh_off", List.of("message.created"), false);
        archived("3-1", "message");
        webhook("wh_opened", List.of("conversation.opened", "knowledge.helped"), true);
        archived("4-1", "message");
        archived("4-2", "article");
        archived("4-3", "moment");
        archived("brought-in", "message");

        assertThat(jdbc.sql("select id from webhook_feed order by id")
                        .query(String.class)
                        .list())
                .containsExactly("2-1", "4-1", "4-2");
    }

    private void webhook(String id, List<String> events, boolean enabled) {
        Wanted wanted = new Wanted("https://1.1.1.1/", events, "", enabled);
        assertThat(hooks.create(SITE, id, wanted, SigningSecret.next(), ADMIN, 10))
                .isTrue();
    }

    private void archived(String id, String kind) {
        ArchiveBatch batch = new ArchiveBatch();
        batch.add(new Touchpoint(
                System.currentTimeMillis(),
                1,
                id,
                kind,
                null,
                null,
                "v",
                null,
                "c_1",
                1L,
                JsonMapper.shared().createObjectNode()));
        archive.addNew(SITE, batch);
    }
}
