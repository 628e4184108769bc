/**
 * Visitors and their sessions in Redis, all under {@code md:{site}:}. {@code v:<visitor>} hash: profile, consent, visit, arrival;
 * {@code cu:<sha256 of the customer's id>} the visitor who is that customer; {@code ev:<visitor>} list of the latest events as JSON;
 * {@code evid:<visitor>} sorted set of event ids already counted. All of it lapses 30 days after the visitor was last seen;
 * {@code artid:<visitor>}, a sorted set of what was done with which answer on which day, after two days.
 */
@NullMarked
package io.momentdesk.visitor.store;

import org.jspecify.annotations.NullMarked;
