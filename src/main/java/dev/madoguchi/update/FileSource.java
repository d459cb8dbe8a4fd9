package dev.madoguchi.update;

import dev.madoguchi.publishing.ReleaseFile;
import java.io.IOException;
import java.nio.file.Path;

/** Where the files of versions lie, each under its SHA-256. What comes from there is believed only after it was checked. */
public interface FileSource {
    /**
     * Puts a file's content somewhere.
     *
     * @param to replaced where it is there
     */
    void get(ReleaseFile file, Path to) throws IOException, InterruptedException;
}
