/**
 * Sign-ins in Redis, so that they outlive the server: {@code md:{sessions}:sessions:<id>}, a hash of plain values. They belong to no one site, so they have a
 * slot of their own.
 */
@NullMarked
package io.momentdesk.gateway.http.store;

import org.jspecify.annotations.NullMarked;
