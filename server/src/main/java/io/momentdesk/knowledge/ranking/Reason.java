package io.momentdesk.knowledge.ranking;

/**
 * Why a text is suggested, to be said in the reader's language.
 *
 * @param of what the code speaks of: the words, the fact or the moment
 */
public record Reason(Code code, String of) {

    /** On the wire in lower case. */
    public enum Code {
        /** These words of the question stand in it. */
        WORDS,
        /** The question means the same in other words; these. */
        MEANING,
        /** These words were said before. */
        EARLIER,
        /** This is known of the order, the cart or the page. */
        FACT,
        /** It is written for this moment. */
        MOMENT,
        /** It helped others. */
        HELPED
    }
}
