package io.momentdesk.visitor;

import io.momentdesk.site.DeskPolicy;
import io.momentdesk.site.Hours;
import io.momentdesk.site.Site;
import io.momentdesk.site.SiteSecrets;
import io.momentdesk.site.SiteStore;
import io.momentdesk.site.Sites;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A store with a single site, {@code pk_demo} with the identity key {@code ik_demo}. */
record OneSite(@Nullable String identityPublicKey) implements SiteStore {

    static final Site SITE =
            new Site("demo", "Demo", "pk_demo", true, Set.of(), List.of(), "stimulus", ZoneId.of("UTC"));

    static Sites sites(@Nullable String identityPublicKey) {
        return new Sites(new OneSite(identityPublicKey));
    }

    @Override
    public List<StoredSite> all() {
        return List.of(new StoredSite(SITE, "", new SiteSecrets("whsec_demo", "ik_demo", identityPublicKey)));
    }

    @Override
    public void savePolicy(String site, String queue, DeskPolicy policy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void saveHours(String site, String queue, Hours hours) {
        throw new UnsupportedOperationException();
    }
}
