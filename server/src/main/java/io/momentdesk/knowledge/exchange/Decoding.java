package io.momentdesk.knowledge.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bytes as text, strictly: what is not of the encoding is told with its line and byte and never guessed. A byte order mark says more than the caller. */
final class Decoding {

    private Decoding() {}

    /** Empty when it is not of the encoding, which is told. */
    static Optional<String> text(byte[] bytes, Charset charset, @Nullable String file, Findings findings) {
        Charset marked = marked(bytes, charset);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = marked.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            findings.wrong(place(bytes, in.position(), file), "file", why(bytes, in.position(), marked));
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Charset marked(byte[] bytes, Charset charset) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : charset;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Place place(byte[] bytes, int at, @Nullable String file) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return new Place(file, line);
    }

    private static String why(byte[] bytes, int at, Charset charset) {
        int start = at;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return "Byte " + (at - start + 1) + " of the line (0x" + "%02X".formatted(bytes[at] & 0xFF) + ") is not "
                + charset + ". Save the file as UTF-8, or say what it is: charset=windows-1256 (Arabic, Persian), "
                + "charset=windows-1257 (Latvian) or charset=windows-1252 (Western).";
    }
}
