package io.momentdesk.site;

import java.util.List;

/** Where sites are kept for good. */
public interface SiteStore {

    List<StoredSite> all();

    void savePolicy(String site, String queue, DeskPolicy policy);

    void saveHours(String site, String queue, Hours hours);

    /** @param secretKeyHash SHA-256 of the secret key, lower-case hex; the key itself is not kept */
    record StoredSite(Site site, String secretKeyHash, SiteSecrets secrets) {

        @Override
        public String toString() {
            return "StoredSite[" + site.id() + "]";
        }
    }
}
