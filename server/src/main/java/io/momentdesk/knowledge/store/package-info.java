/** Answers and scripts in PostgreSQL: tables {@code knowledge_item}, {@code knowledge_version}, {@code knowledge_revision} and {@code knowledge_given}. Nothing in Redis. */
@NullMarked
package io.momentdesk.knowledge.store;

import org.jspecify.annotations.NullMarked;
