package io.momentdesk.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A visitor in a browser: keeps the token it was given, and comes back with it. */
public final class VisitorClient extends DeskClient {

    private final String site;
    private final Map<String, Object> hello = new HashMap<>();

    VisitorClient(URI base, String site) {
        super(
                socketUri(base, "/ws/visitor?site=" + URLEncoder.encode(site, StandardCharsets.UTF_8)),
                origin(base),
                true);
        this.site = site;
        hello.put("version", 1);
        hello.put("site", site);
    }

    /** Says something more in {@code hello}: {@code locale}, {@code page}, {@code identity}, {@code token}. */
    public VisitorClient with(String field, Object value) {
        hello.put(field, value);
        return this;
    }

    public VisitorClient at(String url, String type) {
        return with("page", Map.of("url", url, "type", type));
    }

    /** Opens a socket, says {@code hello} and waits for {@code welcome}; going on from where it was when it was connected before. */
    public Received connect() {
        int before = position();
        open();
        List<Map<String, Object>> points = resumePoints();
        if (!points.isEmpty()) {
            hello.put("resume", points);
        }
        send("hello", hello);
        Received welcome = awaitAfter(before, "welcome", frame -> true);
        hello.put("token", String.valueOf(welcome.text("visitor.token")));
        return welcome;
    }

    public String site() {
        return site;
    }

    public @Nullable String token() {
        return (String) hello.get("token");
    }

    /** Says something in the open chat, or begins one; the answer is {@code done}. */
    public Received say(String text) {
        return done("say", Map.of("text", text));
    }

    public Received say(String conversation, String text) {
        return done("say", Map.of("conversation", conversation, "text", text));
    }

    /** Does something in the shop now. */
    public Received track(String name, Map<String, ?> page, Map<String, ?> data) {
        Map<String, Object> event =
                Map.of("id", ref(), "at", Instant.now().toString(), "name", name, "page", page, "data", data);
        return done("track", Map.of("events", List.of(event)));
    }
}
