package io.momentdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.faults.desk.Node;
import io.momentdesk.faults.people.Crowd;
import io.momentdesk.faults.people.SimVisitor;
import java.time.Duration;
import java.util.List;

/** A tenth of the visitors stop reading and go on asking for much: the others do not feel it, and the nodes do not keep it. */
final class Deaf {

    private final Matrix matrix;
    private final List<SimVisitor> deaf;
    private final List<SimVisitor> others;

    Deaf(Matrix matrix) {
        this.matrix = matrix;
        int count = Math.max(1, Matrix.VISITORS / 10);
        deaf = matrix.visitors().subList(0, count);
        others = matrix.visitors().subList(count, Matrix.VISITORS);
    }

    /** Returns how long it took the deaf to hear again. */
    List<Duration> whileOthersGoOn() {
        List<Duration> before = waits(() -> Matrix.pause(4_000));
        List<Long> heapBefore = heaps();
        List<Duration> during = waits(() -> {
            deaf.forEach(each -> each.reads(false));
            for (int i = 0; i < Fault.scale("deafMillis", 8_000, 60_000) / 250; i++) {
                deaf.forEach(SimVisitor::demand);
                Matrix.pause(250);
            }
        });
        List<Long> heapDuring = heaps();
        matrix.table()
                .note(
                        "  others' acknowledgements: p99 %s before, %s meanwhile; heap of the nodes after a collection: %s MB before, %s MB meanwhile"
                                .formatted(
                                        Table.seconds(before, 99), Table.seconds(during, 99), heapBefore, heapDuring));
        for (int i = 0; i < heapBefore.size(); i++) {
            assertThat(heapDuring.get(i)).as("heap of a node").isLessThanOrEqualTo(2 * heapBefore.get(i));
        }
        return Crowd.timesBack(deaf, () -> deaf.forEach(each -> each.reads(true)));
    }

    private List<Long> heaps() {
        return matrix.desk().nodes().stream().map(Node::heap).toList();
    }

    private List<Duration> waits(Runnable meanwhile) {
        others.forEach(each -> each.outbox().takeWaits());
        meanwhile.run();
        return others.stream()
                .flatMap(each -> each.outbox().takeWaits().stream())
                .sorted()
                .toList();
    }
}
