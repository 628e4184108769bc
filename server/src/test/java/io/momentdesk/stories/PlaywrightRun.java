package io.momentdesk.stories;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of Playwright over the specs, against a server that is up. */
final class PlaywrightRun {

    private static final Logger log = LoggerFactory.getLogger(PlaywrightRun.class);

    private final Path module = Path.of("").toAbsolutePath();
    private final Path report = module.resolve("target/browser/report.json");
    private final URI address;
    private final URI control;

    /** @param control where specs ask for the server to be killed, see {@link ServerControl} */
    PlaywrightRun(URI address, URI control) {
        this.address = address;
        this.control = control;
    }

    /** Returns what it reported, however many failed; nothing of it runs any more then. */
    PlaywrightReport run(Duration limit) throws IOException, InterruptedException {
        Files.createDirectories(report.getParent());
        Files.deleteIfExists(report);
        ProcessBuilder builder =
                new ProcessBuilder(command()).directory(module.getParent().toFile());
        builder.environment().put("MOMENTDESK_URL", address.toString());
        builder.environment().put("MOMENTDESK_CONTROL", control.toString());
        builder.environment().put("PLAYWRIGHT_JSON_OUTPUT_FILE", report.toString());
        builder.environment().put("FORCE_COLOR", "0");
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        Thread.ofPlatform().daemon().start(() -> tell(process));
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The browser tests took longer than " + limit);
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (Files.notExists(report)) {
            throw new IllegalStateException("Playwright wrote no report; it ended with code " + process.exitValue());
        }
        return PlaywrightReport.read(report);
    }

    /**
     * {@code -Dmomentdesk.browser.only=train}: only the specs with this in the name of their file; {@code -Dmomentdesk.browser.measures=true}: what is measured
     * instead.
     */
    private List<String> command() {
        boolean measures = Boolean.getBoolean("momentdesk.browser.measures");
        String config = measures ? "measures.config.ts" : "playwright.config.ts";
        return List.of(
                "node",
                "node_modules/@playwright/test/cli.js",
                "test",
                "--config=" + module.resolve("src/test/browser").resolve(config),
                "--reporter=list,json",
                System.getProperty("momentdesk.browser.only", measures ? ".measure.ts" : ".spec.ts"));
    }

    private static void tell(Process process) {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            lines.lines().forEach(line -> log.info("{}", line));
        } catch (IOException | java.io.UncheckedIOException ended) {
            log.debug("Playwright ended", ended);
        }
    }
}
