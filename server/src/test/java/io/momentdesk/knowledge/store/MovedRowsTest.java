package io.momentdesk.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.testing.PostgresAddress;
import io.momentdesk.testing.RealStores;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RealStores
class MovedRowsTest {

    private static final String BEFORE = """
            insert into site (id, name, public_key, secret_key_hash, webhook_secret, identity_key, default_queue, zone)
                values ('s', 'S', 'pk', 'h', 'w', 'i', 'stimulus', 'UTC');
            insert into knowledge_given (site, kind, id, locale, given_at) values
                ('s', 'faq', 'untouched', 'en', '2026-01-01Z'), ('s', 'faq', 'edited', 'en', '2026-01-01Z'),
                ('s', 'faq', 'deleted', 'en', '2026-01-01Z'), ('s', 'script', 'ask', 'en', '2026-01-01Z');
            insert into faq_article (site, id, locale, moments, question, answer, keywords, position, updated_at) values
                ('s', 'untouched', 'en', '{AMOT,SMOT}', 'Q', 'A', 'k', 10, '2026-01-01Z'),
                ('s', 'edited', 'en', '{ZMOT}', 'Q', 'Mine', '', 20, '2026-02-02Z'),
                ('s', 'own', 'lv', '{ZMOT}', 'Kas?', 'Tas.', '', 30, '2026-02-02Z'),
                ('s', 'own', 'en', '{FMOT}', 'What?', 'That.', '', 40, '2026-02-01Z');
            insert into script (site, id, locale, moments, title, body, keywords, first_without, position, updated_at)
                values ('s', 'ask', 'en', '{AMOT}', 'T', 'Which?', '', 'order.number', 5, '2026-01-01Z')""";

    @Test
    void rowsOfBeforeBecomeItemsWithAllTheirLanguages(PostgresAddress postgres) {
        var source = new DriverManagerDataSource(postgres.url(), postgres.user(), postgres.password());
        var to12 = Flyway.configure().dataSource(source).target("12").load();
        to12.migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql(BEFORE).update();

        Flyway.configure().dataSource(source).load().migrate();

        JsonNode own = document(jdbc, "own");
        assertThat(own.path("moments").toString()).isEqualTo("[\"FMOT\"]");
        assertThat(own.path("position").asInt()).isEqualTo(40);
        assertThat(own.at("/texts/lv/answer").asString()).isEqualTo("Tas.");
        assertThat(own.at("/texts/en/answer").asString()).isEqualTo("That.");
        assertThat(document(jdbc, "untouched").path("moments").toString()).isEqualTo("[\"AMOT\",\"SMOT\"]");
        assertThat(document(jdbc, "ask").path("firstWithout").asString()).isEqualTo("order.number");
        assertThat(document(jdbc, "ask").at("/texts/en/text").asString()).isEqualTo("Which?");
        assertThat(edited(jdbc)).containsExactlyInAnyOrder("edited", "own");
        assertThat(jdbc.sql("select id from knowledge_given")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("untouched", "edited", "deleted", "ask");
        List<Map<String, Object>> versions =
                jdbc.sql("select * from knowledge_version").query().listOfRows();
        assertThat(versions).hasSize(4).extracting(row -> row.get("what")).containsOnly("moved");
    }

    private static List<String> edited(JdbcClient jdbc) {
        return jdbc.sql("select id from knowledge_item where own")
                .query(String.class)
                .list();
    }

    private static JsonNode document(JdbcClient jdbc, String id) {
        return JsonMapper.shared()
                .readTree(jdbc.sql("select document from knowledge_item where site = 's' and id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single());
    }
}
