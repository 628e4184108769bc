package io.momentdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    @ParameterizedTest
    @CsvSource({
        "server/src,        .java, 300",
        "server/src/main,   .lua,   75",
        "widget-sdk/src,    .ts,   250",
        "widget-sdk/src,    .tsx,  250",
        "agent-console/src, .ts,   250",
        "agent-console/src, .tsx,  250",
        "server/src,        .ts,   300",
    })
    void filesStayShort(String folder, String ending, int lines) {
        // generated from the schema, and nobody reads it from top to bottom
        assertThat(files(folder, ending).filter(file -> !file.endsWith("protocol/types.ts")))
                .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(lines));
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        List<Path> packages = files("server/src/main/java", ".java")
                .map(Path::getParent)
                .distinct()
                .toList();
        assertThat(packages)
                .filteredOn(each -> !each.endsWith("io/momentdesk"))
                .allSatisfy(each -> assertThat(each.resolve("package-info.java"))
                        .content()
                        .contains("@NullMarked")
                        .contains("/**"));
    }

    @Test
    void nothingIsLeftToDo() {
        Stream<Path> all = Stream.of("server/src", "widget-sdk/src", "agent-console/src")
                .flatMap(folder -> files(folder, ""))
                .filter(file -> file.toString().matches(".*\\.(java|lua|ts|tsx|css|sql|html)"));
        assertThat(all.filter(file -> !file.endsWith("SourcesTest.java")))
                .allSatisfy(file -> assertThat(file).content().doesNotContainPattern("\\b(TODO|FIXME|XXX)\\b"));
    }

    private static Stream<Path> files(String folder, String ending) {
        Path start = PROJECT.resolve(folder);
        if (Files.notExists(start)) {
            return Stream.of();
        }
        try (Stream<Path> all = Files.walk(start)) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
