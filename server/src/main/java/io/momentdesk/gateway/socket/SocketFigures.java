package io.momentdesk.gateway.socket;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.momentdesk.protocol.CloseCode;
import java.util.List;

/** How many sockets are open, and why they were closed. */
final class SocketFigures implements MeterBinder {

    private static final List<Integer> CODES = List.of(
            0,
            DeskSocket.TOO_BIG,
            CloseCode.DRAINING,
            CloseCode.HELLO_LATE,
            CloseCode.NO_PONG,
            CloseCode.TOO_SLOW,
            CloseCode.POSITION_LOST,
            CloseCode.SIGN_IN_AGAIN,
            CloseCode.TOO_FAST,
            CloseCode.PROTOCOL,
            CloseCode.VERSION,
            CloseCode.FORBIDDEN,
            CloseCode.SITE_DISABLED);

    private final List<DeskHandler> handlers;

    SocketFigures(List<DeskHandler> handlers) {
        this.handlers = handlers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (DeskHandler handler : handlers) {
            Gauge.builder("momentdesk.sockets.open", handler, DeskHandler::open)
                    .description("Sockets open on this node")
                    .tag("of", handler.whose())
                    .register(registry);
            for (int code : CODES) {
                FunctionCounter.builder("momentdesk.sockets.closed", handler, all -> all.closed(code))
                        .description("Sockets closed, by the code the server gave; 0: the client left")
                        .tag("of", handler.whose())
                        .tag("code", String.valueOf(code))
                        .register(registry);
            }
        }
    }
}
