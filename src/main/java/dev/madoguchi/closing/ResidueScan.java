package dev.madoguchi.closing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every byte of every file in the workstation's places and looks for the day's personal texts and for pictures.
 *
 * <p>It looks in the names of files, in the files' bytes, and inside ZIP, gzip and PDF files. A PDF that this program made is a find by
 * itself where a print system or a folder for temporary files keeps it, whatever it reads. An Office
 * document under a password is one anywhere. Links are not followed. Encrypted files
 * look random: {@link BytePatterns} and {@link JpegBeginning} say why they raise no alarm by chance.
 */
public final class ResidueScan {
    private static final Logger LOG = LoggerFactory.getLogger(ResidueScan.class);
    private static final int MAX_FINDINGS = 100;

    private final ScanPlaces.Finder finder;
    private final Clock clock;

    /** @param finder is asked anew at each scan */
    public ResidueScan(ScanPlaces.Finder finder, Clock clock) {
        this.finder = finder;
        this.clock = clock;
    }

    /** A scan of places that stay the same. */
    ResidueScan(ScanPlaces places, Clock clock) {
        this(() -> places, clock);
    }

    /** Looks for pictures and for documents of this program, where nobody knows any more whom it served. */
    public ScanReport scanForDocuments() throws IOException {
        return scan(new PersonalStrings(Map.of(), Map.of()));
    }

    /** Looks for what a known day's visitors would have left. */
    public ScanReport scan(DayTraces traces) throws IOException {
        return scan(traces.strings(), traces.patterns());
    }

    /** Scans once. Files that go while it reads, as temporary ones do, are not missed. */
    ScanReport scan(PersonalStrings strings) throws IOException {
        return scan(strings, BytePatterns.of(strings.texts()));
    }

    private ScanReport scan(PersonalStrings strings, BytePatterns patterns) throws IOException {
        var search = new Search(new ByteScan(patterns));
        ScanPlaces places = finder.find();
        for (Path place : places.own()) {
            search.in(place, false);
        }
        for (Path place : places.shared()) {
            search.in(place, true);
        }
        search.unread.addAll(places.held());
        return new ScanReport(
                clock.instant(),
                strings.texts().size(),
                patterns.count(),
                strings.leftOut(),
                search.files,
                search.bytes,
                search.residue,
                search.findings,
                search.unread,
                search.notSearched);
    }

    private static final class Search {
        private final ByteScan scan;
        private final List<Finding> findings = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();
        private final List<String> notSearched = new ArrayList<>();
        private int files;
        private long bytes;
        private int residue;

        private Search(ByteScan scan) {
            this.scan = scan;
        }

        /** @param shared where documents of this program do not belong, and where what cannot be read is only told */
        void in(Path place, boolean shared) throws IOException {
            List<String> unreadable = shared ? notSearched : unread;
            Files.walkFileTree(place, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    name(place, folder);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    String shown = name(place, file);
                    if (attributes.isRegularFile()) {
                        content(file, shown, unreadable);
                        if (PackedFile.isSealedOffice(file)) {
                            add(new Finding(shown, 0, PersonalKind.SEALED_DOCUMENT, Writing.BINARY));
                        }
                        if (shared && PackedFile.isOurPdf(file)) {
                            add(new Finding(shown, 0, PersonalKind.DOCUMENT, Writing.BINARY));
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    missed(name(place, file), e, unreadable);
                    return FileVisitResult.CONTINUE;
                }
            });
        }

        /** Looks at a file's name and gives the path to show, where a name that is personal is not shown. */
        private String name(Path place, Path file) throws IOException {
            Path shown = place;
            for (Path part : place.relativize(file)) {
                byte[] name = part.toString().getBytes(StandardCharsets.UTF_8);
                List<Finding> inName =
                        scan.scan(new ByteArrayInputStream(name), "", 1).findings();
                shown = shown.resolve(inName.isEmpty() ? part.toString() : "*");
                if (!inName.isEmpty() && part.equals(file.getFileName())) {
                    Finding first = inName.getFirst();
                    add(new Finding(shown.toString(), Finding.IN_NAME, first.kind(), first.writing()));
                }
            }
            return shown.toString();
        }

        private void content(Path file, String shown, List<String> unreadable) {
            files++;
            try {
                try (InputStream data = Files.newInputStream(file)) {
                    look(data, shown);
                }
                PackedFile.read(file, (part, data) -> look(data, shown + "!" + safe(part)));
            } catch (IOException e) {
                missed(shown, e, unreadable);
            }
        }

        /** A part's name may be personal too, and a look at it is cheaper than a proof that it is not. */
        private String safe(String part) throws IOException {
            byte[] name = part.getBytes(StandardCharsets.UTF_8);
            return scan.scan(new ByteArrayInputStream(name), "", 1).count() == 0 ? part : "*";
        }

        private void look(InputStream data, String shown) throws IOException {
            ByteScan.Result result = scan.scan(data, shown, MAX_FINDINGS);
            bytes += result.bytes();
            residue += result.count() - result.findings().size();
            result.findings().forEach(this::add);
        }

        private void add(Finding finding) {
            residue++;
            if (findings.size() < MAX_FINDINGS) {
                findings.add(finding);
            }
        }

        private void missed(String shown, IOException e, List<String> unreadable) {
            if (e instanceof NoSuchFileException) {
                return;
            }
            LOG.warn("Not scanned: {} ({})", shown, e.getClass().getSimpleName());
            unreadable.add(shown);
        }
    }
}
