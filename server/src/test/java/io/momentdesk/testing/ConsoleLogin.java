package io.momentdesk.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agent's browser: signs in over HTTP, keeps its cookies, sends the CSRF token back, draws tickets for sockets. */
public final class ConsoleLogin {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private URI base;

    private ConsoleLogin(URI base) {
        this.base = base;
    }

    public static ConsoleLogin as(URI base, String email, String password) {
        ConsoleLogin login = new ConsoleLogin(base);
        HttpResponse<String> answer = login.post("/api/v1/session", Map.of("email", email, "password", password));
        if (answer.statusCode() != 204) {
            throw new AssertionError("signing in as " + email + ": " + answer.statusCode() + " " + answer.body());
        }
        return login;
    }

    /** Calls go to another node from now on; the sign-in is the same. */
    void moveTo(URI other) {
        base = other;
    }

    public String ticket() {
        HttpResponse<String> answer = post("/api/v1/tickets", Map.of());
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError("no ticket: " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).required("ticket").stringValue();
    }

    public HttpResponse<String> post(String path, Object body) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public HttpResponse<String> put(String path, Object body) {
        return send("PUT", path, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    /** The body of a call that must succeed. */
    public JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError("GET " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** As a browser would send it with a request or with the opening of a socket. */
    public String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, body)
                .header("Content-Type", "application/json")
                .header("Origin", DeskClient.origin(base));
        csrfToken().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(method + " " + path + " was interrupted", e);
        }
    }

    private java.util.Optional<String> csrfToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst();
    }
}
