package io.momentdesk.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static Arrival from(String url, @Nullable String referrer) {
        return Arrivals.from(new Page(url, null, null, null, referrer));
    }

    @Test
    void campaignParametersAreReadFromTheFirstPage() {
        var arrival = from("https://shop.example/p/1?a=b&utm_source=insta%20gram&utm_medium=paid_social#utm_x=1", null);
        assertThat(arrival.utm()).isEqualTo(Map.of("source", "insta gram", "medium", "paid_social"));
    }

    @Test
    void theShopItselfIsNoReferrer() {
        assertThat(from("https://shop.example/p/1", "https://shop.example/").referrer())
                .isNull();
        assertThat(from("https://shop.example/p/1", "https://www.google.com/").referrer())
                .isEqualTo("https://www.google.com/");
    }

    @Test
    void whatIsNoAddressTellsNothing() {
        var arrival = from("not an address?utm_source=%zz&utm_=1&utm_medium", "neither is this");
        assertThat(arrival.referrer()).isNull();
        assertThat(arrival.utm()).isEqualTo(Map.of("source", "%zz"));
    }
}
