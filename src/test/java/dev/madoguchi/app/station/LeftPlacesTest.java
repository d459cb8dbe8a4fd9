package dev.madoguchi.app.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.closing.ScanPlaces;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.paper.SpoolState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftPlacesTest {
    @TempDir
    private Path home;

    @Test
    void looksInTheFolderAndInWhatThisProgramLeftInTheTemporaryFolder() throws Exception {
        Path left = Files.createTempFile("left-places", ".test");
        try {
            ScanPlaces places = new LeftPlaces(home, new SimulatedDocumentPrinter()).find();

            assertEquals(List.of(home), places.own());
            assertTrue(places.shared().contains(left), places.shared().toString());
            assertEquals(List.of(), places.held());
        } finally {
            Files.delete(left);
        }
    }

    @Test
    void hasThePrintSystemForgetFirst() throws Exception {
        SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();
        printer.spool(new SpoolState.Stopped(2));

        ScanPlaces places = new LeftPlaces(home, printer).find();

        assertEquals(List.of(), places.held());
        assertEquals(new SpoolState.Empty(), printer.tidy());
    }

    @Test
    void tellsOfAQueueWhosePrintSystemDoesNotAnswer() throws Exception {
        SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();
        printer.fault(Optional.of(DeviceFault.ABSENT));

        ScanPlaces places = new LeftPlaces(home, printer).find();

        assertEquals(List.of("printing queue simulated"), places.held());
    }
}
