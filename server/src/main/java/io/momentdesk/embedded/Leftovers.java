package io.momentdesk.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes that still run a store's program although nobody keeps them any more. Since the data folder is locked and
 * the program lies inside it, they can only be ours.
 */
final class Leftovers {

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);

    private Leftovers() {}

    static void end(Path program) {
        List<ProcessHandle> found = ProcessHandle.allProcesses()
                .filter(process -> process.info().command().stream().anyMatch(program.toString()::equals))
                .toList();
        for (ProcessHandle process : found) {
            log.warn("Process {} of {} was left behind; ending it", process.pid(), program.getFileName());
            process.destroyForcibly();
        }
        found.forEach(Leftovers::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            log.warn("Process {} does not end", process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
