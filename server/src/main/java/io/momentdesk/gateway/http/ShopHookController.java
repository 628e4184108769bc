package io.momentdesk.gateway.http;

import io.momentdesk.commerce.easypost.EasyPostDialect;
import io.momentdesk.commerce.hooks.Dialect;
import io.momentdesk.commerce.hooks.HookSignature;
import io.momentdesk.commerce.hooks.ShopHooks;
import io.momentdesk.commerce.shopify.ShopifyDialect;
import io.momentdesk.commerce.woocommerce.WooCommerceDialect;
import io.momentdesk.redis.Refusal;
import io.momentdesk.routing.Wakeful;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where shops and carriers send their webhooks. Nobody is logged in here: the signature over the raw body is the proof. 204 for what was taken in, repeated
 * or of no use; 401 for a wrong signature; 400 for a signed body that cannot be read.
 */
@RestController
@RequestMapping("/api/v1/hooks")
class ShopHookController {

    private static final int LIMIT = 1_048_576;

    private final Sites sites;
    private final ShopHooks hooks;
    private final Wakeful router;
    private final Dialect shopify = new ShopifyDialect();
    private final Dialect easyPost = new EasyPostDialect();
    private final Dialect wooCommerce;

    ShopHookController(Sites sites, ShopHooks hooks, Wakeful router, Clock clock) {
        this.sites = sites;
        this.hooks = hooks;
        this.router = router;
        this.wooCommerce = new WooCommerceDialect(clock);
    }

    @PostMapping("/shopify/{key}")
    ResponseEntity<Void> shopify(
            @PathVariable String key,
            @RequestHeader(name = "X-Shopify-Hmac-Sha256", required = false) @Nullable String signature,
            @RequestHeader(name = "X-Shopify-Topic", required = false) @Nullable String topic,
            @RequestHeader(name = "X-Shopify-Webhook-Id", required = false) @Nullable String delivery,
            HttpServletRequest request) {
        Site site = site(key);
        byte[] body = RawBody.bytes(request, LIMIT);
        signed(HookSignature.matchesBase64(signature, body, secret(site)));
        return receive(site, shopify, required("X-Shopify-Topic", topic), delivery, body);
    }

    /** A new webhook is tried with a form that names its id and has no topic; nothing is done with it. */
    @PostMapping(path = "/woocommerce/{key}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> wooCommerceTries(@PathVariable String key) {
        site(key);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/woocommerce/{key}")
    ResponseEntity<Void> wooCommerce(
            @PathVariable String key,
            @RequestHeader(name = "X-WC-Webhook-Signature", required = false) @Nullable String signature,
            @RequestHeader(name = "X-WC-Webhook-Topic", required = false) @Nullable String topic,
            @RequestHeader(name = "X-WC-Webhook-Delivery-ID", required = false) @Nullable String delivery,
            HttpServletRequest request) {
        Site site = site(key);
        byte[] body = RawBody.bytes(request, LIMIT);
        signed(HookSignature.matchesBase64(signature, body, secret(site)));
        return receive(site, wooCommerce, required("X-WC-Webhook-Topic", topic), delivery, body);
    }

    @PostMapping("/easypost/{key}")
    ResponseEntity<Void> easyPost(
            @PathVariable String key,
            @RequestHeader(name = "X-Hmac-Signature", required = false) @Nullable String signature,
            HttpServletRequest request) {
        Site site = site(key);
        byte[] body = RawBody.bytes(request, LIMIT);
        signed(EasyPostDialect.matches(signature, body, secret(site)));
        return receive(site, easyPost, null, null, body);
    }

    private ResponseEntity<Void> receive(
            Site site, Dialect dialect, @Nullable String topic, @Nullable String delivery, byte[] body) {
        hooks.receive(site.id(), dialect, topic, delivery, body);
        router.wake(site.id());
        return ResponseEntity.noContent().build();
    }

    private Site site(String key) {
        return sites.byPublicKey(key).filter(Site::enabled).orElseThrow(() -> Refusal.notFound("site"));
    }

    private String secret(Site site) {
        return sites.secrets(site.id()).webhookSecret();
    }

    private static void signed(boolean right) {
        if (!right) {
            throw new Refusal("unauthorized", "The signature does not fit the body.", null, null);
        }
    }

    private static String required(String header, @Nullable String value) {
        if (value == null) {
            throw Refusal.invalid(header, header + " is required.");
        }
        return value;
    }
}
