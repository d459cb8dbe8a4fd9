package dev.madoguchi.visit;

import static dev.madoguchi.visit.VisitStation.DAY;
import static dev.madoguchi.visit.VisitStation.SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.municipality.Retention.Moment;
import dev.madoguchi.photo.PhotoSession;
import dev.madoguchi.report.PhotoFigures;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitCountTest {
    private static final PhotoSession BLURRED = new PhotoSession(1, 12, List.of("sharpness"), List.of());
    private static final PhotoSession SHARP = new PhotoSession(1, 8, List.of(), List.of("background"));

    @TempDir
    private Path folder;

    private VisitStation station;

    @BeforeEach
    void open() throws Exception {
        station = new VisitStation(folder.resolve("home"), Moment.AFTER_PRINTING);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void countsThePhotoOfAVisitOnceWithAllThatWasTried() throws Exception {
        UUID id = station.visitAt(Stage.PHOTO).id();
        station.model.resume(id);
        station.model.photoTried(BLURRED);
        station.model.photoTried(SHARP);
        station.model.photographed(InventedVisit.reviewed());
        station.model.photoPrinted();

        station.model.papersGiven();

        assertInstanceOf(VisitState.Sealed.class, station.model.stateProperty().get());
        assertEquals(
                new PhotoFigures(
                        1, 2, 1, 20, 20, new TreeMap<>(Map.of("sharpness", 1)), new TreeMap<>(Map.of("background", 1))),
                station.statistics.of(DAY, SITE));
    }

    @Test
    void countsTheShotsOfAVisitorWhoLeftWithoutAPhoto() throws Exception {
        UUID id = station.visitAt(Stage.PHOTO).id();
        station.model.resume(id);
        station.model.photoTried(BLURRED);

        station.model.leave();

        PhotoFigures figures = station.statistics.of(DAY, SITE);
        assertEquals(0, figures.photos());
        assertEquals(1, figures.shots());
        assertEquals(Map.of("sharpness", 1), figures.reasons());
    }

    @Test
    void countsNothingOfAVisitThatNeverCameToThePhoto() throws Exception {
        UUID id = station.visitAt(Stage.FORM).id();
        station.model.resume(id);

        station.model.leave();

        assertEquals(0, station.statistics.of(DAY, SITE).shots());
    }

    @Test
    void countsNothingTwiceWhenAVisitIsFinishedAgain() throws Exception {
        Visit visit = station.visitAt(Stage.FINISH);
        visit.photoTried(SHARP);

        station.finish.finish(visit);
        station.finish.finish(visit);

        assertEquals(1, station.statistics.of(DAY, SITE).shots());
    }

    @Test
    void takesNoteOfNothingWhileNobodyIsServed() {
        station.model.photoTried(SHARP);

        assertEquals(0, station.statistics.of(DAY, SITE).shots());
    }
}
