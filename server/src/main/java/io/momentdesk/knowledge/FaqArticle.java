package io.momentdesk.knowledge;

import io.momentdesk.site.Moment;
import java.util.List;

/**
 * A question and its answer, as a customer may read it.
 *
 * @param id the same in all languages
 * @param moments where it belongs, the one it is written for first
 * @param keywords other words that customers use for it
 * @param position smaller is shown first when nothing is asked
 */
public record FaqArticle(
        String id, String locale, List<Moment> moments, String question, String answer, String keywords, int position) {

    public FaqArticle {
        moments = List.copyOf(moments);
    }
}
