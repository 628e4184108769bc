package io.momentdesk.visitor;

import org.jspecify.annotations.Nullable;

/**
 * A visitor and the token that lets them come back. The token goes to its owner's socket and nowhere else.
 *
 * @param why {@code token_expired} when the token that was shown was not good and a new anonymous visitor was made
 */
public record Arrived(
        Visitor visitor, String token, @Nullable String why) {

    @Override
    public String toString() {
        return "Arrived[" + visitor.id() + "]";
    }
}
