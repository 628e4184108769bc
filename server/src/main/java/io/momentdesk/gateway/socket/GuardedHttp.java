package io.momentdesk.gateway.socket;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The container's HTTP, with a {@link Doorway} before it. Made by the container, by its name. */
public final class GuardedHttp extends Http11NioProtocol {

    public GuardedHttp() {
        super(new Endpoint());
    }

    void guard(Doorway doorway) {
        ((Endpoint) getEndpoint()).doorway = doorway;
    }

    private static final class Endpoint extends NioEndpoint {

        private static final Logger log = LoggerFactory.getLogger(GuardedHttp.class);

        private volatile @Nullable Doorway doorway;

        @Override
        protected boolean setSocketOptions(SocketChannel channel) {
            if (mayCome(channel)) {
                return super.setSocketOptions(channel);
            }
            destroySocket(channel);
            return false;
        }

        private boolean mayCome(SocketChannel channel) {
            Doorway guarding = doorway;
            try {
                return guarding == null || guarding.comes(channel);
            } catch (IOException alreadyClosed) {
                log.trace("closed before it was looked at");
                return false;
            }
        }
    }
}
