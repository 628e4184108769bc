package io.momentdesk.visitor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps visitors; each change is one atomic step and is told to the site's log. */
public interface VisitorStore {

    /** Makes the visitor if it is not there; counts a visit after a pause. */
    Visitor arrive(String site, String id, @Nullable String locale);

    Optional<Visitor> find(String site, String id);

    Optional<Visitor> ofCustomer(String site, String customer);

    /** @param spare an unused id, in case a new visitor is needed */
    Visitor identify(String site, String current, String spare, IdentityClaim proven);

    Visitor contact(String site, String id, Contact contact);

    Visitor consent(String site, String id, boolean tracking);
}
