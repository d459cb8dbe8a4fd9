package dev.madoguchi.app.station;

import dev.madoguchi.closing.ResidueScan;
import dev.madoguchi.closing.ScanPlaces;
import dev.madoguchi.ending.EraseReportPdf;
import dev.madoguchi.ending.EraseStep;
import dev.madoguchi.ending.Erasing;
import dev.madoguchi.ending.FullErase;
import dev.madoguchi.ending.ReportFolder;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** Puts together what erases a station on this computer; its report is for the city and in Japanese. */
public final class StationErasing {
    private StationErasing() {}

    /**
     * What erases the station whose plan lies in a folder.
     *
     * @param progress is told each step that is done
     */
    public static Erasing of(ReportFolder folder, Clock clock, Consumer<EraseStep> progress)
            throws FontsMissingException {
        Instant started = ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        var search = new ResidueScan(() -> ScanPlaces.ofComputer(folder.root(), temporary, started), clock);
        var paper = new EraseReportPdf(JapaneseFonts.installed(), new Texts(Locale.JAPANESE), clock.getZone());
        return new Erasing(new FullErase(search, clock, progress), paper);
    }
}
