package io.momentdesk.moment;

import io.momentdesk.moment.rules.Pull;
import java.util.Map;

/**
 * One fact that counts.
 *
 * @param order index of the order it is about, {@link #ANY} when it is about no particular one
 * @param args what its text mentions, by name
 */
record Clue(String code, int order, Pull pull, Map<String, Object> args) {

    static final int ANY = -1;
}
