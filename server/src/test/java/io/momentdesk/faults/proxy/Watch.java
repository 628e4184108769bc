package io.momentdesk.faults.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.concurrent.CompletableFuture;

/** Looks for a word in a stream of bytes, also across the chunks it comes in. */
final class Watch {

    private final String word;
    private final CompletableFuture<Void> swallowed = new CompletableFuture<>();
    private String tail = "";

    Watch(String word) {
        this.word = word;
    }

    boolean finds(byte[] bytes, int length) {
        String text = tail + new String(bytes, 0, length, ISO_8859_1);
        tail = text.substring(Math.max(0, text.length() - word.length() + 1));
        return text.contains(word);
    }

    /** Completed when the reply is gone. */
    CompletableFuture<Void> swallowed() {
        return swallowed;
    }
}
