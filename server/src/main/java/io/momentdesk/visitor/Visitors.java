package io.momentdesk.visitor;

import io.momentdesk.redis.Refusal;
import io.momentdesk.site.RandomId;
import io.momentdesk.site.Site;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody who has come to a site and been seen in the last 30 days. */
@Component
public class Visitors {

    private final VisitorStore store;
    private final VisitorTokens tokens;
    private final Proofs proofs;

    Visitors(VisitorStore store, VisitorTokens tokens, Proofs proofs) {
        this.store = store;
        this.tokens = tokens;
        this.proofs = proofs;
    }

    /** Comes back with a good token, or is new and anonymous; then {@code why} says so if a token was shown. */
    public Arrived arrive(Site site, @Nullable String token, @Nullable String locale) {
        var known = token == null ? Optional.<String>empty() : tokens.read(site, token);
        var visitor = store.arrive(site.id(), known.orElseGet(Visitors::newId), locale);
        if (known.isPresent()) {
            return new Arrived(visitor, tokens.renew(site, visitor.id(), token), null);
        }
        return new Arrived(visitor, tokens.make(site, visitor.id()), token == null ? null : "token_expired");
    }

    /** Who holds this token, for calls outside the socket. */
    public Optional<Visitor> byToken(Site site, String token) {
        return tokens.read(site, token).flatMap(id -> store.find(site.id(), id));
    }

    public Optional<Visitor> find(String site, String id) {
        return store.find(site, id);
    }

    /** @throws Refusal {@code not_found} */
    public Visitor byId(String site, String id) {
        return store.find(site, id).orElseThrow(() -> Refusal.notFound("visitor"));
    }

    public Optional<Visitor> ofCustomer(String site, String customer) {
        return store.ofCustomer(site, customer);
    }

    /**
     * Makes the visitor the customer the shop says they are. An anonymous visitor becomes that customer, or goes over into the visitor that
     * customer already is: then the answer has another id, and the caller moves the conversations. Somebody who was another customer goes over too, but
     * what they did as that other customer stays behind: move conversations only if {@code current.customer()} was null.
     *
     * @throws Refusal {@code forbidden} when the proof is wrong; nothing has changed then
     */
    public Arrived identify(Site site, Visitor current, IdentityClaim claim) {
        var proven = proofs.check(site, claim);
        var visitor = store.identify(site.id(), current.id(), newId(), proven);
        return new Arrived(visitor, tokens.make(site, visitor.id()), null);
    }

    /** Takes down what visitors say of themselves. A verified customer's e-mail is the shop's word and stays. */
    public Visitor contact(Site site, Visitor visitor, Contact contact) {
        return store.contact(site.id(), visitor.id(), contact);
    }

    /** Withdrawing it forgets where the visitor has been. */
    public Visitor consent(Site site, Visitor visitor, boolean tracking) {
        return store.consent(site.id(), visitor.id(), tracking);
    }

    private static String newId() {
        return "v_" + RandomId.next();
    }
}
