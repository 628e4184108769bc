package io.momentdesk.faults.mutant;

import io.momentdesk.redis.Script;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;

/** Puts changed sources in the place of scripts, until it is closed. */
final class ChangedScript implements AutoCloseable {

    private final Map<String, Script> loaded;
    private final Map<String, Script> whole = new HashMap<>();

    ChangedScript() {
        this.loaded = loaded();
    }

    /** @param was what must be there, or the mutant would be none */
    ChangedScript change(String name, String was, String becomes) {
        Script before = Script.of(name);
        if (!before.source().contains(was)) {
            throw new AssertionError(name + " has no '" + was + "' any more: this mutant needs another change");
        }
        whole.putIfAbsent(name, before);
        loaded.put(name, made(name, before.source().replace(was, becomes)));
        return this;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Script> loaded() {
        try {
            Field field = Script.class.getDeclaredField("LOADED");
            field.setAccessible(true);
            return (Map<String, Script>) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Script made(String name, String source) {
        try {
            Constructor<Script> constructor = Script.class.getDeclaredConstructor(String.class, String.class);
            constructor.setAccessible(true);
            return constructor.newInstance(name, source);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        loaded.putAll(whole);
    }
}
