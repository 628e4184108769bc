package io.momentdesk.knowledge;

import io.momentdesk.site.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text for an agent to send, with variables such as <code>{order.number}</code>; otherwise like a {@link FaqArticle}.
 *
 * @param firstWithout the variable whose absence this text asks about: it comes first while that is unknown, and not at all when it is known
 */
public record Script(
        String id,
        String locale,
        List<Moment> moments,
        String title,
        String text,
        String keywords,
        @Nullable String firstWithout,
        int position) {

    public Script {
        moments = List.copyOf(moments);
    }
}
