package io.momentdesk.knowledge;

import java.util.List;

/** Where knowledge is kept. */
public interface KnowledgeStore {

    /** All that a site knows. */
    Texts of(String site);

    /** Changes when anything the site knows changes. */
    String version(String site);

    /** Gives a site what it has never been given before; what it has changed or deleted since stays so. */
    void give(String site, Texts texts);

    record Texts(List<FaqArticle> faq, List<Script> scripts) {

        public Texts {
            faq = List.copyOf(faq);
            scripts = List.copyOf(scripts);
        }
    }
}
