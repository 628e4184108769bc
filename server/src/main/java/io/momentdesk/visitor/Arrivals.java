package io.momentdesk.visitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads from a session's first page how the visitor came: campaign parameters, and the referrer unless it is the shop itself. */
public final class Arrivals {

    private static final int MOST_PARAMETERS = 10;
    private static final int LONGEST = 200;

    private Arrivals() {}

    public static Arrival from(Page first) {
        var referrer = first.referrer();
        boolean fromOutside = host(referrer) != null && !Objects.equals(host(referrer), host(first.url()));
        return new Arrival(fromOutside ? referrer : null, utm(first.url()), null);
    }

    private static Map<String, String> utm(@Nullable String url) {
        var utm = new LinkedHashMap<String, String>();
        int query = url == null ? -1 : url.indexOf('?');
        if (query < 0) {
            return utm;
        }
        for (var pair : url.substring(query + 1).split("#", 2)[0].split("&")) {
            int equals = pair.indexOf('=');
            if (pair.startsWith("utm_") && equals > 4 && utm.size() < MOST_PARAMETERS) {
                utm.putIfAbsent(pair.substring(4, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return utm;
    }

    private static String decoded(String value) {
        String text;
        try {
            text = URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            text = value;
        }
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static @Nullable String host(@Nullable String url) {
        try {
            return url == null ? null : URI.create(url).getAuthority();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
