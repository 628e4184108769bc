package io.momentdesk.knowledge.store;

import io.momentdesk.knowledge.FaqArticle;
import io.momentdesk.knowledge.KnowledgeStore;
import io.momentdesk.knowledge.Script;
import io.momentdesk.site.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresKnowledge implements KnowledgeStore {

    private static final String GIVE_FAQ = """
            with fresh as (
                insert into knowledge_given (site, kind, id, locale) values (:site, 'faq', :id, :locale)
                on conflict do nothing returning id)
            insert into faq_article (site, id, locale, moments, question, answer, keywords, position)
            select :site, :id, :locale, cast(:moments as text[]), :question, :answer, :keywords, :position from fresh
            on conflict do nothing""";
    private static final String GIVE_SCRIPT = """
            with fresh as (
                insert into knowledge_given (site, kind, id, locale) values (:site, 'script', :id, :locale)
                on conflict do nothing returning id)
            insert into script (site, id, locale, moments, title, body, keywords, first_without, position)
            select :site, :id, :locale, cast(:moments as text[]), :title, :body, :keywords, :without, :position from fresh
            on conflict do nothing""";

    private final JdbcClient jdbc;

    PostgresKnowledge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Texts of(String site) {
        List<FaqArticle> faq = jdbc.sql("select * from faq_article where site = :site order by position, id, locale")
                .param("site", site)
                .query((row, number) -> article(row))
                .list();
        List<Script> scripts = jdbc.sql("select * from script where site = :site order by position, id, locale")
                .param("site", site)
                .query((row, number) -> script(row))
                .list();
        return new Texts(faq, scripts);
    }

    @Override
    public String version(String site) {
        return jdbc.sql("""
                        select concat_ws('/',
                            (select concat(count(*), '-', max(updated_at)) from faq_article where site = :site),
                            (select concat(count(*), '-', max(updated_at)) from script where site = :site))""").param("site", site).query(String.class).single();
    }

    @Override
    @Transactional
    public void give(String site, Texts texts) {
        texts.faq().forEach(article -> give(site, article));
        texts.scripts().forEach(script -> give(site, script));
    }

    private void give(String site, FaqArticle article) {
        jdbc.sql(GIVE_FAQ)
                .param("site", site)
                .param("id", article.id())
                .param("locale", article.locale())
                .param("moments", array(article.moments()))
                .param("question", article.question())
                .param("answer", article.answer())
                .param("keywords", article.keywords())
                .param("position", article.position())
                .update();
    }

    private void give(String site, Script script) {
        jdbc.sql(GIVE_SCRIPT)
                .param("site", site)
                .param("id", script.id())
                .param("locale", script.locale())
                .param("moments", array(script.moments()))
                .param("title", script.title())
                .param("body", script.text())
                .param("keywords", script.keywords())
                .param("without", script.firstWithout())
                .param("position", script.position())
                .update();
    }

    private static String array(List<Moment> moments) {
        return "{" + String.join(",", moments.stream().map(Enum::name).toList()) + "}";
    }

    private static FaqArticle article(ResultSet row) throws SQLException {
        return new FaqArticle(
                row.getString("id"),
                row.getString("locale"),
                moments(row),
                row.getString("question"),
                row.getString("answer"),
                row.getString("keywords"),
                row.getInt("position"));
    }

    private static Script script(ResultSet row) throws SQLException {
        return new Script(
                row.getString("id"),
                row.getString("locale"),
                moments(row),
                row.getString("title"),
                row.getString("body"),
                row.getString("keywords"),
                row.getString("first_without"),
                row.getInt("position"));
    }

    private static List<Moment> moments(ResultSet row) throws SQLException {
        String[] codes = (String[]) row.getArray("moments").getArray();
        return Arrays.stream(codes).map(Moment::valueOf).toList();
    }
}
