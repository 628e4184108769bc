package io.momentdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MadeFromTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Your parcel left on Monday. | Your parcel left on Monday! | 1
                    Your parcel left on Monday. | Hello Kim, your parcel left on Monday, sorry for the wait | 1
                    Order {order.number} is on its way. | Order 1001 is on its way | 1
                    Your parcel left on Monday. | Your parcel left on Friday. | 0.8
                    Your parcel left on Monday. | I do not know | 0
                    no no no yes | no yes | 0.5
                    بسته شما در راه است | بسته‌ی شما در راه است | 1
                    {order.trackingUrl} | https://post.example/1 | 1""")
    void MSG2_itIsToldWhichPartOfTheInsertedWordsWasSent(String inserted, String sent, double kept) {
        var made = new MadeFrom("tracking", null, inserted, List.of(), List.of());

        assertThat(made.told(sent).path("kept").asDouble()).isEqualTo(kept);
        assertThat(made.told(sent).has("inserted")).isFalse();
    }

    @Test
    void MSG2_whatWasPassedOverIsToldWithoutAnythingTaken() {
        var made = new MadeFrom(null, null, null, List.of("hello"), List.of("warranty", "return"));

        assertThat(made.told("Hm").toString())
                .isEqualTo("{\"passed\":{\"scripts\":[\"hello\"],\"faq\":[\"warranty\",\"return\"]}}");
    }

    @Test
    void MSG2_withoutTheInsertedTextNothingIsSaidOfWhatWasKept() {
        var made = new MadeFrom(null, "warranty", null, List.of(), List.of());

        assertThat(made.told("Two years").toString()).isEqualTo("{\"faq\":\"warranty\"}");
    }
}
