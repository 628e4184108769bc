package io.momentdesk.knowledge;

import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text for an agent to send, with variables such as <code>{order.number}</code>: an item in one of its languages. */
public record Script(String locale, Item item) implements Told {

    public String title() {
        return head();
    }

    /** The first of several steps, or the only text. */
    public String text() {
        return wording().text();
    }

    /** Empty for a script of one text. */
    public List<Step> steps() {
        return wording().steps();
    }

    public @Nullable String firstWithout() {
        return item.scope().firstWithout();
    }
}
