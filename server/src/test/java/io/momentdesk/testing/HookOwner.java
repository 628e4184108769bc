package io.momentdesk.testing;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An administrator who looks after webhooks by HTTP. */
public record HookOwner(ConsoleLogin login) {

    private static final String ALL = "/api/v1/webhooks";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param secret as it was told once */
    public record Hook(String id, String secret) {}

    public Hook create(String url, List<String> events) {
        JsonNode made = must(201, login.post(ALL, Map.of("url", url, "events", events)));
        return new Hook(
                made.path("webhook").path("id").asString(), made.path("secret").asString());
    }

    public String newSecret(Hook hook, int keepOldHours) {
        HttpResponse<String> answer = login.post(of(hook) + "/secret", Map.of("keepOldHours", keepOldHours));
        return must(200, answer).path("secret").asString();
    }

    /** The number of its delivery. */
    public long test(Hook hook) {
        return must(202, login.post(of(hook) + "/test", Map.of()))
                .path("delivery")
                .asLong();
    }

    public HttpResponse<String> replay(Hook hook, long n) {
        return login.post(of(hook) + "/deliveries/" + n + "/replay", Map.of());
    }

    /** Newest first. */
    public List<JsonNode> deliveries(Hook hook, String status) {
        List<JsonNode> found = new ArrayList<>();
        login.json(of(hook) + "/deliveries?status=" + status).path("items").forEach(found::add);
        return found;
    }

    public JsonNode delivery(Hook hook, long n) {
        return login.json(of(hook) + "/deliveries")
                .path("items")
                .valueStream()
                .filter(each -> each.path("n").asLong() == n)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no delivery " + n));
    }

    public void deleteAll() {
        login.json(ALL)
                .path("items")
                .forEach(hook -> login.delete(ALL + "/" + hook.path("id").asString()));
    }

    private static String of(Hook hook) {
        return ALL + "/" + hook.id();
    }

    private static JsonNode must(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
