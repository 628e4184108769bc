package io.momentdesk.gateway.http;

import io.momentdesk.knowledge.exchange.FileFormat;
import io.momentdesk.redis.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be brought in.
 *
 * @param format {@code json}, {@code csv} or {@code md}
 * @param mode {@code try}, which changes nothing, or {@code apply}
 * @param charset of the texts; absent: UTF-8
 */
record ImportQuery(
        @Nullable String format,
        @Nullable String mode,
        @Nullable String charset,
        @Nullable String reason) {

    /** Those of text files; none that a decoder would have to guess at. */
    private static final Pattern CHARSETS =
            Pattern.compile("(?i)(utf-?8|utf-?16(le|be)?|windows-125[0-8]|iso-8859-[0-9]{1,2})");

    static FileFormat format(@Nullable String name) {
        return Arrays.stream(FileFormat.values())
                .filter(format -> format.name().equalsIgnoreCase(name == null ? "json" : name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("format", "format must be json, csv or md."));
    }

    Charset encoding() {
        if (charset == null || charset.isBlank()) {
            return StandardCharsets.UTF_8;
        }
        if (CHARSETS.matcher(charset).matches() && Charset.isSupported(charset)) {
            return Charset.forName(charset);
        }
        throw Refusal.invalid("charset", "charset must be one such as utf-8, windows-1256 or windows-1257.");
    }

    boolean applies() {
        if (mode == null || mode.equals("try")) {
            return false;
        }
        if (mode.equals("apply")) {
            return true;
        }
        throw Refusal.invalid("mode", "mode must be try or apply.");
    }
}
