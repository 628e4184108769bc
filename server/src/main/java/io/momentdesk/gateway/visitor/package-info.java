/** The visitor's socket: {@code /ws/visitor}. A visitor sees their own conversations and nothing else. */
@NullMarked
package io.momentdesk.gateway.visitor;

import org.jspecify.annotations.NullMarked;
