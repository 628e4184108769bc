package io.momentdesk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EntryOrderTest {

    private EntryOrder order = new EntryOrder(Map.of());

    @Test
    void MSG5_entriesThatFollowEachOtherAreFine() {
        see(entry("e", 3, 2), entry("e", 5, 3), entry("e", 6, 5));
        assertThat(order.violation()).isEmpty();
        assertThat(order.positions()).containsEntry("c", new EntryOrder.Position("e", 6));
    }

    @Test
    void MSG5_anEntryThatComesTwiceIsSeen() {
        see(entry("e", 3, 2), entry("e", 3, 2));
        assertThat(order.violation())
                .hasValueSatisfying(told -> assertThat(told).contains("there already"));
    }

    @Test
    void MSG5_aGapIsSeen() {
        see(entry("e", 3, 2), entry("e", 5, 4));
        assertThat(order.violation())
                .hasValueSatisfying(told -> assertThat(told).contains("prev"));
    }

    @Test
    void MSG5_conversationsDoNotMix() {
        see(entry("e", 3, 2), entry("e", 1, 0).replace("\"c\"", "\"d\""));
        assertThat(order.violation()).isEmpty();
    }

    @Test
    void HS6_liveMustNotComeBeforeTheEntriesUpToItsTop() {
        order = new EntryOrder(Map.of("c", new EntryOrder.Position("e", 2)));
        see(entry("e", 3, 2), "{'type':'live','conversation':'c','top':4}");
        assertThat(order.violation()).isPresent();
    }

    @Test
    void RES1_anotherEpochNeedsAReset() {
        see(
                entry("e", 3, 2),
                "{'type':'reset','conversation':'c','epoch':'f','top':2,'why':'epoch'}",
                entry("f", 1, 0),
                entry("f", 2, 1));
        assertThat(order.violation()).isEmpty();
        see(entry("g", 3, 2));
        assertThat(order.violation())
                .hasValueSatisfying(told -> assertThat(told).contains("epoch"));
    }

    @Test
    void RES3_aPageWithAGapIsSeen() {
        see("{'type':'page','conversation':'c','entries':[{'seq':1,'prev':0},{'seq':4,'prev':1},{'seq':6,'prev':5}]}");
        assertThat(order.violation()).isPresent();
    }

    @Test
    void RES3_whatWasPulledIsNotPushedAgain() {
        see(
                entry("e", 3, 2),
                "{'type':'page','conversation':'c','entries':[{'seq':3,'prev':2},{'seq':4,'prev':3}]}",
                entry("e", 5, 4));
        assertThat(order.violation()).isEmpty();
        see("{'type':'page','conversation':'c','entries':[{'seq':6,'prev':5}]}", entry("e", 6, 5));
        assertThat(order.violation()).isPresent();
    }

    private void see(String... frames) {
        for (String frame : frames) {
            order.see(new Received(0, 0, (ObjectNode) JsonMapper.shared().readTree(frame.replace('\'', '"'))));
        }
    }

    private static String entry(String epoch, long seq, long prev) {
        return "{\"type\":\"entry\",\"conversation\":\"c\",\"epoch\":\"%s\",\"seq\":%d,\"prev\":%d}"
                .formatted(epoch, seq, prev);
    }
}
