package io.momentdesk.knowledge;

import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.site.Moment;
import java.util.List;

/**
 * What a site has learned of one of its texts.
 *
 * @param factor what its score is multiplied with while no moment is known, 0.7 to 1.3
 * @param moments those in which there are signs; in the others half of what is known counts
 */
public record Lesson(Kind kind, String id, double factor, Count count, List<InMoment> moments) {

    /** @param factor what its score is multiplied with in this moment */
    public record InMoment(Moment moment, double factor, Count count) {}

    /**
     * How often.
     *
     * @param inserted and sent by agents
     * @param edited of those, so many were sent in other words
     * @param passed over by agents
     * @param helped so visitors said
     */
    public record Count(int inserted, int edited, int passed, int helped, int unhelpful) {

        static final Count NOTHING = new Count(0, 0, 0, 0, 0);

        Count plus(Count other) {
            return new Count(
                    inserted + other.inserted,
                    edited + other.edited,
                    passed + other.passed,
                    helped + other.helped,
                    unhelpful + other.unhelpful);
        }
    }
}
