package io.momentdesk.redis;

import io.lettuce.core.cluster.event.ClusterTopologyChangedEvent;
import io.lettuce.core.event.connection.ConnectionActivatedEvent;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;

/** Counts how often a connection was made or a cluster changed its shape: each time the store that answers may hold less than the one before. */
@Component
public class Returns implements DisposableBean {

    private final AtomicLong count = new AtomicLong();
    private final Disposable events;

    Returns(LettuceConnectionFactory factory) {
        this.events = factory.getRequiredNativeClient()
                .getResources()
                .eventBus()
                .get()
                .subscribe(event -> {
                    if (event instanceof ConnectionActivatedEvent || event instanceof ClusterTopologyChangedEvent) {
                        count.incrementAndGet();
                    }
                });
    }

    public long count() {
        return count.get();
    }

    @Override
    public void destroy() {
        events.dispose();
    }
}
