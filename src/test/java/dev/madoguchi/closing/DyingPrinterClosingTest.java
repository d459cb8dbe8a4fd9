package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.CHIEF;
import static dev.madoguchi.closing.ClosingStation.CLOCK;
import static dev.madoguchi.closing.ClosingStation.DAY;
import static dev.madoguchi.closing.ClosingStation.OFFICER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.paper.PrivateCups;
import dev.madoguchi.paper.SpoolState;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Trouble;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A ledger of four pages on a real print system whose printer goes away in the third. */
@Timeout(300)
class DyingPrinterClosingTest {
    private static final int VISITORS = 100;

    @TempDir
    private Path folder;

    @TempDir
    private Path system;

    @Test
    void keepsTheDayOpenAndPrintsTheLedgerAnewWhenThePrinterIsBack() throws Exception {
        try (var station = new ClosingStation(folder.resolve("home"));
                PrivateCups cups = PrivateCups.start(system)) {
            receiveVisitors(station);
            ClosingViewModel model = open(station, cups);

            model.printLedger();
            int pages = written(model).pages();
            byte[] half = cups.arrivedUpTo(30_000);
            cups.run("cupsdisable", "madoguchi");
            model.confirm("2");

            assertTrue(pages >= 4, pages + " pages");
            assertEquals(30_000, half.length);
            assertEquals(Optional.of(ClosingFault.PAGES_DIFFER), ready(model).refused());
            model.printLedger();
            var failed = assertInstanceOf(
                    ClosingStep.Failed.class, model.stepProperty().get());
            assertEquals(new Trouble.OfDevice(DeviceFault.REFUSED), failed.trouble());
            model.erase("");
            assertEquals(Optional.of(ClosingFault.TOO_EARLY), ready(model).refused());
            assertEquals(VISITORS, station.daybook.completed(DAY).size());

            assertEquals(new SpoolState.Empty(), cups.queue("madoguchi").tidy());
            cups.run("cupsenable", "madoguchi");
            model.printLedger();
            try (var arrived = Loader.loadPDF(cups.arrived())) {
                assertEquals(pages, arrived.getNumberOfPages());
            }
            model.confirm(pages);
            model.deliver(OFFICER);
            model.erase("");
            assertEquals(ClosingDeed.CERTIFY, ClosingDeed.turn(ready(model)));
            assertEquals(List.of(), station.daybook.completed(DAY));
        }
    }

    private static void receiveVisitors(ClosingStation station) throws Exception {
        for (int number = 1; number <= VISITORS; number++) {
            station.receive(
                    People.entry(number, "見本　花子" + number, "東京都国分寺市戸倉四丁目" + number, "19800217", "042-321-0987"));
        }
    }

    private static ClosingViewModel open(ClosingStation station, PrivateCups cups) {
        var model = new ClosingViewModel(
                station.closing,
                new ClosingViewModel.Closer(CHIEF, CLOCK, day -> Optional.empty(), day -> {}),
                cups.queue("madoguchi"),
                new Texts(Locale.JAPANESE),
                new ImmediateBackground());
        model.look();
        return model;
    }

    private static ClosingState.LedgerWritten written(ClosingViewModel model) {
        return assertInstanceOf(ClosingState.LedgerWritten.class, ready(model).state());
    }

    private static ClosingStep.Ready ready(ClosingViewModel model) {
        return assertInstanceOf(ClosingStep.Ready.class, model.stepProperty().get());
    }
}
