package io.momentdesk.commerce;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A write of {@link OrderRow} and what is logged with it.
 *
 * @param aliases what else names the order
 * @param records one JSON object a milestone
 */
public record OrderWrite(
        OrderRow row,
        @Nullable String visitorRef,
        @Nullable String customer,
        Set<String> aliases,
        List<String> records) {}
