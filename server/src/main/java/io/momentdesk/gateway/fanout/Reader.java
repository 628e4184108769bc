package io.momentdesk.gateway.fanout;

import io.momentdesk.conversation.Conversation;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.conversation.Entry;
import io.momentdesk.protocol.EntryFrame;
import io.momentdesk.protocol.SeenEntry;
import io.momentdesk.protocol.ServerFrame;
import io.momentdesk.redis.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one socket has been told of each conversation, and what it may be told next (MSG5): in order, none twice, no gap. Not thread-safe: used on the
 * socket's writer thread only.
 */
public final class Reader {

    private static final int PAGE = 200;

    /** Who reads: what the other side may not see is left out. */
    public enum Side {
        VISITOR,
        AGENT
    }

    private final String site;
    private final Side side;
    private final Conversations conversations;
    private final Consumer<ServerFrame> out;
    private final Map<String, Long> told = new HashMap<>();
    private final Told entries;
    private String self;

    /** What becomes of an entry's fields before they are told. */
    @FunctionalInterface
    public interface Told {
        void tell(ObjectNode fields, Instant at);
    }

    /** @param self whose refs come back with their entries */
    public Reader(String site, Side side, String self, Conversations conversations, Consumer<ServerFrame> out) {
        this(site, side, self, conversations, out, (fields, at) -> {});
    }

    /** @param entries for this reader alone, such as in their language */
    public Reader(
            String site, Side side, String self, Conversations conversations, Consumer<ServerFrame> out, Told entries) {
        this.entries = entries;
        this.site = site;
        this.side = side;
        this.self = self;
        this.conversations = conversations;
        this.out = out;
    }

    /** The socket belongs to somebody else from now on. */
    public void become(String other) {
        self = other;
        told.clear();
    }

    public Map<String, Long> told() {
        return told;
    }

    public boolean knows(String conversation) {
        return told.containsKey(conversation);
    }

    /** Nothing up to {@code seq} will be pushed. */
    public void skipTo(String conversation, long seq) {
        told.merge(conversation, seq, Math::max);
    }

    public void forget(String conversation) {
        told.remove(conversation);
    }

    /** The newest seq that this side may see. */
    public long top(Conversation conversation) {
        return side == Side.VISITOR ? conversation.visitorTop() : conversation.top();
    }

    /** Tells an entry of the live feed, and before it what lies between. */
    public void live(Logged logged) {
        Entry entry = logged.entry();
        long last = told.getOrDefault(logged.conversation(), 0L);
        if (entry.seq() <= last || hidden(entry)) {
            return;
        }
        if (prev(entry) > last) {
            catchUp(logged.conversation(), logged.epoch(), entry.seq() - 1);
        }
        push(logged.conversation(), logged.epoch(), entry);
    }

    /** Tells everything after {@code seq} (HS6, RES1), or resets the client first, and then says that it is live. */
    public void resume(Conversation conversation, String epoch, long seq) {
        long top = top(conversation);
        boolean other = !epoch.equals(conversation.epoch());
        if (other || seq > top) {
            out.accept(new ServerFrame.Reset(conversation.id(), conversation.epoch(), top, other ? "epoch" : "ahead"));
            told.put(conversation.id(), 0L);
        } else {
            told.put(conversation.id(), seq);
        }
        try {
            catchUp(conversation.id(), conversation.epoch(), conversation.top());
        } catch (Refusal archiveAway) {
            if (conversation.open()) {
                throw archiveAway;
            }
            return; // an ended one: the tops of the next ping say that there is more to pull
        }
        out.accept(new ServerFrame.Live(conversation.id(), told.get(conversation.id())));
    }

    /** Entries that were told may be missing (RES1): whoever was told of the conversation is reset and told all of it. */
    public void again(String conversation, Supplier<Conversation> now) {
        if (knows(conversation)) {
            resume(now.get(), "", 0);
        }
    }

    private void catchUp(String conversation, String epoch, long until) {
        long after = told.getOrDefault(conversation, 0L);
        while (after < until) {
            List<Entry> entries = conversations.entries(site, conversation, after, PAGE);
            for (Entry entry : entries) {
                if (entry.seq() <= until && !hidden(entry)) {
                    push(conversation, epoch, entry);
                }
            }
            if (entries.isEmpty()) {
                return;
            }
            after = entries.getLast().seq();
        }
    }

    /** Answers a pull (RES3). */
    public void page(String ref, Conversation conversation, String epoch, long after, int limit) {
        long from = after;
        if (!epoch.equals(conversation.epoch()) || after > top(conversation)) {
            String why = epoch.equals(conversation.epoch()) ? "ahead" : "epoch";
            out.accept(new ServerFrame.Reset(conversation.id(), conversation.epoch(), top(conversation), why));
            from = 0;
        }
        List<SeenEntry> seen = new ArrayList<>();
        long scanned = from;
        boolean more = true;
        while (more && seen.size() < limit) {
            List<Entry> entries = conversations.entries(site, conversation.id(), scanned, limit - seen.size());
            entries.stream().filter(entry -> !hidden(entry)).map(this::seen).forEach(seen::add);
            more = !entries.isEmpty();
            scanned = more ? entries.getLast().seq() : scanned;
        }
        Long last = told.get(conversation.id());
        if (last != null && from <= last) {
            told.put(conversation.id(), Math.max(last, scanned));
        }
        long top =
                Math.max(top(conversation), seen.isEmpty() ? 0 : seen.getLast().seq());
        boolean rest = !seen.isEmpty() && seen.getLast().seq() < top;
        out.accept(new ServerFrame.PulledPage(ref, conversation.id(), conversation.epoch(), seen, top, rest));
    }

    private void push(String conversation, String epoch, Entry entry) {
        out.accept(new EntryFrame(conversation, epoch, seen(entry)));
        told.put(conversation, entry.seq());
    }

    private boolean hidden(Entry entry) {
        return side == Side.VISITOR && entry.agentsOnly();
    }

    private long prev(Entry entry) {
        return side == Side.VISITOR ? entry.visitorPrev() : entry.seq() - 1;
    }

    private SeenEntry seen(Entry entry) {
        ObjectNode fields = entry.body().deepCopy();
        fields.remove("kind");
        String ref = fields.path("ref").asString("");
        fields.remove("ref");
        if (side == Side.VISITOR) {
            fields.remove(List.of("gen", "evidence", "outcome", "used", "reason", "rules", "was"));
        }
        entries.tell(fields, entry.at());
        boolean own = !ref.isEmpty() && entry.fromId().equals(self);
        return new SeenEntry(entry.seq(), prev(entry), entry.at(), entry.kind(), fields.toString(), own ? ref : null);
    }
}
