/**
 * A TCP proxy that makes a link as bad as links are: slow, narrow, cut in every way a link can be cut, silent, half-open, or gone exactly between
 * a request and its reply. A {@code TcpProxy} listens, each connection through it is a {@code Link} of two {@code Pipe}s. It knows nothing of
 * what it carries, except for the bytes a test tells it to wait for.
 */
@NullMarked
package io.momentdesk.faults.proxy;

import org.jspecify.annotations.NullMarked;
