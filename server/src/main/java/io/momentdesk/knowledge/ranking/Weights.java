package io.momentdesk.knowledge.ranking;

/**
 * How much each sign counts beside the others; found with the evaluation.
 *
 * @param asked of the ways to ask taken together
 * @param nearest of the nearest way to ask, times how near it is, as against one rare word
 * @param meaning of a synonym, as against the word itself
 * @param concept of a whole sentence's meaning
 * @param parts of parts of words, which forgive slips
 * @param earlier of what was said before, and again for what was said before that
 */
record Weights(
        float head,
        float keywords,
        float body,
        float asked,
        double nearest,
        float meaning,
        float concept,
        float parts,
        float pairs,
        float writtenFor,
        float alsoFor,
        float fact,
        float earlier) {

    static final Weights DEFAULT =
            new Weights(2.0f, 3.2f, 1.25f, 2.0f, 1.24, 0.9f, 3.2f, 0.19f, 0.96f, 2.5f, 0.5f, 0.8f, 0.35f);
}
