package dev.madoguchi.update;

import dev.madoguchi.publishing.ReleaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder of files under their SHA-256: the city's own, or a stick that was carried to a counter without a line. */
public record FolderSource(Path folder) implements FileSource {
    @Override
    public void get(ReleaseFile file, Path to) throws IOException {
        Files.copy(folder.resolve(file.sha256()), to, StandardCopyOption.REPLACE_EXISTING);
    }
}
