package io.momentdesk.gateway.socket;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** HS1, HS3: the subprotocol must be offered and the origin named and allowed, exactly, before the upgrade. */
public final class Handshake implements HandshakeInterceptor {

    public static final String PROTOCOL = "momentdesk.v1";

    /** The session attribute with the site key of the URL. */
    public static final String SITE = "site";

    private final BiPredicate<String, String> originAllowed;

    /** @param originAllowed of the origin and the site key of the URL, which is empty where none is given */
    public Handshake(BiPredicate<String, String> originAllowed) {
        this.originAllowed = originAllowed;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        if (WebSocketHandlerDecorator.unwrap(handler) instanceof DeskHandler desk && desk.leaving()) {
            response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
            return false;
        }
        if (!offered(request)) {
            response.setStatusCode(HttpStatus.BAD_REQUEST);
            return false;
        }
        String site = UriComponentsBuilder.fromUri(request.getURI())
                .build()
                .getQueryParams()
                .getFirst("site");
        List<String> origins = request.getHeaders().getOrEmpty("Origin");
        if (origins.size() != 1 || !originAllowed.test(origins.getFirst(), site == null ? "" : site)) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        attributes.put(SITE, site == null ? "" : site);
        return true;
    }

    private static boolean offered(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty(WebSocketHttpHeaders.SEC_WEBSOCKET_PROTOCOL).stream()
                .flatMap(header -> List.of(header.split(",")).stream())
                .anyMatch(protocol -> protocol.strip().equals(PROTOCOL));
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
