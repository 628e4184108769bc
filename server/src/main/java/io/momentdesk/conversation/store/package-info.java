/** Conversations in Redis: one script a transition, read back as hashes and lists. */
@NullMarked
package io.momentdesk.conversation.store;

import org.jspecify.annotations.NullMarked;
