package io.momentdesk.gateway.http;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.momentdesk.redis.Refusal;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the shop's own pages that open the widget at one order, product or topic, and the QR code to print on a parcel or a receipt. */
@RestController
class MomentLinks {

    private static final int BODY_LIMIT = 16_384;
    private static final int PAGE_LIMIT = 1_024;
    private static final Map<String, Integer> ABOUT = Map.of("order", 64, "product", 128, "topic", 64, "article", 64);

    private final Sites sites;

    MomentLinks(Sites sites) {
        this.sites = sites;
    }

    /**
     * @param url of the shop's page, which opens the widget
     * @param qr the same as an SVG picture, black on white with the margin that readers need
     */
    record Link(String url, String qr) {}

    /** {@code page} is a page of the shop that carries the widget; {@code order}, {@code product}, {@code topic} and {@code article} (an answer of the FAQ, opened at once) may be left out. */
    @PostMapping("/api/v1/moment-links")
    Link link(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        JsonFields body = JsonFields.of(RawBody.json(request, BODY_LIMIT), "");
        String page = body.text("page", PAGE_LIMIT);
        UriComponentsBuilder url = UriComponentsBuilder.fromUri(page(sites.byId(caller.siteId()), page));
        boolean about = false;
        for (String name : new String[] {"order", "product", "topic", "article"}) {
            String value = body.id(name, ABOUT.get(name));
            if (value != null && !value.isBlank()) {
                url.queryParam("momentdesk_" + name, "{" + name + "}").uriVariables(Map.of(name, value.strip()));
                about = true;
            }
        }
        if (!about) {
            url.queryParam("momentdesk", "open");
        }
        String link = url.encode().toUriString();
        return new Link(link, svg(link));
    }

    private static URI page(Site site, @Nullable String page) {
        try {
            URI uri = new URI(page == null ? "" : page);
            if (uri.getHost() != null && site.allows(uri.getScheme() + "://" + uri.getRawAuthority())) {
                return uri;
            }
        } catch (URISyntaxException notAnAddress) {
            throw Refusal.invalid("page", "page must be an address.");
        }
        throw Refusal.invalid("page", "page must be the address of a page on one of the site's origins.");
    }

    /** One path of rows of squares, so that it is sharp at any size. */
    private static String svg(String link) {
        try {
            Map<EncodeHintType, Object> hints = Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.CHARACTER_SET,
                    "UTF-8",
                    EncodeHintType.MARGIN,
                    4);
            BitMatrix squares = new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, 0, 0, hints);
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++) {
                row(squares, y, path);
            }
            return """
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                    <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>""".formatted(squares.getWidth(), path);
        } catch (WriterException tooLong) {
            throw Refusal.tooLarge("page", PAGE_LIMIT);
        }
    }

    private static void row(BitMatrix squares, int y, StringBuilder path) {
        for (int x = 0; x < squares.getWidth(); x++) {
            int from = x;
            while (x < squares.getWidth() && squares.get(x, y)) {
                x++;
            }
            if (x > from) {
                path.append("M%d %dh%dv1h%dz".formatted(from, y, x - from, from - x));
            }
        }
    }
}
