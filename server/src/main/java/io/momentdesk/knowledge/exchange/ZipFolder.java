package io.momentdesk.knowledge.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A folder in a zip, in memory. What comes in is bounded in number and size as it is unpacked, whatever it says about itself. */
final class ZipFolder {

    static final int MOST_FILES = 100_000;
    static final int LARGEST_FILE = 1024 * 1024;
    static final int LARGEST = 64 * 1024 * 1024;

    private static final LocalDateTime ALWAYS_THE_SAME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private ZipFolder() {}

    static byte[] packed(Map<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS_THE_SAME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** By path; what is over a limit is told, and then nothing more is unpacked. */
    static Map<String, byte[]> unpacked(byte[] zipped, Findings findings) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped), StandardCharsets.UTF_8)) {
            long size = 0;
            int count = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MOST_FILES) {
                    findings.tooLarge(Place.WHOLE, "files", MOST_FILES);
                    return files;
                }
                byte[] content = zip.readNBytes(LARGEST_FILE + 1);
                size += content.length;
                if (content.length > LARGEST_FILE) {
                    findings.tooLarge(new Place(name(entry), null), "file", LARGEST_FILE);
                    return files;
                }
                if (size > LARGEST) {
                    findings.tooLarge(Place.WHOLE, "zip", LARGEST);
                    return files;
                }
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), content);
                }
            }
            if (count == 0) {
                findings.wrong(Place.WHOLE, "zip", "It is not a zip, or an empty one.");
            }
        } catch (IOException | IllegalArgumentException broken) {
            findings.wrong(Place.WHOLE, "zip", "The zip cannot be read: " + broken.getMessage());
        }
        return files;
    }

    private static String name(ZipEntry entry) {
        return entry.getName().length() <= 200
                ? entry.getName()
                : entry.getName().substring(0, 200) + "…";
    }
}
