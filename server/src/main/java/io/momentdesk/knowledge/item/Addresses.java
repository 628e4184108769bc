package io.momentdesk.knowledge.item;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which addresses may stand in what customers read. */
final class Addresses {

    private static final Set<String> SCHEMES = Set.of("https", "http", "mailto", "tel");

    private Addresses() {}

    static boolean isPicture(String url) {
        URI uri = parsed(url);
        return uri != null && "https".equals(scheme(uri)) && uri.getHost() != null;
    }

    /** On the web, by mail or telephone, or on the page's own site; never something that runs. */
    static boolean isLink(String url) {
        URI uri = parsed(url);
        if (uri == null) {
            return false;
        }
        String scheme = scheme(uri);
        if (scheme.isEmpty()) {
            return url.startsWith("/") && !url.startsWith("//") && !url.startsWith("/\\");
        }
        return SCHEMES.contains(scheme) && (!scheme.startsWith("http") || uri.getHost() != null);
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }

    private static @Nullable URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}
