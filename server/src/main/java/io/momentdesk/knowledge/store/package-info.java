/** Answers and scripts in PostgreSQL: tables {@code faq_article}, {@code script} and {@code knowledge_given}. Nothing in Redis. */
@NullMarked
package io.momentdesk.knowledge.store;

import org.jspecify.annotations.NullMarked;
