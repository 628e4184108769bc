package io.momentdesk.knowledge.ranking;

import io.momentdesk.site.Moment;
import java.util.List;

/**
 * A text to be found.
 *
 * @param id the same for what people made of it, in whatever language
 * @param language the one it is written in
 * @param moments the one it is written for first
 * @param head a question or title
 * @param keywords between commas
 * @param asked what people say when they ask for it, a sentence each
 */
public record Entry<T>(
        T text,
        String id,
        String language,
        List<Moment> moments,
        String head,
        String body,
        String keywords,
        List<String> asked) {

    public Entry {
        moments = List.copyOf(moments);
        asked = List.copyOf(asked);
    }
}
