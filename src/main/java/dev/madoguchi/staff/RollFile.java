package dev.madoguchi.staff;

import dev.madoguchi.seal.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The list of people in a file, and the same list in a second one ({@code NAME.good}) that is read where the first is damaged. Who
 * was removed is in neither.
 */
final class RollFile {
    private static final Logger LOG = LoggerFactory.getLogger(RollFile.class);

    private final Path file;
    private final Path good;
    private boolean damaged;

    RollFile(Path file) {
        this.file = file;
        this.good = file.resolveSibling(file.getFileName() + ".good");
    }

    boolean exists() {
        return Files.exists(file) || Files.exists(good);
    }

    /** Whether the first file did not open when it was last read, and the second stood in for it. */
    boolean damaged() {
        return damaged;
    }

    PeopleRoll read() throws IOException {
        try {
            byte[] content = Files.readAllBytes(file);
            PeopleRoll roll = RollCodec.decode(content);
            damaged = false;
            follow(content);
            return roll;
        } catch (IOException broken) {
            return fallBack(broken);
        }
    }

    void write(PeopleRoll roll) throws IOException {
        byte[] content = RollCodec.encode(roll);
        DurableFile.write(file, content);
        DurableFile.write(good, content);
        damaged = false;
    }

    /** A crash between two writes leaves the second file behind the first: it must not keep whoever was removed. */
    private void follow(byte[] content) throws IOException {
        if (!Files.exists(good) || !Arrays.equals(content, Files.readAllBytes(good))) {
            DurableFile.write(good, content);
        }
    }

    private PeopleRoll fallBack(IOException broken) throws IOException {
        try {
            PeopleRoll roll = RollCodec.decode(Files.readAllBytes(good));
            if (!damaged) {
                LOG.error("{} cannot be read ({}); {} stands in for it", file, broken.getMessage(), good);
            }
            damaged = true;
            return roll;
        } catch (IOException e) {
            broken.addSuppressed(e);
            throw new IOException(file + " cannot be read as a list of people: " + broken.getMessage(), broken);
        }
    }
}
