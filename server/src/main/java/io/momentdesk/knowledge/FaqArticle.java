package io.momentdesk.knowledge;

import io.momentdesk.knowledge.item.Item;

/** A question and its answer, as a customer may read it: an item in one of its languages. */
public record FaqArticle(String locale, Item item) implements Told {

    public String question() {
        return head();
    }

    public String answer() {
        return wording().body();
    }
}
