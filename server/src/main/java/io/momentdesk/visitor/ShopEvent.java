package io.momentdesk.visitor;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing the visitor did, named as GA4 names it ({@code page_view}, {@code add_to_cart} …).
 *
 * @param data GA4's parameters, such as {@code items}, {@code value}, {@code search_term}; empty when none
 */
public record ShopEvent(
        @Nullable Instant at, String name, @Nullable Page page, Map<String, Object> data) {}
