package dev.madoguchi.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What is given to a supporter: a few text files that a person can look into before they leave the office (F151). */
public record SupportBundle(List<SupportFile> files) {

    public SupportBundle {
        files = List.copyOf(files);
    }

    /**
     * Writes the bundle as one ZIP file, whole or not at all; a file of that name is replaced.
     *
     * @throws IOException where it cannot be written there; nothing of it stays
     */
    public void save(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(beside, zip());
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            for (SupportFile file : files) {
                zip.putNextEntry(new ZipEntry(file.name()));
                zip.write(file.text().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
