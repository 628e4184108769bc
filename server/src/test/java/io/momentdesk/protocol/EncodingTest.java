package io.momentdesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EncodingTest {

    private final Codec codec = new Codec();

    @Test
    void MSG4_theStoredFieldsOfAnEntryAreWrittenAsTheyAre() {
        SeenEntry entry = new SeenEntry(
                2,
                1,
                java.time.Instant.EPOCH,
                "message",
                "{\"from\":{\"kind\":\"system\",\"id\":\"system\"},\"text\":\"}{ \\\"\"}",
                null);
        assertThat(codec.encode(new EntryFrame("c\"1", "e", entry)))
                .isEqualTo(
                        "{\"type\":\"entry\",\"conversation\":\"c\\\"1\",\"epoch\":\"e\",\"seq\":2,\"prev\":1,\"at\":\"1970-01-01T00:00:00Z\",\"kind\":\"message\","
                                + "\"from\":{\"kind\":\"system\",\"id\":\"system\"},\"text\":\"}{ \\\"\"}");
    }

    @Test
    void ERR1_whatIsNotKnownIsNotSent() {
        assertThat(codec.encode(Refused.of(RefusalCode.BUSY, "busy").after(2)))
                .isEqualTo("{\"type\":\"refused\",\"code\":\"busy\",\"message\":\"busy\",\"retry\":true,\"after\":2}");
    }
}
