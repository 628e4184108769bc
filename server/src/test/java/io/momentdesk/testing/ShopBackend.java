package io.momentdesk.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo site's shop: calls with its secret key, and sends Shopify's webhooks signed as Shopify signs them. */
public final class ShopBackend {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    private ShopBackend(URI base) {
        this.base = base;
    }

    public static ShopBackend at(URI base) {
        return new ShopBackend(base);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Authorization", "Bearer sk_demo").GET());
    }

    /** The body of a call that must succeed. */
    public JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError("GET " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    public HttpResponse<String> order(String json) {
        return post("/api/v1/orders", "application/json", json);
    }

    public HttpResponse<String> bringIn(String lines) {
        return post("/api/v1/import", "application/x-ndjson", lines);
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return send(request(path)
                .header("Authorization", "Bearer sk_demo")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    /** A webhook that was never sent before. */
    public HttpResponse<String> hook(String topic, String body) {
        return hook(topic, UUID.randomUUID().toString(), body);
    }

    public HttpResponse<String> hook(String topic, String delivery, String body) {
        return hook(topic, delivery, body, signature(body, "whsec_demo"));
    }

    public HttpResponse<String> hook(String topic, String delivery, String body, String signature) {
        return send(request("/api/v1/hooks/shopify/pk_demo")
                .header("Content-Type", "application/json")
                .header("X-Shopify-Topic", topic)
                .header("X-Shopify-Webhook-Id", delivery)
                .header("X-Shopify-Hmac-Sha256", signature)
                .POST(BodyPublishers.ofString(body)));
    }

    /**
     * Any sender's webhook to the demo site.
     *
     * @param sender such as {@code woocommerce}
     * @param headers names and values in turn
     */
    public HttpResponse<String> hookOf(String sender, String type, String body, String... headers) {
        return send(request("/api/v1/hooks/" + sender + "/pk_demo")
                .header("Content-Type", type)
                .headers(headers)
                .POST(BodyPublishers.ofString(body)));
    }

    public static String signature(String body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
