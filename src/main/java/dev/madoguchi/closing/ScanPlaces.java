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
 * @param held what is known to be kept where this program cannot look, in words, such as jobs of a printing queue
 */
public record ScanPlaces(List<Path> own, List<Path> shared, List<String> held) {
    /** Where print systems keep the documents they print: CUPS, and Windows. */
    private static final List<Path> SPOOLS = List.of(
            Path.of("/var/spool/cups"),
            Path.of(System.getenv().getOrDefault("SystemRoot", "/"), "System32", "spool", "PRINTERS"));

    public ScanPlaces {
        own = List.copyOf(own);
        shared = List.copyOf(shared);
        held = List.copyOf(held);
    }

    /** Places of which all can be looked at. */
    public ScanPlaces(List<Path> own, List<Path> shared) {
        this(own, shared, List.of());
    }

    /** Finds the places when the scan begins. */
    @FunctionalInterface
    public interface Finder {
        ScanPlaces find() throws IOException;
    }

    /** The same places, and what is kept elsewhere. */
    public ScanPlaces holding(List<String> elsewhere) {
        return new ScanPlaces(own, shared, elsewhere);
    }

    /** Only the workstation's own folder. */
    public static ScanPlaces of(Path home) {
        return new ScanPlaces(List.of(home), List.of());
    }

    /**
     * The workstation's own folder, what its user left in the folder for temporary files, what the desktop keeps of files that were
     * looked at, and the printing spools.
     *
     * @param temporary the folder for temporary files
     * @param since when this program started; older temporary files and small pictures are not its own
     */
    public static ScanPlaces ofComputer(Path home, Path temporary, Instant since) throws IOException {
        return ofComputer(home, temporary, Account.ofUser(), since);
    }

    /**
     * What a desktop keeps of files that its user looked at (freedesktop.org: Thumbnail Managing Standard, Desktop Bookmark
     * Specification).
     *
     * @param thumbnails small pictures, in a folder for each size
     * @param recent the list of files opened of late
     */
    record Account(Path thumbnails, Path recent) {
        static Account ofUser() {
            Path user = Path.of(System.getProperty("user.home"));
            Path cache = folder("XDG_CACHE_HOME", user.resolve(".cache"));
            Path data = folder("XDG_DATA_HOME", user.resolve(".local").resolve("share"));
            return new Account(cache.resolve("thumbnails"), data.resolve("recently-used.xbel"));
        }

        private static Path folder(String variable, Path usual) {
            String set = System.getenv().getOrDefault(variable, "");
            return set.isBlank() ? usual : Path.of(set);
        }
    }

    static ScanPlaces ofComputer(Path home, Path temporary, Account account, Instant since) throws IOException {
        List<Path> shared = new ArrayList<>(left(home, temporary, since));
        if (Files.isDirectory(account.thumbnails())) {
            try (Stream<Path> sizes = Files.list(account.thumbnails())) {
                for (Path size : sizes.filter(Files::isDirectory).toList()) {
                    shared.addAll(left(home, size, since));
                }
            }
        }
        if (Files.isRegularFile(account.recent())) {
            shared.add(account.recent());
        }
        SPOOLS.stream().filter(Files::isDirectory).forEach(shared::add);
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
