package io.momentdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FaqArticleTest {

    @Test
    void picturesComeBeforeTheWordsAndLinksAfterThem() {
        FaqArticle article = article("""
                {"moments": ["SMOT"],
                 "pictures": [{"url": "https://shop.example/k.jpg", "title": "A [small] kettle"}],
                 "links": [{"url": "/manual", "title": "The manual"}, {"url": "mailto:help@shop.example"}],
                 "texts": {"en": {"question": "How?", "answer": "Like **this**."}}}""");
        assertThat(article.shown()).isEqualTo("""
                ![A \\[small\\] kettle](<https://shop.example/k.jpg>)

                Like **this**.

                - [The manual](</manual>)
                - [mailto:help@shop.example](<mailto:help@shop.example>)""");
    }

    @Test
    void wordsAloneStayAsTheyAre() {
        FaqArticle article = article(
                "{\"moments\": [\"SMOT\"], \"texts\": {\"en\": {\"question\": \"How?\", \"answer\": \"So.\"}}}");
        assertThat(article.shown()).isEqualTo("So.");
    }

    private static FaqArticle article(String document) {
        Item item = KnowledgeEdits.checked(
                new Key(Kind.FAQ, "kettle"), JsonMapper.shared().readTree(document));
        return new FaqArticle("en", item);
    }
}
