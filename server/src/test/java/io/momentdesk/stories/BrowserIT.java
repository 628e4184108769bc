package io.momentdesk.stories;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.momentdesk.stories.PlaywrightReport.Spec;
import io.momentdesk.testing.RunningServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every spec of {@code src/test/browser} as a test of its own, in Chromium against the real server. */
class BrowserIT {

    private static final Duration LIMIT = Duration.ofMinutes(15);

    @TestFactory
    Stream<DynamicNode> specs(@TempDir Path folder) throws Exception {
        PlaywrightReport report;
        try (RunningServer server = RunningServer.start(folder.resolve("browser"));
                ServerControl control = new ServerControl(server)) {
            report = new PlaywrightRun(server.address(), control.address()).run(LIMIT);
        }
        assertThat(report.errors()).isEmpty();
        assertThat(report.specs()).isNotEmpty();
        return report.specs().stream()
                .collect(groupingBy(Spec::file, TreeMap::new, mapping(BrowserIT::asTest, toList())))
                .entrySet()
                .stream()
                .map(file -> DynamicContainer.dynamicContainer(file.getKey(), file.getValue()));
    }

    private static DynamicTest asTest(Spec spec) {
        return DynamicTest.dynamicTest(spec.title(), () -> {
            assumeFalse(spec.skipped(), "skipped");
            if (!spec.trouble().isEmpty()) {
                fail(spec.trouble());
            }
        });
    }
}
