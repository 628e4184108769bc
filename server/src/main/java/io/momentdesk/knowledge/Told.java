package io.momentdesk.knowledge;

import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.Wording;
import io.momentdesk.site.Moment;
import java.util.List;
import java.util.Objects;

/** An item in one of its languages. */
public sealed interface Told permits FaqArticle, Script {

    String locale();

    Item item();

    default Wording wording() {
        return Objects.requireNonNull(item().texts().get(locale()), "no such language");
    }

    /** The same in all languages. */
    default String id() {
        return item().id();
    }

    default String head() {
        return wording().head();
    }

    default String keywords() {
        return wording().keywords();
    }

    default List<String> asked() {
        return wording().asked();
    }

    default List<Moment> moments() {
        return item().scope().moments();
    }

    default int position() {
        return item().scope().position();
    }
}
