package io.momentdesk.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The user that the stores run as. PostgreSQL refuses root, so a server started as root runs them as somebody less.
 *
 * @param prefix the words before a command that make it run so
 * @param user whose the stores' folders are
 */
record Account(List<String> prefix, int user, int group) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** The first way that works on this machine for the given folder, which then belongs to that user. */
    static Account forFolder(DataFolder data, String store) {
        UnixSystem me = new UnixSystem();
        Path folder = data.folder(store);
        if (me.getUid() != ROOT) {
            return new Account(List.of(), (int) me.getUid(), (int) me.getGid());
        }
        for (Account candidate : whenRoot(data)) {
            candidate.own(folder);
            if (candidate.canWrite(folder)) {
                return candidate;
            }
        }
        throw new StartRefused(
                "PostgreSQL does not run as root, and neither setpriv nor unshare -U works here for %s;"
                                .formatted(folder)
                        + " start as another user, or name your own stores with spring.data.redis.url and spring.datasource.url");
    }

    private static List<Account> whenRoot(DataFolder data) {
        List<Account> ways = new ArrayList<>();
        int owner = number(data.path(), "unix:uid");
        int group = number(data.path(), "unix:gid");
        if (owner != ROOT) {
            ways.add(new Account(setpriv(owner, group), owner, group));
        }
        // a user namespace without a mapping: still the owner of root's files, yet no longer root
        ways.add(new Account(List.of("unshare", "-U"), ROOT, ROOT));
        List<String> nobody = new ArrayList<>(setpriv(NOBODY, NOBODY));
        // the way to the folder may lead through somebody's private one
        nobody.addAll(List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override"));
        ways.add(new Account(nobody, NOBODY, NOBODY));
        return ways;
    }

    private static List<String> setpriv(int user, int group) {
        return List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
    }

    private boolean canWrite(Path folder) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("test", "-w", folder.toString()));
        try {
            Process probe = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor(5, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Hands the folder and all in it to this account; only root can and needs to. */
    void own(Path folder) {
        if (new UnixSystem().getUid() != ROOT || isMine(folder) && isMine(folder.resolve("password"))) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::exists).forEach(this::chown);
        } catch (IOException e) {
            throw new StartRefused("%s cannot be handed to user %d (%s)".formatted(folder, user, e), e);
        }
    }

    private boolean isMine(Path path) {
        return Files.notExists(path) || number(path, "unix:uid") == user;
    }

    void chown(Path path) {
        try {
            Files.setAttribute(path, "unix:uid", user);
            Files.setAttribute(path, "unix:gid", group);
        } catch (IOException e) {
            throw new StartRefused("%s cannot be handed to user %d (%s)".formatted(path, user, e), e);
        }
    }

    private static int number(Path path, String attribute) {
        try {
            return (Integer) Files.getAttribute(path, attribute);
        } catch (IOException e) {
            throw new StartRefused("%s cannot be read (%s)".formatted(path, e), e);
        }
    }
}
