package dev.madoguchi.slip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.printer.EscPos;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.device.printer.SimulatedPrinterServer;
import dev.madoguchi.device.printer.Slip;
import dev.madoguchi.device.printer.TcpPrinterPort;
import dev.madoguchi.device.printer.TicketPrinter;
import dev.madoguchi.device.printer.Trouble;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Texts;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlipPressTest {
    private static final PrinterModel MODEL = PrinterModel.usual();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T01:42:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final String SUBJECT = "honcho|2026-11-20|A|12";
    private static final byte[] SLIP =
            new EscPos(MODEL).line("受付番号").size(4, 4).line("A-012").cut().bytes();

    @TempDir
    private Path home;

    private final SimulatedPrinter simulated = new SimulatedPrinter(MODEL);
    private Database database;
    private SimulatedPrinterServer wire;
    private PrintJournal journal;
    private SlipPress press;

    @BeforeEach
    void open() throws Exception {
        database = MadeStore.open(home, MadeStore.key(), CLOCK).database();
        wire = SimulatedPrinterServer.start(simulated, 0);
        journal = new PrintJournal(database, CLOCK);
        TicketPrinter printer = new TicketPrinter(new TcpPrinterPort("127.0.0.1", wire.port()), MODEL);
        press = new SlipPress(printer, journal, new Texts(Locale.JAPANESE), CLOCK);
    }

    @AfterEach
    void close() {
        wire.close();
        database.close();
    }

    @Test
    void writesDownWhatThePrinterSaidOfASlip() {
        PrintOutcome outcome = print("1001");

        assertEquals(new PrintOutcome.Printed(false), outcome);
        PrintJob job = journal.of(SUBJECT).getFirst();
        assertEquals(PrintJobState.PRINTED, job.state());
        assertEquals("A-012", job.label());
        assertEquals("1001", job.askedBy());
        assertEquals(CLOCK.instant(), job.begunAt());
        assertEquals(List.of(), journal.open());
        assertArrayEquals(SLIP, simulated.slips().getFirst().bytes());
    }

    @Test
    void hasWrittenASlipDownBeforeItsFirstByteIsSent() {
        List<PrintJobState> seen = new ArrayList<>();

        press.print(SlipKind.TICKET, SUBJECT, "A-012", "1001", model -> {
            simulated.whenReceived(
                    simulated.received() + 1, () -> journal.of(SUBJECT).forEach(job -> seen.add(job.state())));
            return SLIP;
        });

        assertEquals(List.of(PrintJobState.SENDING), seen);
    }

    @Test
    void marksNoReprintWhereNothingCameOut() {
        simulated.trouble(Trouble.none().paperFor(0));
        assertEquals(new PrintOutcome.NotPrinted(DeviceFault.OUT_OF_PAPER), print("1001"));

        simulated.trouble(Trouble.none());
        print("1002");

        assertEquals(
                List.of(PrintJobState.NOT_PRINTED, PrintJobState.PRINTED),
                journal.of(SUBJECT).stream().map(PrintJob::state).toList());
        assertEquals(Optional.empty(), journal.of(SUBJECT).getLast().againOf());
        assertFalse(isMarked(simulated.slips().getLast()));
    }

    @Test
    void marksAReprintOnThePaperAndHoldsWhoAskedForIt() {
        spoil();
        assertEquals(new PrintOutcome.Unknown(DeviceFault.COVER_OPEN), print("1001"));
        assertEquals(PrintJobState.UNKNOWN, journal.open().getFirst().state());
        simulated.trouble(Trouble.none());

        PrintOutcome again = print("1002");

        assertEquals(new PrintOutcome.Printed(false), again);
        PrintJob first = journal.of(SUBJECT).getFirst();
        PrintJob second = journal.of(SUBJECT).getLast();
        assertEquals(PrintJobState.AGAIN, first.state());
        assertEquals(Optional.of("1002"), first.settledBy());
        assertEquals(Optional.of(first.id()), second.againOf());
        assertEquals("1002", second.askedBy());
        assertTrue(isMarked(simulated.slips().getLast()));
        assertEquals(List.of(), journal.open());
    }

    @Test
    void marksASecondCopyOfWhatWasPrintedToo() {
        print("1001");

        print("1001");

        assertFalse(isMarked(simulated.slips().getFirst()));
        assertTrue(isMarked(simulated.slips().getLast()));
    }

    @Test
    void stillAsksForALookWhereTheReprintDidNotComeOut() {
        spoil();
        print("1001");

        assertEquals(new PrintOutcome.NotPrinted(DeviceFault.COVER_OPEN), print("1001"));

        assertEquals(1, journal.open().size());
    }

    @Test
    void asksForALookAtASlipThatFailedInAWayNobodyForesaw() {
        var broken = new SlipPress(new BrokenPrinter(), journal, new Texts(Locale.JAPANESE), CLOCK);

        assertThrows(
                IllegalStateException.class,
                () -> broken.print(SlipKind.TICKET, SUBJECT, "A-012", "1001", model -> SLIP));

        assertEquals(Optional.of(DeviceFault.BROKEN), journal.open().getFirst().fault());
    }

    @Test
    void takesTheClerksWordForWhatIsOnThePaperOnce() {
        spoil();
        print("1001");
        OpenJobsViewModel model = new OpenJobsViewModel(
                journal, job -> Optional.of(print("1002")), () -> true, "1002", new ImmediateBackground());
        model.tick();
        PrintJob job = model.stateProperty().get().jobs().getFirst();

        model.seen(job);

        assertEquals(List.of(), model.stateProperty().get().jobs());
        assertEquals(PrintJobState.SEEN, journal.of(SUBJECT).getFirst().state());
        assertEquals(Optional.of("1002"), journal.of(SUBJECT).getFirst().settledBy());
        assertFalse(journal.seen(job.id(), "1003"));
    }

    @Test
    void printsAgainOnlyAfterTheClerkSaysSo() {
        spoil();
        print("1001");
        simulated.trouble(Trouble.none());
        OpenJobsViewModel model = new OpenJobsViewModel(
                journal, job -> Optional.of(print("1002")), () -> true, "1002", new ImmediateBackground());
        model.tick();
        assertEquals(1, journal.of(SUBJECT).size());

        model.again(model.stateProperty().get().jobs().getFirst());

        assertEquals(
                Optional.of(new PrintOutcome.Printed(false)),
                model.stateProperty().get().last());
        assertEquals(List.of(), model.stateProperty().get().jobs());
        assertEquals(2, journal.of(SUBJECT).size());
    }

    private PrintOutcome print(String who) {
        return press.print(SlipKind.TICKET, SUBJECT, "A-012", who, model -> SLIP);
    }

    /** Opens the cover in the middle of the next slip. */
    private void spoil() {
        simulated.whenReceived(
                simulated.received() + 40,
                () -> simulated.trouble(Trouble.none().withCoverOpen()));
    }

    private static boolean isMarked(Slip slip) {
        return new String(slip.bytes(), SHIFT_JIS).contains("再発行");
    }
}
