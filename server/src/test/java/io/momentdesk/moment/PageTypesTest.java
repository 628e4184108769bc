package io.momentdesk.moment;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.moment.rules.RuleFiles;
import io.momentdesk.moment.rules.Rules;
import io.momentdesk.visitor.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTypesTest {

    private final Rules rules = RuleFiles.bundled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            https://shop.example/cart?step=1                     | cart
            https://shop.example/lv/grozs                        | cart
            https://shop.example/%D8%B3%D8%A8%D8%AF-%D8%AE%D8%B1%DB%8C%D8%AF | cart
            https://shop.example/السلة                           | cart
            https://shop.example/collections/lamps/products/halo | product
            https://shop.example/account/orders/1001             | order_status
            https://shop.example/checkouts/abc/thank_you         | confirmation
            https://shop.example/pasutijumi                      | order_status
            https://shop.example/                                | home
            https://shop.example/fa                              | home
            https://shop.example/100%zz/nowhere                  | -
            /checkout.html                                       | checkout
            """)
    void aPageIsKnownByAPartOfItsPath(String url, String type) {
        assertThat(PageTypes.guess(new Page(url, null, null, null, null), rules))
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "Your cart | Lamps"      | cart
            "سبد خرید | فروشگاه ما"  | cart
            "تتبع الطلب - متجرنا"    | order_status
            "Iepirkumu grozs – Lampas" | cart
            "مقایسه"                 | compare
            """)
    void aPageIsKnownByAPartOfItsTitle(String title, String type) {
        assertThat(PageTypes.guess(new Page("https://shop.example/x/17", title, null, null, null), rules))
                .isEqualTo(type);
    }

    @Test
    void whatNothingTellsIsNotGuessed() {
        assertThat(PageTypes.guess(null, rules)).isNull();
        assertThat(PageTypes.guess(new Page(null, null, null, null, null), rules))
                .isNull();
        assertThat(PageTypes.guess(new Page("https://shop.example/x/17", "Hello", null, null, null), rules))
                .isNull();
    }
}
