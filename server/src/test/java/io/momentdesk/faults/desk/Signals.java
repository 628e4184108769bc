package io.momentdesk.faults.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** What an operator's {@code kill} does. */
final class Signals {

    private Signals() {}

    static void freeze(ProcessHandle process) {
        send("-STOP", process);
    }

    static void thaw(ProcessHandle process) {
        send("-CONT", process);
    }

    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static void send(String signal, ProcessHandle process) {
        try {
            int code = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill " + signal + " " + process.pid() + ": " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
