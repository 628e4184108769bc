package io.momentdesk.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The golden frames; {@code VisitorSay.shortest.json} is an example of the definition {@code VisitorSay}. */
final class Examples {

    static final Path FOLDER = Files.isDirectory(Path.of("protocol"))
            ? Path.of("protocol", "examples")
            : Path.of("server", "protocol", "examples");

    private Examples() {}

    record Example(String name, String definition, String text) {

        ObjectNode tree() {
            return (ObjectNode) Json.MAPPER.readTree(text);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Example> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Examples::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Example of(String name) {
        return read(FOLDER.resolve(name + ".json"));
    }

    private static Example read(Path file) {
        try {
            String name = file.getFileName().toString().replace(".json", "");
            return new Example(name, name.split("\\.")[0], Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
