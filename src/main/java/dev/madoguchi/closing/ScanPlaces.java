package dev.madoguchi.closing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a workstation may have left something.
 *
 * @param own folders that are the workstation's: every file in them must be readable
 * @param shared files and folders of the computer: what cannot be read there is only told
 */
public record ScanPlaces(List<Path> own, List<Path> shared) {
    /** Where CUPS keeps the documents it prints. */
    private static final Path SPOOL = Path.of("/var/spool/cups");

    public ScanPlaces {
        own = List.copyOf(own);
        shared = List.copyOf(shared);
    }

    /** Only the workstation's own folder. */
    public static ScanPlaces of(Path home) {
        return new ScanPlaces(List.of(home), List.of());
    }

    /**
     * The workstation's own folder, what its user left in the folder for temporary files, and the printing spool.
     *
     * @param temporary the folder for temporary files
     * @param since when this program started; older temporary files are not its own
     */
    public static ScanPlaces ofComputer(Path home, Path temporary, Instant since) throws IOException {
        List<Path> shared = new ArrayList<>(left(home, temporary, since));
        if (Files.isDirectory(SPOOL)) {
            shared.add(SPOOL);
        }
        return new ScanPlaces(List.of(home), shared);
    }

    private static List<Path> left(Path home, Path temporary, Instant since) throws IOException {
        UserPrincipal user = Files.getOwner(home);
        List<Path> left = new ArrayList<>();
        try (Stream<Path> entries = Files.list(temporary)) {
            for (Path entry : entries.toList()) {
                if (!home.startsWith(entry) && isOf(user, entry, since)) {
                    left.add(entry);
                }
            }
        }
        return left;
    }

    private static boolean isOf(UserPrincipal user, Path entry, Instant since) throws IOException {
        if (!Files.exists(entry, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        BasicFileAttributes attributes =
                Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return Files.getOwner(entry, LinkOption.NOFOLLOW_LINKS).equals(user)
                && !attributes.creationTime().toInstant().isBefore(since);
    }
}
