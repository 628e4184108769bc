package io.momentdesk.faults.history;

import io.momentdesk.faults.history.History.Acked;
import io.momentdesk.faults.history.History.Seen;
import io.momentdesk.faults.history.Violation.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** M1 to M6: what people were told holds against what the log has. */
public final class MessageRules {

    private final History history;
    private final List<LogEntry> log;
    private final Map<String, List<LogEntry>> conversations;
    private final Map<String, LogEntry> places = new HashMap<>();
    private final List<Violation> broken = new ArrayList<>();

    private MessageRules(History history, List<LogEntry> log) {
        this.history = history;
        this.log = log;
        this.conversations = LogEntry.byConversation(log);
        log.forEach(entry -> places.put(place(entry.conversation(), entry.seq()), entry));
    }

    public static List<Violation> check(History history, List<LogEntry> log) {
        MessageRules rules = new MessageRules(history, log);
        rules.acknowledged();
        rules.once();
        rules.dense();
        rules.shown();
        rules.inOrder();
        rules.marksRise();
        return rules.broken;
    }

    /** M1: what was acknowledged is in the log, at its seq; the same ref was always told the same. */
    private void acknowledged() {
        Map<String, String> texts = new HashMap<>();
        history.sent().forEach(sent -> texts.put(sent.sender() + " " + sent.ref(), sent.text()));
        Map<String, Acked> first = new HashMap<>();
        for (Acked acked : history.acked()) {
            LogEntry entry = places.get(place(acked.conversation(), acked.seq()));
            String text = texts.getOrDefault(acked.sender() + " " + acked.ref(), "");
            if (entry == null
                    || !entry.ref().isEmpty() && !entry.ref().equals(acked.ref())
                    || !text.isEmpty() && !entry.said().equals(text)) {
                broken(Kind.LOST, "M1", "acknowledged and not there: " + acked + ", there: " + entry);
            }
            Acked before = first.putIfAbsent(acked.sender() + " " + acked.ref(), acked);
            if (before != null
                    && (before.seq() != acked.seq() || !before.conversation().equals(acked.conversation()))) {
                broken(Kind.DOUBLED, "M1", "two answers for one ref: " + before + ", " + acked);
            }
        }
    }

    /** M1: whatever was sent is there once at most, acknowledged or not. */
    private void once() {
        Map<String, LogEntry> byRef = new HashMap<>();
        for (LogEntry entry : log) {
            LogEntry before = entry.ref().isEmpty() ? null : byRef.put(entry.author() + " " + entry.ref(), entry);
            if (before != null) {
                broken(Kind.DOUBLED, "M1", "one ref twice in the log: " + before + ", " + entry);
            }
        }
    }

    /** M2. */
    private void dense() {
        conversations.forEach((id, entries) -> {
            long expected = 1;
            for (LogEntry entry : entries) {
                if (entry.seq() != expected++) {
                    broken(Kind.OTHER, "M2", "a hole or a repetition before " + entry);
                    expected = entry.seq() + 1;
                }
            }
        });
    }

    /** M3: what was shown is what the log has there, in its order, none twice. */
    private void shown() {
        Map<String, Long> last = new HashMap<>();
        Map<String, Long> texts = new HashMap<>();
        for (Seen seen : history.seen()) {
            LogEntry entry = places.get(place(seen.conversation(), seen.seq()));
            if (entry == null
                    || !entry.kind().equals(seen.kind())
                    || !entry.said().equals(seen.text())) {
                broken(Kind.OTHER, "M3", "shown, and not so in the log: " + seen + ", there: " + entry);
            }
            Long before = seen.pushed() ? last.put(run(seen), seen.seq()) : null;
            if (before != null && before >= seen.seq()) {
                broken(before == seen.seq() ? Kind.DOUBLED : Kind.OTHER, "M3", "after " + before + ": " + seen);
            }
            Long other = seen.text().isEmpty()
                    ? null
                    : texts.put(seen.reader() + " " + seen.conversation() + " " + seen.text(), seen.seq());
            if (other != null && other != seen.seq()) {
                broken(Kind.DOUBLED, "M3", "shown at " + other + " too: " + seen);
            }
        }
    }

    /** M5: what one sender said, in the order it was said. */
    private void inOrder() {
        Map<String, Acked> acks = history.acked().stream()
                .collect(Collectors.toMap(each -> each.sender() + " " + each.ref(), each -> each, (one, same) -> one));
        Map<String, Long> last = new HashMap<>();
        history.sent().stream()
                .sorted(Comparator.comparingLong(History.Sent::order))
                .forEach(sent -> {
                    Acked acked = acks.get(sent.sender() + " " + sent.ref());
                    Long before =
                            acked == null ? null : last.put(sent.sender() + " " + acked.conversation(), acked.seq());
                    if (before != null && before >= acked.seq()) {
                        broken(Kind.OTHER, "M5", "said later, and before " + before + ": " + acked);
                    }
                });
    }

    /** M6. */
    private void marksRise() {
        Map<String, Long> last = new HashMap<>();
        for (History.Read read : history.reads()) {
            Long before = last.put(
                    read.reader() + " " + read.run() + " " + read.conversation() + " " + read.by(), read.seq());
            if (before != null && before > read.seq()) {
                broken(Kind.OTHER, "M6", "a mark fell from " + before + ": " + read);
            }
        }
    }

    /**
     * M4, to be asked after quiet: whoever takes part has seen all they may.
     *
     * @param readers for each reader the conversations to be complete, with the seq from which on
     * @param visitors the readers who do not see what is for agents only
     */
    public static List<Violation> atTheTop(
            History history, List<LogEntry> log, Map<String, Map<String, Long>> readers, Set<String> visitors) {
        Map<String, Set<Long>> seen = new HashMap<>();
        history.seen()
                .forEach(each -> seen.computeIfAbsent(each.reader() + " " + each.conversation(), key -> new HashSet<>())
                        .add(each.seq()));
        Map<String, List<LogEntry>> conversations = LogEntry.byConversation(log);
        List<Violation> broken = new ArrayList<>();
        readers.forEach((reader, own) -> own.forEach((id, from) -> {
            Set<Long> shown = seen.getOrDefault(reader + " " + id, Set.of());
            conversations.getOrDefault(id, List.of()).stream()
                    .filter(entry -> entry.seq() > from && !(visitors.contains(reader) && entry.agentsOnly()))
                    .filter(entry -> !shown.contains(entry.seq()))
                    .forEach(entry -> broken.add(new Violation(Kind.OTHER, "M4", reader + " never saw " + entry)));
        }));
        return broken;
    }

    private void broken(Kind kind, String rule, String what) {
        broken.add(new Violation(kind, rule, what));
    }

    private static String run(Seen seen) {
        return seen.reader() + " " + seen.run() + " " + seen.conversation();
    }

    private static String place(String conversation, long seq) {
        return conversation + "#" + seq;
    }
}
