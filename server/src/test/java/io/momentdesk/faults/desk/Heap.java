package io.momentdesk.faults.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a node's Java heap holds once its garbage is gone. */
final class Heap {

    private static final Pattern USED = Pattern.compile("(?m)^ *(?!Metaspace|class space)[A-Za-z][^\\n]*?used (\\d+)K");

    private Heap() {}

    /** In MB; 0 where it cannot be asked for. */
    static long of(ProcessHandle java) {
        jcmd(java, "GC.run");
        Matcher used = USED.matcher(jcmd(java, "GC.heap_info"));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes / 1024;
    }

    private static String jcmd(ProcessHandle java, String command) {
        try {
            Process asked = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(java.pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (asked.waitFor() != 0) {
                throw new IllegalStateException("jcmd " + command + ": " + answer);
            }
            return answer;
        } catch (IOException noTools) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
