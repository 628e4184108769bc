package io.momentdesk.conversation;

import io.momentdesk.redis.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said and read in conversations. Every command carries a client's {@code ref}: the same again changes nothing and gets the same answer; other
 * content under it is {@code ref_conflict}. When a command returns, Redis has it in its append-only file.
 */
@Component
public class Conversations {

    private static final int NEWEST = 60;
    private static final int PREVIEW = 140;
    private static final int SHED_AT_ONCE = 200;
    private static final Pattern ID = Pattern.compile("c_[A-Za-z0-9_-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ConversationStore store;
    private final PastConversations past;
    private final JsonMapper json;

    Conversations(ConversationStore store, PastConversations past, JsonMapper json) {
        this.store = store;
        this.past = past;
        this.json = json;
    }

    /**
     * Adds a visitor's words.
     *
     * @param promised when an older waiting chat that this one replaces will be answered
     */
    public Outcome say(String site, Author visitor, VisitorWords words, String locale, Instant promised) {
        String text = CardNumbers.mask(words.text());
        ObjectNode body = body("message", visitor).put("ref", words.ref()).put("text", text);
        String hash = hash(words.text(), words.kind(), words.subject());
        return store.run(
                "conversation/say",
                site,
                visitor.id(),
                words.ref(),
                hash,
                words.conversation(),
                newId("c_"),
                words.fresh() ? 1 : 0,
                words.kind(),
                body,
                preview(text),
                words.subject(),
                words.topic(),
                words.order(),
                newId(""),
                locale,
                promised);
    }

    /** Adds an agent's words; {@code stale_gen} when they do not own the conversation any more. */
    public Outcome say(String site, Author agent, AgentWords words) {
        String text = CardNumbers.mask(words.text());
        ObjectNode body = body(words.note() ? "note" : "message", agent)
                .put("ref", words.ref())
                .put("text", text);
        JsonNode used = words.made() == null ? null : words.made().told(text);
        if (used != null && !used.isEmpty()) {
            body.set("used", used);
        }
        return store.run(
                "conversation/answer",
                site,
                agent.id(),
                words.ref(),
                hash(words.text(), "" + words.note(), null),
                words.conversation(),
                words.gen(),
                words.note() ? 1 : 0,
                body,
                preview(text));
    }

    public Outcome rate(String site, Author visitor, String ref, String conversation, Rating rating) {
        ObjectNode body = body("rated", visitor).put("ref", ref).put("score", rating.score());
        if (rating.solved() != null) {
            body.put("solved", rating.solved());
        }
        if (rating.text() != null) {
            body.put("text", CardNumbers.mask(rating.text()));
        }
        return store.run(
                "conversation/rate",
                site,
                visitor.id(),
                ref,
                hash("rate", conversation, body.toString()),
                conversation,
                rating.score(),
                body);
    }

    /** @param solved whether the question was solved, null when not said */
    public record Rating(
            int score, @Nullable Boolean solved, @Nullable String text) {}

    /**
     * How far a side has read now.
     *
     * @param rose whether that is further than before
     * @param visible the same as the visitor may see it
     */
    public record Mark(long read, boolean rose, long visible, String visitor, String owner) {}

    /** @param visitor the visitor who marks, or null for an agent whose right was checked */
    public Mark mark(String site, String conversation, @Nullable String visitor, long received, long read) {
        var reply = store.raw(
                "conversation/mark", site, conversation, visitor == null ? "a" : "v", received, read, visitor);
        return new Mark(reply.number(0), reply.flag(1), reply.number(2), reply.text(3), reply.text(4));
    }

    /** The conversations of one visitor become another's, when the first has proven to be the second. */
    public void adopt(String site, String from, String to, Instant promised) {
        store.raw("conversation/adopt", site, from, to, promised);
    }

    /** What is in Redis. */
    public Optional<Conversation> find(String site, String id) {
        return store.read(site, id);
    }

    /** Also one that has left Redis: its stub comes back, so that it can be resumed, rated and reopened. */
    public Optional<Conversation> recall(String site, String id) {
        Optional<Conversation> live = store.read(site, id);
        if (live.isPresent() || !ID.matcher(id).matches()) {
            return live;
        }
        past.find(site, id).ifPresent(kept -> store.recall(site, id, kept));
        return store.read(site, id);
    }

    /**
     * Lets go of ended conversations whose entries are all in the archive.
     *
     * @param archived the site's log is archived up to here
     */
    public void shed(String site, String archived) {
        int gone;
        do {
            gone = store.shed(site, archived, SHED_AT_ONCE);
        } while (gone == SHED_AT_ONCE);
    }

    /** A visitor's own conversation; {@code not_found} when it is somebody else's. */
    public Conversation ofVisitor(String site, String id, String visitor) {
        return recall(site, id)
                .filter(found -> found.visitor().equals(visitor))
                .orElseThrow(() -> Refusal.notFound("conversation"));
    }

    /** Newest first; those that have left Redis come back, while the archive can be read. */
    public List<Conversation> allOf(String site, String visitor, int limit) {
        List<Conversation> found = new ArrayList<>();
        boolean readable = true;
        for (String id : store.ofVisitor(site, visitor, limit)) {
            try {
                (readable ? recall(site, id) : store.read(site, id)).ifPresent(found::add);
            } catch (Refusal away) {
                readable = false;
            }
        }
        return found;
    }

    /** Newest first; only those that have not left Redis. */
    public List<Conversation> liveOf(String site, String visitor, int limit) {
        return store.ofVisitor(site, visitor, limit).stream()
                .flatMap(id -> store.read(site, id).stream())
                .toList();
    }

    /** The newest seq that a visitor may see of each of their conversations. */
    public Map<String, Long> topsOf(String site, String visitor) {
        return store.tops(site, visitor, List.of());
    }

    /** The newest seq of each. */
    public Map<String, Long> tops(String site, Collection<String> ids) {
        return store.tops(site, "", ids);
    }

    /** What an agent owns: chats and tickets. */
    public List<Conversation> heldBy(String site, String agent) {
        return store.heldBy(site, agent).stream()
                .flatMap(id -> store.read(site, id).stream())
                .toList();
    }

    /** Entries after {@code seq}, oldest first, wherever they are by now. */
    public List<Entry> entries(String site, String id, long seq, int limit) {
        ConversationStore.Stored here = store.entries(site, id, seq, limit);
        return here.base() >= 0 && seq >= here.base()
                ? here.entries()
                : past.entries(site, id, seq, limit).stream().map(this::parse).toList();
    }

    /** What the visitor said last, oldest first. */
    public List<String> words(String site, String id, int limit) {
        List<String> said = newest(site, id).stream()
                .filter(entry ->
                        entry.kind().equals("message") && entry.fromKind().equals("visitor"))
                .map(entry -> entry.body().path("text").asString())
                .toList();
        return said.subList(Math.max(0, said.size() - limit), said.size());
    }

    /** The last sixty entries; of a reopened one also those that are in the archive, while that can be read. */
    private List<Entry> newest(String site, String id) {
        List<Entry> here = store.newest(site, id, NEWEST);
        long before = here.isEmpty() ? 0 : here.getFirst().seq() - 1;
        if (here.size() == NEWEST || before == 0) {
            return here;
        }
        try {
            long after = Math.max(0, before - NEWEST);
            List<Entry> all = new ArrayList<>(entries(site, id, after, (int) (before - after)));
            all.addAll(here);
            return all;
        } catch (Refusal away) {
            return here;
        }
    }

    /** Whether a command with this ref was carried out in the conversation. */
    public boolean knows(String site, String conversation, String ref) {
        return store.knows(site, conversation, ref);
    }

    public Entry parse(String stored) {
        return store.parse(stored);
    }

    /** The beginning of an entry's body. */
    public ObjectNode body(String kind, Author author) {
        ObjectNode body = json.createObjectNode().put("kind", kind);
        ObjectNode from = body.putObject("from").put("kind", author.kind()).put("id", author.id());
        putIfPresent(from, "name", author.name());
        return body;
    }

    /** A digest of a command's content, to tell a repeat from another use of the same ref. */
    public static String hash(@Nullable String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void putIfPresent(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }

    private static String newId(String prefix) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String preview(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= PREVIEW
                ? line
                : line.substring(0, line.offsetByCodePoints(0, PREVIEW)) + "…";
    }
}
