package io.momentdesk.faults.mutant;

import io.momentdesk.conversation.Conversation;
import io.momentdesk.conversation.ConversationStore;
import io.momentdesk.conversation.Outcome;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands before the store of conversations, and does what a store must not do when a test says so. */
final class StandIn implements BeanPostProcessor {

    private final Map<String, Optional<Conversation>> past = new ConcurrentHashMap<>();
    private final Queue<Runnable> unwritten = new ConcurrentLinkedQueue<>();
    private volatile boolean writesLater;

    /** From now on visitors' words are acknowledged first, and written with {@link #write}. */
    void writesLater(boolean yes) {
        writesLater = yes;
        unwritten.clear();
    }

    void write() {
        for (Runnable write = unwritten.poll(); write != null; write = unwritten.poll()) {
            write.run();
        }
    }

    /** From now on sockets that resume see a conversation as it is now: as if they had read it before they joined the feed. */
    void readBeforeJoining(Conversation conversation) {
        past.put(conversation.id(), Optional.of(conversation));
    }

    void readAfterJoining() {
        past.clear();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof ConversationStore store)) {
            return bean;
        }
        InvocationHandler handler = (proxy, method, arguments) -> instead(store, method, arguments);
        return Proxy.newProxyInstance(
                ConversationStore.class.getClassLoader(), new Class<?>[] {ConversationStore.class}, handler);
    }

    private @Nullable Object instead(ConversationStore store, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("read") && Thread.currentThread().getName().startsWith("wire-")) {
            Optional<Conversation> before = past.get((String) arguments[1]);
            if (before != null) {
                return before;
            }
        }
        if (writesLater && method.getName().equals("run") && arguments[0].equals("conversation/say")) {
            return later(store, method, arguments);
        }
        return invoke(store, method, arguments);
    }

    private Outcome later(ConversationStore store, Method method, Object[] arguments) {
        String id = (String) ((Object[]) arguments[2])[3];
        Conversation now = store.read((String) arguments[1], id).orElseThrow();
        long seq = now.top() + unwritten.size() + 1;
        unwritten.add(() -> {
            try {
                invoke(store, method, arguments);
            } catch (Throwable failed) {
                throw new AssertionError(failed);
            }
        });
        return new Outcome(id, seq, Instant.now(), now.kind(), null, null, Outcome.Effect.CHANGED, now.state());
    }

    private static @Nullable Object invoke(ConversationStore store, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
