package io.momentdesk.commerce.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntitiesTest {

    @Test
    void namesOfProductsAreReadAsPeopleWroteThem() {
        assertThat(Entities.read("Salt &amp; Pepper &#8211; 2&#x20;pieces &quot;Dusk&quot;"))
                .isEqualTo("Salt & Pepper \u2013 2 pieces \"Dusk\"");
    }

    @Test
    void whatIsNoEntityStaysAsItIs() {
        for (String text :
                new String[] {"R&D", "a & b;", "&unknown;", "&#0;", "&#55296;", "&#9999999;", "cost $5 &", ""}) {
            assertThat(Entities.read(text)).isEqualTo(text);
        }
    }
}
