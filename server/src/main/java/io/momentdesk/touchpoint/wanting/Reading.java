package io.momentdesk.touchpoint.wanting;

/**
 * What became of the visitors who read an answer, each counted once a day. The first seven of them are apart from each other and together all.
 *
 * @param already had written to a person in the 24 hours before; not counted among the others
 * @param wrote to a person within 24 hours
 * @param open neither has written nor are their 24 hours over
 * @param confirmed have not written, and said that it helped
 * @param presumed have not written, and said nothing
 * @param unhelped have not written, and said that it did not help
 * @param helped of all, so many said that it helped
 * @param unhelpful of all, so many said that it did not
 */
public record Reading(
        int readers,
        int already,
        int wrote,
        int open,
        int confirmed,
        int presumed,
        int unhelped,
        int helped,
        int unhelpful) {

    static final Reading NONE = new Reading(0, 0, 0, 0, 0, 0, 0, 0, 0);

    Reading plus(Reading other) {
        return new Reading(
                readers + other.readers,
                already + other.already,
                wrote + other.wrote,
                open + other.open,
                confirmed + other.confirmed,
                presumed + other.presumed,
                unhelped + other.unhelped,
                helped + other.helped,
                unhelpful + other.unhelpful);
    }
}
