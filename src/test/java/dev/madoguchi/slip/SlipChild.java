package dev.madoguchi.slip;

import dev.madoguchi.device.printer.EscPos;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.TcpPrinterPort;
import dev.madoguchi.device.printer.TicketPrinter;
import dev.madoguchi.program.JavaProgram;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;

/** A program of its own that prints one slip, until it is killed. */
final class SlipChild {
    static final StationKey KEY = StationKey.of(filled());

    private SlipChild() {}

    public static void main(String[] arguments) throws Exception {
        Database database =
                Database.open(Path.of(arguments[0]), KEY, Clock.systemUTC()).database();
        TcpPrinterPort port = new TcpPrinterPort("127.0.0.1", Integer.parseInt(arguments[1]));
        SlipPress press = new SlipPress(
                new TicketPrinter(port, PrinterModel.usual()),
                new PrintJournal(database, Clock.systemUTC()),
                new Texts(Locale.JAPANESE),
                Clock.systemUTC());
        press.print(SlipKind.TICKET, arguments[2], "A-012", "1001", model -> slip());
        database.close();
    }

    static byte[] slip() {
        return new EscPos(PrinterModel.usual())
                .line("受付番号 A-012")
                .line("\uD842\uDFB7田".repeat(30))
                .cut()
                .bytes();
    }

    /** Starts the program on a store and a printer. */
    static Process start(Path home, int port, String subject) throws Exception {
        return JavaProgram.start(SlipChild.class, home.toString(), "" + port, subject);
    }

    private static byte[] filled() {
        byte[] secret = new byte[StationKey.BYTES];
        Arrays.fill(secret, (byte) 7);
        return secret;
    }
}
