package io.momentdesk.knowledge;

import io.momentdesk.site.Moment;
import java.util.List;

/**
 * A text for an agent to send, with variables such as <code>{order.number}</code>; otherwise like a {@link FaqArticle}.
 */
public record Script(
        String id, String locale, List<Moment> moments, String title, String text, String keywords, int position) {

    public Script {
        moments = List.copyOf(moments);
    }
}
