package dev.madoguchi.app.bench;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.device.printer.SimulatedPrinterServer;
import dev.madoguchi.device.printer.TcpPrinterPort;
import dev.madoguchi.device.printer.TicketPrinter;
import dev.madoguchi.paper.TicketLayout;
import dev.madoguchi.paper.TicketSlip;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.slip.PrintJournal;
import dev.madoguchi.slip.SlipKind;
import dev.madoguchi.slip.SlipPress;
import dev.madoguchi.store.Database;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ticket.Tickets;
import dev.madoguchi.ui.Texts;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

/**
 * From the press for a ticket to the last byte in the printer: the number given and on the disk, the slip laid out and written
 * down, the printer asked, the bytes sent. The time that the same bytes take on the bare wire is measured beside it and taken off.
 */
final class TicketFigures {
    private static final double PROMISED_MILLIS = 150;
    private static final PrinterModel MODEL = PrinterModel.usual();

    private final int rounds;

    TicketFigures(int rounds) {
        this.rounds = rounds;
    }

    List<Figure> measure() throws Exception {
        Path folder = Files.createTempDirectory("madoguchi-bench");
        SimulatedPrinter simulated = new SimulatedPrinter(MODEL);
        try (StationKey key = StationKey.generate(new SecureRandom());
                Database database =
                        Database.open(folder, key, Clock.systemUTC()).database();
                SimulatedPrinterServer wire = SimulatedPrinterServer.start(simulated, 0)) {
            return measure(new Press(database, wire.port()), simulated);
        } finally {
            Benchmarks.remove(folder);
        }
    }

    private List<Figure> measure(Press press, SimulatedPrinter simulated) throws IOException, DeviceException {
        AtomicLong cut = new AtomicLong();
        simulated.onSlip(slip -> cut.set(System.nanoTime()));
        double[] presses = new double[rounds];
        double[] wires = new double[rounds];
        for (int round = -Math.max(3, rounds / 5); round < rounds; round++) {
            long begun = System.nanoTime();
            press.ticket();
            double millis = (cut.get() - begun) / 1e6;
            double bare = bareWire(simulated.slips().getLast().bytes());
            if (round >= 0) {
                presses[round] = millis;
                wires[round] = bare;
            }
        }
        Arrays.sort(presses);
        Arrays.sort(wires);
        double besides = Math.max(0, presses[rounds / 2] - wires[rounds / 2]);
        return List.of(Figure.of("ticket press to last byte, besides the wire", besides, "ms", PROMISED_MILLIS, 1));
    }

    /** Milliseconds from the first byte's sending to the last one's arrival, with nothing else done. */
    private static double bareWire(byte[] slip) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket near = new Socket(InetAddress.getLoopbackAddress(), door.getLocalPort());
                Socket far = door.accept()) {
            long begun = System.nanoTime();
            near.getOutputStream().write(slip);
            new DataInputStream(far.getInputStream()).readFully(new byte[slip.length]);
            return (System.nanoTime() - begun) / 1e6;
        }
    }

    /** What happens when somebody presses the button. */
    private static final class Press {
        private final Tickets tickets;
        private final SlipPress press;
        private final Texts texts = new Texts(Locale.JAPANESE);

        Press(Database database, int port) {
            Clock clock = Clock.systemUTC();
            tickets = new Tickets(database, clock);
            press = new SlipPress(
                    new TicketPrinter(new TcpPrinterPort("127.0.0.1", port), MODEL),
                    new PrintJournal(database, clock),
                    texts,
                    clock);
        }

        void ticket() {
            Ticket ticket = tickets.issue("bench", "A");
            TicketSlip slip = new TicketSlip(
                    "国分寺市",
                    "市役所１階",
                    ticket.label(),
                    "カードの申請",
                    LocalDateTime.ofInstant(ticket.at(), ZoneOffset.UTC),
                    OptionalInt.empty(),
                    List.of("𠮷田の辻でお待ちください。"));
            PrintOutcome outcome = press.print(
                    SlipKind.TICKET,
                    ticket.label(),
                    ticket.label(),
                    "bench",
                    model -> new TicketLayout(model, texts).bytes(slip));
            if (!(outcome instanceof PrintOutcome.Printed)) {
                throw new IllegalStateException("a ticket was not printed: " + outcome);
            }
        }
    }
}
