package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.CHIEF;
import static dev.madoguchi.closing.ClosingStation.CLOCK;
import static dev.madoguchi.closing.ClosingStation.DAY;
import static dev.madoguchi.closing.ClosingStation.OFFICER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.municipality.ClosingLine;
import dev.madoguchi.paper.PrintedDocument;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.report.Duty;
import dev.madoguchi.report.ReportKind;
import dev.madoguchi.sync.CityWord;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingViewModelTest {
    private final SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();

    @TempDir
    private Path folder;

    private ClosingStation station;
    private ClosingViewModel model;

    private final List<LocalDate> anchored = new ArrayList<>();
    private DayAtCity.Source atCity = day -> DayAtCity.nothing();
    private ClosingViewModel.Anchor anchoring = anchored::add;

    @BeforeEach
    void receiveVisitors() throws Exception {
        open(CLOCK);
        station.receive(People.KUROGIRI);
        station.receive(People.TAKASAKI);
    }

    private void open(Clock clock) throws Exception {
        if (station != null) {
            station.close();
        }
        station = new ClosingStation(folder.resolve("home"), clock);
        model = new ClosingViewModel(
                station.closing,
                new ClosingViewModel.Closer(
                        CHIEF,
                        clock,
                        day -> Optional.of(day.atTime(17, 30)),
                        day -> anchoring.day(day),
                        day -> atCity.of(day)),
                printer,
                new Texts(Locale.JAPANESE),
                new ImmediateBackground());
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void leadsFromTheComparisonToTheCertificate() throws Exception {
        DayLine papers = DayLine.toCount(ClosingLine.PAPERS, "notice", "通知書", 2);
        station.lines.add(papers);
        model.look();
        assertEquals(ClosingDeed.RECONCILE, turn());
        model.answer(papers, "２", "");
        assertEquals(ClosingDeed.PRINT, turn());
        model.printLedger();
        assertEquals(ClosingDeed.CONFIRM, turn());
        model.confirm("１");
        assertEquals(ClosingDeed.DELIVER, turn());
        model.printSlip();
        model.deliver(OFFICER);
        assertEquals(ClosingDeed.ERASE, turn());
        model.erase("");
        assertEquals(ClosingDeed.CERTIFY, turn());

        model.certify();

        assertEquals(ClosingDeed.CLOSED, turn());
        assertEquals(
                List.of("受付簿", "受領書", "個人情報消去証明書"),
                printer.documents().stream().map(PrintedDocument::title).toList());
        assertEquals(List.of(DAY), anchored);
        try (var certificate = Loader.loadPDF(printer.documents().getLast().bytes())) {
            assertTrue(new PDFTextStripper().getText(certificate).contains(OFFICER));
        }
    }

    @Test
    void sendsTheAuditHeadAgainWhenTheDiskDidNotServe() throws Exception {
        toTheCertificate();
        anchoring = day -> {
            throw new IOException("no space left");
        };
        model.certify();
        assertTrue(model.stepProperty().get() instanceof ClosingStep.Failed);

        anchoring = anchored::add;
        model.look();
        model.certify();

        assertEquals(List.of(DAY), anchored);
        assertEquals("個人情報消去証明書", printer.documents().getLast().title());
    }

    private void toTheCertificate() {
        model.look();
        model.printLedger();
        model.confirm("1");
        model.deliver(OFFICER);
        model.erase("");
    }

    @Test
    void keepsEverythingWhenThePrinterDiesInTheMiddleOfTheLedger() throws Exception {
        model.look();
        printer.fault(Optional.of(DeviceFault.OUT_OF_PAPER));

        model.printLedger();

        assertInstanceOf(ClosingStep.Failed.class, model.stepProperty().get());
        assertEquals(2, station.daybook.entries(DAY).size());
        model.confirm("0");
        assertEquals(Optional.of(ClosingFault.PAGES_DIFFER), ready().refused());
        printer.fault(Optional.empty());
        model.printLedger();
        model.confirm("1");
        assertEquals(ClosingDeed.DELIVER, turn());
    }

    @Test
    void saysThatTheDiskDoesNotServeAndGoesOnWhenItDoes() throws Exception {
        model.look();
        Path place = folder.resolve("home/closing");
        Path aside = folder.resolve("aside");
        Files.createDirectories(place);
        Files.move(place, aside);
        Files.writeString(place, "no room");

        model.printLedger();

        assertEquals(Optional.of(ClosingFault.STORAGE), ready().refused());
        assertEquals(List.of(), printer.documents());
        assertEquals(2, station.daybook.entries(DAY).size());
        Files.delete(place);
        Files.move(aside, place);
        model.printLedger();
        assertEquals(ClosingDeed.CONFIRM, turn());
    }

    @Test
    void tellsHowTheDayStandsWithTheCityAndGoesOnWhereThatCannotBeTold() {
        var owed = new Duty(
                ReportKind.DAILY, DAY, Optional.of(DAY.atTime(17, 30)), Optional.empty(), Duty.Confirming.AWAITED);
        var asked = new DayAtCity.Acceptance.Asked(
                2, Optional.of(new CityWord(false, "1件足りません", "田村", CLOCK.instant(), true)));
        atCity = day -> new DayAtCity(Optional.of(owed), asked);
        model.look();
        assertEquals(
                Optional.of(new DayAtCity(Optional.of(owed), asked)),
                model.atCityProperty().get());
        atCity = day -> {
            throw new IllegalStateException("the store gave up");
        };

        model.printLedger();

        assertEquals(ClosingDeed.CONFIRM, turn());
        assertEquals(asked, model.atCityProperty().get().orElseThrow().records());
    }

    @Test
    void takesNothingThatIsNoNumber() {
        DayLine papers = DayLine.toCount(ClosingLine.PAPERS, "notice", "通知書", 2);
        station.lines.add(papers);
        model.look();

        model.answer(papers, "two", "");

        assertEquals(Optional.of(ClosingFault.NOT_COUNTED), ready().refused());
        assertEquals(ClosingDeed.RECONCILE, turn());
    }

    @Test
    void closesTheDayBeforeFirstAndThenSaysSoOfToday() throws Exception {
        open(Clock.offset(CLOCK, Duration.ofDays(1)));
        model.look();
        assertEquals(new ToClose.Earlier(DAY), ready().which());
        model.printLedger();
        model.confirm("1");
        model.deliver(OFFICER);
        model.erase("");
        model.certify();
        assertEquals(new ToClose.Earlier(DAY), ready().which());

        model.look();

        assertEquals(new ToClose.Today(DAY.plusDays(1)), ready().which());
    }

    @Test
    void doesNothingWhileTheClockIsSetBack() throws Exception {
        open(Clock.offset(CLOCK, Duration.ofDays(-1)));
        model.look();

        model.printLedger();

        assertEquals(Optional.of(ClosingFault.CLOCK_SET_BACK), ready().refused());
        assertEquals(List.of(), printer.documents());
        assertEquals(2, station.daybook.entries(DAY).size());
    }

    @Test
    void saysHowLongAgoThePapersWereDue() {
        model.look();

        Duration left = model.left().orElseThrow();

        assertEquals(Duration.ofMinutes(-20), left);
    }

    private ClosingStep.Ready ready() {
        return assertInstanceOf(ClosingStep.Ready.class, model.stepProperty().get());
    }

    private ClosingDeed turn() {
        return ClosingDeed.turn(ready());
    }
}
