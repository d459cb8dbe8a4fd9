package dev.madoguchi.kiosk;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.device.printer.SimulatedPrinterServer;
import dev.madoguchi.device.printer.TcpPrinterPort;
import dev.madoguchi.device.printer.TicketPrinter;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.paper.TicketLayout;
import dev.madoguchi.paper.TicketSlip;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A ticket machine with a simulated printer behind the real driver, on real sockets. */
final class TestKiosk implements AutoCloseable {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final SimulatedPrinter printer = new SimulatedPrinter(PrinterModel.usual());
    private final SimulatedPrinterServer wire;
    private final TicketPrinter driver;
    private final KioskServer server;
    private final List<TicketSeries> series;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, String> spoken = new ConcurrentHashMap<>();

    /** With what the windows of 国分寺市 serve. */
    TestKiosk(Duration idle) throws DeviceException, ProfileException {
        this(idle, kokubunji().seriesAt(kokubunji().sites().getFirst()));
    }

    /** With some purposes. */
    TestKiosk(Duration idle, List<TicketSeries> series) throws DeviceException {
        this.series = series;
        wire = SimulatedPrinterServer.start(printer, 0);
        driver = new TicketPrinter(new TcpPrinterPort("127.0.0.1", wire.port()), PrinterModel.usual());
        server = KioskServer.start(0, idle);
    }

    static Profile kokubunji() throws ProfileException {
        return Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
    }

    /** Somebody works at the counter. */
    TestKiosk open() {
        return open(this::issue);
    }

    TestKiosk open(Function<TicketSeries, Ticket> issue) {
        server.open(new KioskDesk(
                series,
                issue,
                this::print,
                (ticket, language) -> spoken.put(ticket.label(), language),
                letter -> new Outlook(Optional.of(3), Optional.of(letter.equals("B") ? 25 : 8))));
        return this;
    }

    KioskServer server() {
        return server;
    }

    SimulatedPrinter printer() {
        return printer;
    }

    /** In which language each number was asked for. */
    Map<String, String> spoken() {
        return spoken;
    }

    /** How many numbers were given. */
    int numbers() {
        return numbers.get();
    }

    Ticket issue(TicketSeries from) {
        return new Ticket("city-hall", from.letter(), DAY, numbers.incrementAndGet(), Instant.EPOCH);
    }

    private PrintOutcome print(Ticket ticket, String purpose) {
        var slip = new TicketSlip(
                "国分寺市",
                "国分寺市役所",
                ticket.label(),
                purpose,
                LocalDateTime.of(2026, 11, 20, 9, 30),
                OptionalInt.empty(),
                List.of());
        return driver.print(new TicketLayout(driver.model(), new Texts(Locale.JAPANESE)).bytes(slip));
    }

    @Override
    public void close() {
        server.close();
        wire.close();
    }
}
