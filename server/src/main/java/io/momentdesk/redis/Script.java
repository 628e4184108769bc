package io.momentdesk.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One file of {@code resources/lua}, put behind the parts that it names in {@code -- with: a, b} on its first line; {@code prelude} always. */
public final class Script {

    private static final Map<String, Script> LOADED = new ConcurrentHashMap<>();

    private final String name;
    private final String source;
    private final String sha;

    private Script(String name, String source) {
        this.name = name;
        this.source = source;
        this.sha = io.lettuce.core.codec.Base16.digest(source.getBytes(StandardCharsets.UTF_8));
    }

    /** @param name path below {@code lua/} without the ending, such as {@code conversation/say} */
    public static Script of(String name) {
        return LOADED.computeIfAbsent(name, Script::load);
    }

    public String name() {
        return name;
    }

    public String source() {
        return source;
    }

    public String sha() {
        return sha;
    }

    private static Script load(String name) {
        String body = read(name);
        StringBuilder source = new StringBuilder("#!lua\n").append(read("prelude"));
        String first = body.lines().findFirst().orElse("");
        if (first.startsWith("-- with:")) {
            for (String part : first.substring(8).split(",")) {
                source.append(read(part.strip()));
            }
        }
        return new Script(name, source.append(body).toString());
    }

    private static String read(String name) {
        try (InputStream in = Script.class.getResourceAsStream("/lua/" + name + ".lua")) {
            if (in == null) {
                throw new IllegalArgumentException("no script lua/" + name + ".lua");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
