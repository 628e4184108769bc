/**
 * One thing a desk knows: an {@link io.momentdesk.knowledge.item.Item}, an answer for customers or a script for agents, all its languages side by side. Its
 * <em>scope</em> says where, when and to whom it may be shown; its <em>wordings</em> say it, one a language; a script of several <em>steps</em> has the same
 * steps and branches in every language. An item is kept and exchanged as a JSON document, which {@link io.momentdesk.knowledge.item.ItemReader} reads and
 * {@link io.momentdesk.knowledge.item.ItemCheck} examines; every mistake is told by its field. Not here: keeping items, finding them, showing them.
 */
@NamedInterface("item")
@NullMarked
package io.momentdesk.knowledge.item;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
