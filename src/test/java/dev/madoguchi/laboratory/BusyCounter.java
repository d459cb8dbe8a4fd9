package dev.madoguchi.laboratory;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.dayrecord.DayRecord;
import dev.madoguchi.dayrecord.Matter;
import dev.madoguchi.dayrecord.Part;
import dev.madoguchi.dayrecord.Standing;
import dev.madoguchi.device.printer.EscPos;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.TcpPrinterPort;
import dev.madoguchi.device.printer.TicketPrinter;
import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.slip.SlipKind;
import dev.madoguchi.slip.SlipPress;
import dev.madoguchi.staff.Session;
import dev.madoguchi.store.Care;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.OpenDraft;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * A workstation in a process of its own, at work without end: it goes on with what was left open, then serves one visitor after the
 * other, and says what is done once it is durable. A deed that fails is tried again, as by somebody who presses the button.
 *
 * <p>Arguments: the station's folder, the city's address, the printer's port, a seed, by how many seconds the clock is wrong. It
 * closes the workstation when its input ends.
 */
final class BusyCounter {
    private static final long BREATH = Duration.ofMillis(5).toNanos();

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    private final Workstation station;
    private final String site;
    private final SlipPress press;
    private final Random random;
    private final Set<UUID> receipted = new HashSet<>();

    private BusyCounter(Workstation station, Workstation.Counter counter, int printer, Random random) {
        this.station = station;
        this.site = counter.site().id();
        this.random = random;
        this.press = new SlipPress(
                new TicketPrinter(new TcpPrinterPort("127.0.0.1", printer), PrinterModel.usual()),
                station.machines().printJournal(),
                new Texts(Locale.JAPANESE),
                counter.clock());
    }

    public static void main(String[] arguments) throws Exception {
        Duration wrong = Duration.ofSeconds(Long.parseLong(arguments[4]));
        StationHome home = new StationHome(Path.of(arguments[0]));
        Workstation.Counter counter = LaboratoryStation.counter(URI.create(arguments[1]), wrong);
        Session session = LaboratoryStation.signedIn(home);
        Workstation station = Workstation.open(home, session.stationKey(), counter, status -> {});
        var busy = new BusyCounter(
                station, counter, Integer.parseInt(arguments[2]), new Random(Long.parseLong(arguments[3])));
        busy.say("opened");
        Thread.ofPlatform().daemon().name("busy-counter").start(busy::work);
        while (System.in.read() >= 0) {
            // What is typed means nothing; the end does.
        }
        station.close();
        busy.say("closed");
        session.close();
        Runtime.getRuntime().halt(0);
    }

    private void work() {
        for (OpenDraft draft : sure(() -> station.drafts().look().open())) {
            go(sure(() -> station.drafts().resume(draft.id())));
        }
        while (true) {
            serve();
            tellReceipts();
            if (random.nextInt(12) == 0) {
                care();
            }
        }
    }

    private void serve() {
        Ticket ticket = sure(() -> station.tickets().issue(site, "A"));
        say("ticket " + ticket.label() + " " + ticket.day());
        UUID subject = UUID.randomUUID();
        switch (random.nextInt(6)) {
            case 0 -> print(subject, ticket);
            case 1 -> complaint(subject);
            case 2 -> fee(subject);
            default -> audit(subject);
        }
        Visit visit = new Visit(subject, ticket);
        save(visit);
        if (random.nextInt(8) == 0) {
            sure(() -> {
                station.keeping(new Audit(station.audit(), "1001")).finish().abandon(visit);
                return visit;
            });
            say("left " + visit.id());
        } else {
            go(visit);
        }
    }

    private void go(Visit visit) {
        while (visit.stage() != Stage.FINISH) {
            InventedVisit.step(visit);
            save(visit);
        }
        sure(() -> {
            station.keeping(new Audit(station.audit(), "1001")).finish().finish(visit);
            return visit;
        });
        say("sealed " + visit.id() + " " + visit.ticket().day());
        visit.close();
        station.sync().wake();
    }

    private void save(Visit visit) {
        sure(() -> {
            station.drafts().save(visit);
            return visit;
        });
        say("draft " + visit.id() + " " + visit.stage());
    }

    private void audit(UUID subject) {
        AuditRow row = sure(() -> station.audit().record("1001", "laboratory-deed", subject.toString()));
        say("audit " + row.seq() + " " + row.hash());
    }

    private void fee(UUID subject) {
        var taken = sure(() -> {
            var take = station.books().takings().take(subject, "reissue", "1001");
            return Map.entry(take.number(), station.books().takings().today());
        });
        say("fee " + taken.getKey() + " " + taken.getValue());
    }

    private void complaint(UUID subject) {
        DayRecord first = sure(() -> station.books().dayRecords().enter(subject, complaint(Standing.OPEN), "1001"));
        say("record " + subject + " 1");
        sure(() -> station.books().dayRecords().correct(first, complaint(Standing.ESCALATED), "1001"));
        say("record " + subject + " 2");
    }

    private static Matter complaint(Standing standing) {
        return new Matter(
                RecordKind.COMPLAINT,
                "wait",
                1,
                Map.of(Part.ABOUT, "待ち時間が長いとの声。", Part.RESPONSE, "お詫びし、見込みを説明した。"),
                Optional.empty(),
                Optional.empty(),
                standing);
    }

    private void print(UUID subject, Ticket ticket) {
        PrintOutcome outcome = sure(() -> press.print(
                SlipKind.TICKET,
                subject.toString(),
                ticket.label(),
                "1001",
                model -> new EscPos(model).line(ticket.label()).cut().bytes()));
        if (outcome instanceof PrintOutcome.Printed) {
            say("slip " + subject);
        } else {
            say("trouble " + outcome.getClass().getSimpleName());
        }
    }

    /** A backup is made or a rebuilding tried, in the midst of work. */
    private void care() {
        Care care = random.nextBoolean()
                ? sure(() -> station.storeCare().backup())
                : sure(() -> station.storeCare().drill());
        say(care.isGood() ? "cared" : "trouble " + care.deed());
    }

    private void tellReceipts() {
        for (OutboxRow row : sure(() -> station.outbox().rows())) {
            if (row.state().compareTo(OutboxState.RECEIPTED) >= 0 && receipted.add(row.id())) {
                say("receipt " + row.id());
            }
        }
    }

    /** Does a deed until it succeeds. */
    @SuppressWarnings("CatchGeneral")
    private <T> T sure(Callable<T> deed) {
        while (true) {
            try {
                return deed.call();
            } catch (Exception e) {
                say("trouble " + e.getClass().getSimpleName());
                LockSupport.parkNanos(BREATH);
            }
        }
    }

    private void say(String what) {
        out.println(what + Said.END);
    }
}
