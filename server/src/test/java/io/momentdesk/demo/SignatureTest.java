package io.momentdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final String TEXT = "The quick brown fox jumps over the lazy dog";

    @Test
    void aKnownVectorInShopifysBase64() {
        assertThat(Signature.base64("key", TEXT)).isEqualTo("97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNg=");
    }

    @Test
    void aKnownVectorInLowerCaseHex() {
        assertThat(Signature.hex("key", TEXT))
                .isEqualTo("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
    }
}
