package io.momentdesk.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The folder with everything the embedded stores keep, held by one server at a time. */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder open(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path.getParent());
            if (Files.notExists(path)) {
                // what people wrote to the desk is nobody else's business
                Files.createDirectory(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            FileChannel lock = FileChannel.open(path.resolve("lock"), CREATE, READ, WRITE);
            handToOwnerOf(path, path.resolve("lock"));
            if (tryLock(lock) == null) {
                String holder = Files.readString(path.resolve("lock")).strip();
                lock.close();
                throw new StartRefused(takenBy(path, holder));
            }
            lock.truncate(0);
            lock.write(ByteBuffer.wrap(myself().getBytes(UTF_8)));
            return new DataFolder(path.toRealPath(), lock);
        } catch (IOException e) {
            throw new StartRefused("the data folder %s cannot be used (%s)".formatted(path, e), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private static String myself() {
        ProcessHandle me = ProcessHandle.current();
        String since = me.info()
                .startInstant()
                .map(at -> " (running since " + at + ")")
                .orElse("");
        return "process " + me.pid() + since + "\n";
    }

    private static String takenBy(Path path, String holder) {
        return "the data folder %s is in use by %s; stop that one first, or choose another folder with --momentdesk.data=…"
                .formatted(path, holder.isEmpty() ? "another server" : holder);
    }

    Path path() {
        return path;
    }

    Path folder(String name) {
        Path folder = path.resolve(name);
        try {
            boolean made = Files.notExists(folder);
            Files.createDirectories(folder);
            if (made) {
                handToOwnerOf(path, folder);
            }
            return folder;
        } catch (IOException e) {
            throw new StartRefused("%s cannot be made in the data folder (%s)".formatted(name, e), e);
        }
    }

    /** The password kept in a file that only its owner reads, made at the first start. */
    String password(String store) {
        Path file = folder(store).resolve("password");
        try {
            if (Files.notExists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                writePrivately(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartRefused("the password file %s cannot be used (%s)".formatted(file, e), e);
        }
    }

    /** Root may start a server in somebody's folder, who will want to start it again without root. */
    private static void handToOwnerOf(Path folder, Path made) throws IOException {
        Object owner = Files.getAttribute(folder, "unix:uid");
        if (!owner.equals(Files.getAttribute(made, "unix:uid"))) {
            Files.setAttribute(made, "unix:uid", owner);
            Files.setAttribute(made, "unix:gid", Files.getAttribute(folder, "unix:gid"));
        }
    }

    /** Whole or not at all, and never readable by others, not even for a moment. */
    static void writePrivately(Path file, String text) throws IOException {
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", onlyOwner);
        Files.writeString(fresh, text);
        Files.move(fresh, file, ATOMIC_MOVE);
    }

    @Override
    public void close() {
        try {
            lock.truncate(0);
            lock.close();
        } catch (IOException alreadyGone) {
            // the lock ends with the process at the latest
        }
    }
}
