package dev.madoguchi.slip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.device.printer.SimulatedPrinterServer;
import dev.madoguchi.device.printer.TcpPrinterPort;
import dev.madoguchi.device.printer.TicketPrinter;
import dev.madoguchi.store.Database;
import dev.madoguchi.ui.Texts;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed while a slip goes through the wire; the next start asks for a look at the paper. */
@Timeout(300)
class KilledSlipTest {
    private static final int ROUNDS = 4;
    private static final PrinterModel MODEL = PrinterModel.usual();

    @TempDir
    private Path home;

    @Test
    void asksForALookAtASlipInWhoseMiddleTheProgramWasKilled() throws Exception {
        long seed = Long.getLong("madoguchi.seed", System.nanoTime());
        var random = new Random(seed);
        var simulated = new SimulatedPrinter(MODEL);
        try (SimulatedPrinterServer wire = SimulatedPrinterServer.start(simulated, 0)) {
            for (int round = 0; round < ROUNDS; round++) {
                String subject = "slip-" + round;
                int bytes = 60 + random.nextInt(SlipChild.slip().length - 200);
                killIn(bytes, simulated, wire.port(), subject);

                try (Database database =
                        Database.open(home, SlipChild.KEY, Clock.systemUTC()).database()) {
                    PrintJournal journal = new PrintJournal(database, Clock.systemUTC());
                    assertEquals(1, journal.adopt(), "round " + round + " of seed " + seed);
                    PrintJob open = journal.open().getLast();
                    assertEquals(subject, open.subject());

                    PrintOutcome again = press(journal, wire.port())
                            .print(SlipKind.TICKET, subject, "A-012", "1002", model -> SlipChild.slip());

                    assertEquals(new PrintOutcome.Printed(false), again);
                    assertEquals(List.of(), journal.open());
                    assertEquals(
                            Optional.of(open.id()),
                            journal.of(subject).getLast().againOf());
                    String last = new String(simulated.slips().getLast().bytes(), Charset.forName("windows-31j"));
                    assertTrue(last.contains("再発行"), "round " + round + " of seed " + seed);
                }
            }
        }
    }

    private static SlipPress press(PrintJournal journal, int port) {
        return new SlipPress(
                new TicketPrinter(new TcpPrinterPort("127.0.0.1", port), MODEL),
                journal,
                new Texts(Locale.JAPANESE),
                Clock.systemUTC());
    }

    /** Has a program of its own print a slip, and kills it when so many bytes have reached the printer. */
    private void killIn(int bytes, SimulatedPrinter simulated, int port, String subject) throws Exception {
        Process child = SlipChild.start(home, port, subject);
        simulated.whenReceived(simulated.received() + bytes, child::destroyForcibly);
        try {
            assertTrue(child.waitFor(60, TimeUnit.SECONDS), "the program was not killed");
        } finally {
            child.destroyForcibly();
        }
    }
}
