package io.momentdesk.knowledge.ranking;

import java.util.List;

/**
 * What was found.
 *
 * @param fit 0 to 1, how well the words fit; 0 when only the moment speaks for it
 * @param why the strongest first
 */
public record Hit<T>(T text, double fit, List<Reason> why) {

    public Hit {
        why = List.copyOf(why);
    }
}
