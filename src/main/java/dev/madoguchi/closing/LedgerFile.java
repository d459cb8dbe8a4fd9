package dev.madoguchi.closing;

import dev.madoguchi.carryout.AllowedMedia;
import dev.madoguchi.carryout.AllowedMedia.Medium;
import dev.madoguchi.device.media.CheckedFile;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.device.media.MediaFault;
import dev.madoguchi.seal.Digests;
import dev.madoguchi.seal.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;

/**
 * The ledger as a file for the city, where its profile asks for one beside the paper: a workbook under a password that nobody keeps.
 *
 * <p>There is one at most. It lies alone in a folder of the workstation, and all that lies there is something personal that is left:
 * no day is certified before the folder is empty. What is written anew has a new password and takes the place of the one before.
 */
public final class LedgerFile {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'ledger-'uuuu-MM-dd-HHmmss'.xlsx'");
    private static final String SUFFIX = ".xlsx";

    private final Path folder;
    private final boolean wanted;
    private final AllowedMedia media;
    private final SecureRandom random;

    /**
     * @param folder of nothing else
     * @param wanted whether the profile asks for a file
     * @param media on which it may leave
     */
    public LedgerFile(Path folder, boolean wanted, AllowedMedia media, SecureRandom random) {
        this.folder = folder;
        this.wanted = wanted;
        this.media = media;
        this.random = random;
    }

    /**
     * The file as it lies there.
     *
     * @param sha256 of its bytes, 64 lower-case hexadecimal digits
     */
    public record Kept(Path file, String sha256) {
        /** Its name, in which nobody is named. */
        public String name() {
            return file.getFileName().toString();
        }
    }

    /** A file that was just written, and its password, which is told this once. */
    public record Written(Kept kept, FilePassword password) {}

    boolean wanted() {
        return wanted;
    }

    /** What was written last, if it still lies there. */
    Optional<Kept> kept() throws IOException {
        for (Path file : left()) {
            if (file.toString().endsWith(SUFFIX)) {
                return Optional.of(new Kept(file, Digests.sha256Hex(Files.readAllBytes(file))));
            }
        }
        return Optional.empty();
    }

    /** Everything in the folder. */
    List<Path> left() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Writes a workbook, sealed, in place of what lies there. */
    Written write(byte[] workbook, LocalDateTime now) throws IOException {
        remove();
        Files.createDirectories(folder);
        FilePassword password = FilePassword.drawn(random);
        var temporary = new DefaultTempFileCreationStrategy(folder.toFile());
        byte[] sealed = SealedWorkbook.of(workbook, password, temporary);
        Path file = folder.resolve(NAME.format(now));
        DurableFile.write(file, sealed);
        return new Written(new Kept(file, Digests.sha256Hex(sealed)), password);
    }

    /**
     * Copies the file onto the one medium, or into the one folder, that the city allows, and reads it back.
     *
     * @return where it lies now
     * @throws MediaException as {@link CheckedFile} does, and {@code ABSENT}, {@code SEVERAL} and the like where there is not one medium
     */
    Path copy(Kept kept) throws IOException, MediaException {
        List<Medium> usable = media.usable();
        if (usable.size() > 1) {
            throw new MediaException(MediaFault.SEVERAL, usable.size() + " media may be used");
        }
        Medium medium = usable.isEmpty() ? media.pluggedIn() : usable.getFirst();
        new CheckedFile(medium.place(), count -> {}).write(kept.name(), Files.readAllBytes(kept.file()));
        return medium.place().folder().resolve(kept.name());
    }

    /** Removes everything in the folder; may be done again. */
    void remove() throws IOException {
        DurableFile.delete(left());
    }
}
