package io.momentdesk.faults.model;

import java.util.stream.LongStream;

/** Many sequences, one after another, each from the next seed. */
public final class Sequences {

    private static final int STEPS = 40;

    private Sequences() {}

    /** @throws AssertionError with the seed and the commands, at the first thing that the model would not have done */
    public static void run(DeskApi desk, long seed, int sequences) {
        LongStream.range(seed, seed + sequences).forEach(each -> new Sequence(desk, each).run(STEPS));
    }
}
