package io.momentdesk.gateway.http;

import io.momentdesk.commerce.hooks.Dialect;
import io.momentdesk.commerce.hooks.Hook;
import io.momentdesk.commerce.hooks.ShopHooks;
import io.momentdesk.redis.Refusal;
import io.momentdesk.routing.Wakeful;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where shops and carriers send their webhooks. Nobody is logged in here: the signature over the raw body is the proof. */
@RestController
class ShopHookController {

    private static final int LIMIT = 1_048_576;

    private final Sites sites;
    private final ShopHooks hooks;
    private final Wakeful router;

    ShopHookController(Sites sites, ShopHooks hooks, Wakeful router) {
        this.sites = sites;
        this.hooks = hooks;
        this.router = router;
    }

    /** 204 for what was taken in, repeated or of no use; 401 for a wrong signature; 400 for a signed body that cannot be read. */
    @PostMapping("/api/v1/hooks/{sender}/{key}")
    ResponseEntity<Void> receive(@PathVariable String sender, @PathVariable String key, HttpServletRequest request) {
        Dialect dialect = hooks.dialect(sender).orElseThrow(() -> Refusal.notFound("sender"));
        Site site = sites.byPublicKey(key).filter(Site::enabled).orElseThrow(() -> Refusal.notFound("site"));
        Hook hook = new Hook(request::getHeader, RawBody.bytes(request, LIMIT));
        if (!dialect.isTrial(hook)) {
            if (!dialect.isSigned(hook, sites.secrets(site.id()).webhookSecret())) {
                throw new Refusal("unauthorized", "The signature does not fit the body.", null, null);
            }
            hooks.receive(site.id(), dialect, hook);
            router.wake(site.id());
        }
        return ResponseEntity.noContent().build();
    }
}
