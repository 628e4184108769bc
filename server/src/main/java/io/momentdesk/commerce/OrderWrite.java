package io.momentdesk.commerce;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A write of {@link OrderRow} and what is logged with it.
 *
 * @param records one JSON object a milestone
 */
public record OrderWrite(
        OrderRow row,
        @Nullable String visitorRef,
        @Nullable String customer,
        @Nullable String shopId,
        List<String> records) {}
