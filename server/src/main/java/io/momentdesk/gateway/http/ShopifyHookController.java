package io.momentdesk.gateway.http;

import io.momentdesk.commerce.shopify.ShopifyHooks;
import io.momentdesk.commerce.shopify.ShopifySignature;
import io.momentdesk.redis.Refusal;
import io.momentdesk.routing.Wakeful;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where a Shopify shop sends its webhooks. Nobody is logged in here: the signature over the raw body is the proof. */
@RestController
class ShopifyHookController {

    private static final int LIMIT = 1_048_576;

    private final Sites sites;
    private final ShopifyHooks hooks;
    private final Wakeful router;

    ShopifyHookController(Sites sites, ShopifyHooks hooks, Wakeful router) {
        this.sites = sites;
        this.hooks = hooks;
        this.router = router;
    }

    /** 204 for what was taken in, repeated or of no use; 401 for a wrong signature; 400 for a signed body that cannot be read. */
    @PostMapping("/api/v1/hooks/shopify/{key}")
    ResponseEntity<Void> receive(
            @PathVariable String key,
            @RequestHeader(name = "X-Shopify-Hmac-Sha256", required = false) @Nullable String signature,
            @RequestHeader(name = "X-Shopify-Topic", required = false) @Nullable String topic,
            @RequestHeader(name = "X-Shopify-Webhook-Id", required = false) @Nullable String delivery,
            HttpServletRequest request) {
        Site site = sites.byPublicKey(key).filter(Site::enabled).orElseThrow(() -> Refusal.notFound("site"));
        byte[] body = RawBody.bytes(request, LIMIT);
        if (!ShopifySignature.matches(signature, body, sites.secrets(site.id()).webhookSecret())) {
            throw new Refusal("unauthorized", "The signature does not fit the body.", null, null);
        }
        if (topic == null) {
            throw Refusal.invalid("X-Shopify-Topic", "X-Shopify-Topic is required.");
        }
        hooks.receive(site.id(), topic, delivery, body);
        router.wake(site.id());
        return ResponseEntity.noContent().build();
    }
}
