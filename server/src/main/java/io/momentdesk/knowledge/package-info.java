/**
 * What a desk knows: answers for customers and ready texts for agents, kept as {@link io.momentdesk.knowledge.item.Item}s, each written for one or more moments
 * with its languages side by side. {@link io.momentdesk.knowledge.Knowledge} suggests them, {@link io.momentdesk.knowledge.KnowledgeEdits} looks after them.
 * PostgreSQL keeps them with all their versions (tables {@code knowledge_item}, {@code knowledge_version}); they are searched in memory, in one index a site and
 * language, so that suggestions go on while PostgreSQL is away. A change rings on the channel {@code md:{site}:knowledge}, and every node reads what is new. A
 * new site starts with the texts that the product ships with, under {@code knowledge/<language>/} on the class path. Not here: which moment it is
 * ({@code moment}), and sending anything.
 */
@NullMarked
package io.momentdesk.knowledge;

import org.jspecify.annotations.NullMarked;
