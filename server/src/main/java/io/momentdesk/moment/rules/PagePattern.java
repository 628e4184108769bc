package io.momentdesk.moment.rules;

import java.util.List;

/**
 * Which pages are of a type, by their addresses: from the path on, {@code *} for anything. Looking takes no longer than the address is long times the stars.
 *
 * @param parts what stands between the stars
 */
public record PagePattern(String pattern, String type, List<String> parts) {

    public static PagePattern of(String pattern, String type) {
        return new PagePattern(pattern, type, List.of(pattern.split("\\*+", -1)));
    }

    boolean fits(String url) {
        int from = pathOf(url);
        String first = parts.getFirst();
        if (!url.startsWith(first, from)) {
            return false;
        }
        int at = from + first.length();
        for (int i = 1; i < parts.size() - 1; i++) {
            int found = url.indexOf(parts.get(i), at);
            if (found < 0) {
                return false;
            }
            at = found + parts.get(i).length();
        }
        String last = parts.getLast();
        return parts.size() == 1 ? at == endOf(url) : url.length() - last.length() >= at && url.endsWith(last);
    }

    private static int pathOf(String url) {
        int scheme = url.indexOf("://");
        int slash = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        return slash < 0 ? url.length() : slash;
    }

    /** A pattern without a star means the path alone, whatever is asked of it. */
    private int endOf(String url) {
        if (pattern.indexOf('?') >= 0) {
            return url.length();
        }
        int query = url.indexOf('?');
        return query < 0 ? url.length() : query;
    }
}
