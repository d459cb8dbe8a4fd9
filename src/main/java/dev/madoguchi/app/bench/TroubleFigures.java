package dev.madoguchi.app.bench;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.printer.EscPos;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.PrinterState.Sign;
import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.device.printer.SimulatedPrinterServer;
import dev.madoguchi.device.printer.TcpPrinterPort;
import dev.madoguchi.device.printer.TicketPrinter;
import dev.madoguchi.device.printer.Trouble;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * From the moment when something happens to a printer in the middle of a slip to the outcome that has a sentence, the longest over
 * everything that can happen, against the two seconds that are promised: by a printer that tells by itself, and by one that has to
 * be asked.
 */
final class TroubleFigures {
    private static final double PROMISED_MILLIS = 2000;
    private static final PrinterModel MODEL = PrinterModel.usual();
    private static final List<Sign> SIGNS = List.of(
            Sign.COVER_OPEN,
            Sign.PAPER_END,
            Sign.CUTTER,
            Sign.MECHANICAL,
            Sign.UNRECOVERABLE,
            Sign.AUTO_RECOVERABLE,
            Sign.FEED_BUTTON,
            Sign.OFFLINE);

    private final byte[] slip = new EscPos(MODEL)
            .line("受付番号 A-012")
            .line("\uD842\uDFB7田".repeat(40))
            .cut()
            .bytes();

    List<Figure> measure() throws DeviceException {
        return List.of(
                Figure.of("printer's trouble to its words, told", longest(true), "ms", PROMISED_MILLIS, 1),
                Figure.of("printer's trouble to its words, asked", longest(false), "ms", PROMISED_MILLIS, 1));
    }

    private double longest(boolean tells) throws DeviceException {
        double longest = 0;
        for (Sign sign : SIGNS) {
            longest = Math.max(longest, once(sign, tells));
        }
        return longest;
    }

    private double once(Sign sign, boolean tells) throws DeviceException {
        SimulatedPrinter simulated = new SimulatedPrinter(MODEL);
        if (!tells) {
            simulated.neverTellsByItself();
        }
        AtomicLong happened = new AtomicLong();
        simulated.whenReceived(slip.length / 2, () -> {
            happened.set(System.nanoTime());
            simulated.trouble(Trouble.none().with(sign));
        });
        try (SimulatedPrinterServer wire = SimulatedPrinterServer.start(simulated, 0)) {
            TicketPrinter printer = new TicketPrinter(new TcpPrinterPort("127.0.0.1", wire.port()), MODEL);
            PrintOutcome outcome = printer.print(slip);
            double millis = (System.nanoTime() - happened.get()) / 1e6;
            if (!(outcome instanceof PrintOutcome.Unknown)) {
                throw new IllegalStateException(sign + " in the middle of a slip, and yet " + outcome);
            }
            return millis;
        }
    }
}
