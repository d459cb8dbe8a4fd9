package dev.madoguchi.app.proof;

import dev.madoguchi.app.proof.ProofRow.Place;
import dev.madoguchi.closing.DayTraces;
import dev.madoguchi.closing.ResidueScan;
import dev.madoguchi.closing.ScanPlaces;
import dev.madoguchi.closing.ScanReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for the traces of a day, place by place. */
final class Places {
    /** Where programs write on a Linux computer, where it writes core files, and memory that looks like a disk. */
    private static final List<Path> WRITTEN = List.of(
            Path.of("/tmp"),
            Path.of("/var/tmp"),
            Path.of("/var/log"),
            Path.of("/var/crash"),
            Path.of("/var/lib/systemd/coredump"),
            Path.of("/var/spool"),
            Path.of("/dev/shm"),
            Path.of("/run"),
            Path.of(System.getProperty("user.home")));

    private final DayTraces traces;
    private final Path known;
    private final Instant since;

    /**
     * @param known the folder in which the visitors stand on purpose, and which is not looked at
     * @param since when the day began
     */
    Places(DayTraces traces, Path known, Instant since) {
        this.traces = traces;
        this.known = known.toAbsolutePath();
        this.since = since;
    }

    /** Every file of the product's folders: texts, photographs, and any picture. */
    ProofRow folders(Place place, Path... folders) throws IOException {
        return row(place, new ScanPlaces(List.of(folders), List.of()));
    }

    /** The spools and the desktop's traces, where no document of the program may lie either. */
    ProofRow spools(Path home, Path temporary) throws IOException {
        ScanPlaces all = ScanPlaces.ofComputer(home, temporary, since);
        return row(Place.SPOOLS, new ScanPlaces(List.of(), all.shared()));
    }

    private ProofRow row(Place place, ScanPlaces places) throws IOException {
        ScanReport report = new ResidueScan(() -> places, Clock.systemUTC()).scan(traces);
        return ProofRow.of(place, report);
    }

    /** A memory, or a file that is none of the product's. */
    ProofRow memory(Place place, InputStream data) throws IOException {
        return ProofRow.of(place, 1, traces.in(data, place.words()), 0);
    }

    /** What was written since the day began, wherever on the computer this user may read. */
    ProofRow computer() throws IOException {
        var elsewhere = new Elsewhere();
        for (Path root : WRITTEN) {
            if (Files.isDirectory(root)) {
                Files.walkFileTree(root, elsewhere);
            }
        }
        DayTraces.Look all = new DayTraces.Look(0, 0, List.of());
        for (Path file : elsewhere.files) {
            try (InputStream data = Files.newInputStream(file)) {
                all = all.and(traces.in(data, file.toString()));
            } catch (IOException e) {
                if (Files.exists(file)) {
                    elsewhere.unreadable++;
                }
            }
        }
        return ProofRow.of(Place.COMPUTER, elsewhere.files.size(), all, elsewhere.unreadable);
    }

    private final class Elsewhere extends SimpleFileVisitor<Path> {
        private final FileTime from = FileTime.from(since);
        private final List<Path> files = new ArrayList<>();
        private int unreadable;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            boolean skipped = folder.toAbsolutePath().equals(known) || isOfTheKernel(folder);
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        /** A system inside a folder has its own view of processes and devices, which are no files. */
        private static boolean isOfTheKernel(Path folder) throws IOException {
            return (folder.endsWith("proc") && Files.getFileStore(folder).type().equals("proc"))
                    || (folder.endsWith("sys")
                            && Files.getFileStore(folder).type().equals("sysfs"));
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            unreadable += e == null ? 0 : 1;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && attributes.lastModifiedTime().compareTo(from) >= 0) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            unreadable++;
            return FileVisitResult.CONTINUE;
        }
    }

    /** The files of a folder with this ending, in the order of their names. */
    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
