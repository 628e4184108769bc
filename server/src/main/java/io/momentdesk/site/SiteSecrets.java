package io.momentdesk.site;

import org.jspecify.annotations.Nullable;

/**
 * What a site's HMACs are made with. Never leaves the server; a printed one shows nothing.
 *
 * @param webhookSecret signs what the shop's system sends us
 * @param identityKey signs a customer's proof of identity (hmac and HS256)
 * @param identityPublicKey PEM of the RSA key for RS256 proofs, when the site has registered one
 */
public record SiteSecrets(
        String webhookSecret, String identityKey, @Nullable String identityPublicKey) {

    @Override
    public String toString() {
        return "SiteSecrets[…]";
    }
}
