package io.momentdesk.faults.history;

import java.util.ArrayList;
import java.util.List;

/** A small conversation between the visitor {@code v} and the agents {@code a} and {@code b}, as the log and the people would have it; tests break it. */
final class Story {

    static final String CONVERSATION = "c";

    final History history = new History();
    final List<LogEntry> log = new ArrayList<>();

    /** Four entries: a question, queued, assigned to {@code a} with gen 1, an answer. */
    static Story whole() {
        Story story = new Story();
        story.history.sent("v", "q1", "Where is it?", 0);
        story.message("visitor", "v", "q1", "Where is it?");
        story.history.acked("v", "q1", CONVERSATION, 1);
        story.entry("queued", "\"queue\":\"amot\"");
        story.assigned("a", 1);
        story.history.given("a", CONVERSATION, 1);
        story.history.sent("a", "a1", "Here", 1);
        story.message("agent", "a", "a1", "Here");
        story.history.acked("a", "a1", CONVERSATION, 4);
        return story;
    }

    Story message(String kind, String author, String ref, String text) {
        return entry(
                "message",
                "\"from\":{\"kind\":\"%s\",\"id\":\"%s\"},\"ref\":\"%s\",\"text\":\"%s\""
                        .formatted(kind, author, ref, text));
    }

    Story assigned(String agent, int gen) {
        return entry("assigned", "\"agent\":{\"id\":\"%s\"},\"gen\":%d".formatted(agent, gen));
    }

    Story entry(String kind, String fields) {
        return entry(log.size() + 1, kind, fields);
    }

    Story entry(int seq, String kind, String fields) {
        log.add(LogEntry.of(
                "1-" + log.size(),
                CONVERSATION,
                "v",
                "{\"seq\":%d,\"see\":\"b\",\"kind\":\"%s\",%s}".formatted(seq, kind, fields)));
        return this;
    }

    /** What the visitor's client was pushed on its first socket. */
    Story sees(int... seqs) {
        return seesOn(1, seqs);
    }

    Story seesOn(int run, int... seqs) {
        for (int seq : seqs) {
            LogEntry entry = log.get(seq - 1);
            history.seen(new History.Seen("v", run, true, CONVERSATION, seq, seq - 1, entry.kind(), entry.said()));
        }
        return this;
    }

    List<String> messageRules() {
        return rules(MessageRules.check(history, log));
    }

    List<String> ownershipRules() {
        return rules(OwnershipRules.check(history, log));
    }

    static List<String> rules(List<Violation> violations) {
        return violations.stream()
                .map(each -> each.rule() + " " + each.kind())
                .distinct()
                .toList();
    }
}
