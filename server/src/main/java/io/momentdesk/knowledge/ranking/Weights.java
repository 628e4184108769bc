package io.momentdesk.knowledge.ranking;

/**
 * How much each sign counts beside the others; found with the evaluation.
 *
 * @param asked of the ways to ask taken together
 * @param nearest of the nearest way to ask, times how near it is
 * @param meaning of a synonym, as against the word itself
 * @param concept of a whole sentence's meaning
 * @param parts of parts of words, which forgive slips
 * @param coverage how much of a score depends on how much of the question a text covers, 0 to 1
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
        float earlier,
        double coverage) {

    static final Weights DEFAULT =
            new Weights(1.6f, 3.2f, 1.0f, 2.0f, 8.0, 1.5f, 2.0f, 0.12f, 0.6f, 2.5f, 0.5f, 0.8f, 0.35f, 1.0);
}
