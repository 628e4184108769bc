package io.momentdesk.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.momentdesk.gateway.http.RawCall.Answer;
import io.momentdesk.testing.DeskTest;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class MomentLinksTest {

    private static final int PIXELS = 4;

    @LocalServerPort
    int port;

    @Test
    void aLinkOpensTheShopsPageAtAnOrderAndItsPictureSaysTheSame() throws Exception {
        Answer answer = link(
                "{\"page\":\"http://localhost:8080/shop/help?lang=lv#top\",\"order\":\"#10 1\",\"product\":\"42\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String url = answer.text("url");
        assertThat(url)
                .isEqualTo(
                        "http://localhost:8080/shop/help?lang=lv&momentdesk_order=%2310%201&momentdesk_product=42#top");
        assertThat(read(answer.text("qr"))).isEqualTo(url);
    }

    @Test
    void aLinkMayOnlyOpen() {
        assertThat(link("{\"page\":\"http://localhost:8080/shop\"}").text("url"))
                .isEqualTo("http://localhost:8080/shop?momentdesk=open");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"order":"1"}                                                | page
            {"page":"https://elsewhere.example/"}                        | page
            {"page":"http://localhost:8080@elsewhere.example/"}          | page
            {"page":"javascript:alert(1)"}                               | page
            {"page":"http://localhost:8080/{x}"}                         | page
            {"page":"http://localhost:8080/","order":{}}                 | order
            """)
    void whatIsNoPageOfTheShopIsRefused(String body, String field) {
        Answer answer = link(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
    }

    @Test
    void anArticleHasAnIdOfTheProtocol() {
        String page = "{\"page\":\"http://localhost:8080/shop\",\"article\":\"%s\"}";

        assertThat(link(page.formatted("a".repeat(64))).status()).isEqualTo(200);
        assertThat(link(page.formatted("a".repeat(65))).text("field")).isEqualTo("article");
    }

    private Answer link(String body) {
        return new Browser(port)
                .call("POST", "/api/v1/moment-links")
                .header("Authorization", "Bearer sk_demo")
                .json(body)
                .send();
    }

    /** As a phone reads it. */
    private static String read(String svg) throws Exception {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1)) * PIXELS;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1").matcher(svg);
        while (run.find()) {
            int width = Integer.parseInt(run.group(3)) * PIXELS;
            for (int i = 0; i < width * PIXELS; i++) {
                int x = Integer.parseInt(run.group(1)) * PIXELS + i % width;
                int y = Integer.parseInt(run.group(2)) * PIXELS + i / width;
                pixels[y * size + x] = 0;
            }
        }
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels)));
        return new QRCodeReader().decode(picture).getText();
    }
}
