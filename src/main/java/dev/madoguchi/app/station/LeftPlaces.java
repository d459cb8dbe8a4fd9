package dev.madoguchi.app.station;

import dev.madoguchi.closing.ScanPlaces;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.SpoolState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where this computer may have kept something of the day: the workstation's folder, the temporary files since this program
 * started, and the printing spools, after the print system was told to forget.
 */
final class LeftPlaces implements ScanPlaces.Finder {
    private static final Logger LOG = LoggerFactory.getLogger(LeftPlaces.class);
    /** For a print system to end a job that it was printing. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private final Path home;
    private final DocumentPrinter documents;

    LeftPlaces(Path home, DocumentPrinter documents) {
        this.home = home;
        this.documents = documents;
    }

    @Override
    public ScanPlaces find() throws IOException {
        List<String> held = held();
        return ScanPlaces.ofComputer(home, TEMPORARY, started()).holding(held);
    }

    /** What the print system keeps all the same, as the scan's report tells it. */
    private List<String> held() {
        String queue = "printing queue " + documents.name();
        try {
            documents.clear();
            SpoolState left = documents.settle(LIMIT);
            return left.holds() ? List.of(queue) : List.of();
        } catch (DeviceException e) {
            LOG.warn("The print system was not told to forget: {}", e.getMessage());
            return List.of(queue);
        }
    }

    private static Instant started() {
        return ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
    }
}
