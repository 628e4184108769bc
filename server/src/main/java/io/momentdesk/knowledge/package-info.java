/**
 * What a desk knows: answers for customers ({@link FaqArticle}) and ready texts for agents ({@link Script}), each written for one or more
 * moments and in one language. PostgreSQL keeps them (tables {@code faq_article}, {@code script}); they are searched in memory, in one
 * index a site, so that suggestions go on while PostgreSQL is away. A new site starts with the texts that the product ships with, under
 * {@code knowledge/<language>/} on the class path. Not here: which moment it is ({@code moment}), and sending anything.
 */
@NullMarked
package io.momentdesk.knowledge;

import org.jspecify.annotations.NullMarked;
