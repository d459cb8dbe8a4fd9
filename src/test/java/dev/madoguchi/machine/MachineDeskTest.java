package dev.madoguchi.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.device.printer.SimulatedPrinterServer;
import dev.madoguchi.device.printer.TcpPrinterPort;
import dev.madoguchi.device.printer.TicketPrinter;
import dev.madoguchi.device.printer.Trouble;
import dev.madoguchi.municipality.MachineRule;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.slip.PrintJournal;
import dev.madoguchi.slip.SlipPress;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ticket.TicketState;
import dev.madoguchi.ticket.TicketStatus;
import dev.madoguchi.ticket.Tickets;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Texts;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineDeskTest {
    private static final String SITE = "city-hall";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-19T23:20:00Z"), ZONE);
    private static final PrinterModel MODEL = PrinterModel.usual();
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Path PICTURES = Path.of("target", "slips");

    private final AtomicInteger ended = new AtomicInteger();

    @TempDir
    private Path home;

    private final SimulatedPrinter simulated = new SimulatedPrinter(MODEL);
    private final Texts texts = new Texts(Locale.JAPANESE);
    private Profile profile;
    private Database database;
    private SimulatedPrinterServer wire;
    private Tickets tickets;
    private MachineChecks checks;
    private AuditTrail audit;
    private MachineDesk desk;
    private MachineViewModel model;

    @BeforeEach
    void open() throws Exception {
        profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        database = MadeStore.open(home, MadeStore.key(), CLOCK).database();
        wire = SimulatedPrinterServer.start(simulated, 0);
        tickets = new Tickets(database, CLOCK);
        audit = new AuditTrail(database, CLOCK);
        checks = new MachineChecks(database, audit);
        TicketPrinter printer = new TicketPrinter(new TcpPrinterPort("127.0.0.1", wire.port()), MODEL);
        desk = new MachineDesk(
                new MachineDesk.Place(SITE, profile.series(), "1001"),
                new MachineDesk.Given(tickets, ended::incrementAndGet),
                checks,
                new MachineDesk.Printing(
                        printer,
                        new SlipPress(printer, new PrintJournal(database, CLOCK), texts, CLOCK),
                        new MachineSlip("国分寺市", "市役所１階", ZONE, texts)),
                CLOCK);
        model = new MachineViewModel(
                desk, profile.rules().machine(), new MachineWords(texts), new ImmediateBackground());
    }

    @AfterEach
    void close() {
        wire.close();
        database.close();
    }

    @Test
    void opensWithEveryItemConfirmedAndPrintsTheList() throws Exception {
        model.begin();
        model.tryPrinter();
        assertEquals(Optional.of(new PrintOutcome.Printed(false)), checking().trial());
        tickAll();

        model.confirm();

        var done = assertInstanceOf(
                MachineStep.Confirmed.class, model.stepProperty().get());
        assertEquals(new PrintOutcome.Printed(false), done.outcome());
        assertEquals(List.of(done.check()), checks.of(SITE, DAY));
        assertEquals("1001", done.check().who());
        String paper = lastPaper("opening");
        for (String words :
                List.of("発券機 始業点検票", "国分寺市", "2026年11月20日（金） 08:20", "用紙が入っている", "A 0番、B 0番", "確認者 1001", "署名")) {
            assertTrue(paper.contains(words), words);
        }
        assertEquals(
                List.of("machine.OPENING"),
                audit.after(0, 10).stream().map(row -> row.deed()).toList());
    }

    @Test
    void confirmsNothingBeforeEveryItemIsTicked() {
        model.begin(CheckKind.OPENING);
        tickAll();
        model.tick(2, false);

        model.confirm();

        assertFalse(model.complete(checking()));
        assertEquals(List.of(), checks.of(SITE, DAY));
        assertEquals(List.of(), simulated.slips());
    }

    @Test
    void closesOnlyWhenEveryTicketThatIsLeftIsExplained() throws Exception {
        Ticket served = tickets.issue(SITE, "A");
        Ticket forgotten = tickets.issue(SITE, "A");
        Ticket gone = tickets.issue(SITE, "A");
        Ticket here = tickets.issue(SITE, "C");
        tickets.done(served);
        model.begin(CheckKind.CLOSING);
        tickAll();
        model.confirm();
        assertEquals(List.of(forgotten, gone, here), checking().findings().remaining());

        model.explain(forgotten, Remainder.SERVED);
        model.explain(gone, Remainder.WENT_HOME);
        model.explain(here, Remainder.GOES_ON);
        model.confirm();

        assertEquals(
                Map.of(
                        served.label(), TicketState.DONE,
                        forgotten.label(), TicketState.DONE,
                        gone.label(), TicketState.LEFT,
                        here.label(), TicketState.ISSUED),
                states());
        assertEquals(1, ended.get(), "the queue is told");
        String paper = lastPaper("closing");
        for (String words : List.of("発券機 終業点検票", "A カードの申請", "3番まで", "発行なし", "A-002", "対応済み", "お帰り", "続けて対応")) {
            assertTrue(paper.contains(words), words);
        }
    }

    @Test
    void looksAgainWhereANumberWasTakenMeanwhile() {
        model.begin(CheckKind.CLOSING);
        tickAll();
        Ticket late = tickets.issue(SITE, "B");

        model.confirm();

        assertEquals(List.of(late), checking().findings().remaining());
        assertEquals(List.of(), checks.of(SITE, DAY));
    }

    @Test
    void keepsACheckWhosePaperDidNotComeOutAndPrintsItLater() {
        simulated.trouble(Trouble.none().paperFor(0));
        model.begin(CheckKind.OPENING);
        assertEquals(
                Optional.of(DeviceFault.OUT_OF_PAPER), checking().findings().printer());
        tickAll();
        model.confirm();
        var done = assertInstanceOf(
                MachineStep.Confirmed.class, model.stepProperty().get());
        assertEquals(new PrintOutcome.NotPrinted(DeviceFault.OUT_OF_PAPER), done.outcome());
        assertEquals(1, checks.of(SITE, DAY).size());

        simulated.trouble(Trouble.none());
        Optional<PrintOutcome> later = desk.printAgain(done.check().id().toString());

        assertEquals(Optional.of(new PrintOutcome.Printed(false)), later);
        assertEquals(1, checks.of(SITE, DAY).size());
    }

    @Test
    void keepsACheckOnce() {
        MachineCheck check = desk.confirm(CheckKind.OPENING, List.of(), Map.of());

        checks.add(check);

        assertEquals(List.of(check), checks.of(SITE, DAY));
        assertEquals(1, audit.after(0, 10).size());
    }

    @Test
    void beginsWithOpeningAndThenWithClosing() {
        model.begin();
        assertEquals(CheckKind.OPENING, model.stepProperty().get().kind());

        desk.confirm(CheckKind.OPENING, List.of(), Map.of());
        model.begin();

        assertEquals(CheckKind.CLOSING, model.stepProperty().get().kind());
    }

    @Test
    void takesItsItemsFromTheProfile() throws Exception {
        String yaml = Files.readString(Path.of("sample-config", "kokubunji.yaml")) + """
                machine:
                  clause: 打合せ簿
                  opening: [{ what: HAND, text: 鍵を開けた }]
                  closing: [{ what: CLOCK, text: 時刻を書いた }]
                """;

        Profile own = Profiles.parse("own.yaml", yaml.getBytes(StandardCharsets.UTF_8));

        assertEquals(
                new MachineRule(
                        List.of(new MachineRule.Item(MachineRule.What.HAND, "鍵を開けた")),
                        List.of(new MachineRule.Item(MachineRule.What.CLOCK, "時刻を書いた")),
                        "打合せ簿"),
                own.rules().machine());
    }

    @Test
    void isDoneByItsButtons() throws Exception {
        tickets.issue(SITE, "A");
        FxThread.call(() -> {
            model.begin(CheckKind.CLOSING);
            Scene scene = MachineScene.of(model, texts, CLOCK);
            ButtonBase confirm = (ButtonBase) scene.lookup("#machine-confirm");
            for (int at = 0; at < profile.rules().machine().closing().size(); at++) {
                ((ButtonBase) scene.lookup("#machine-item-" + at)).fire();
            }
            assertTrue(confirm.isDisabled());
            ((ButtonBase) scene.lookup("#machine-A-001-WENT_HOME")).fire();
            assertFalse(confirm.isDisabled());
            MachineScene.picture(scene, PICTURES.resolve("machine-closing.png"));
            confirm.fire();
            MachineScene.picture(scene, PICTURES.resolve("machine-closed.png"));
            return true;
        });

        assertEquals(Map.of("A-001", TicketState.LEFT), states());
        assertEquals(1, checks.of(SITE, DAY).size());
    }

    private MachineStep.Checking checking() {
        return assertInstanceOf(MachineStep.Checking.class, model.stepProperty().get());
    }

    private void tickAll() {
        for (int at = 0; at < model.items(checking().kind()).size(); at++) {
            model.tick(at, true);
        }
    }

    private Map<String, TicketState> states() {
        return tickets.of(SITE, DAY).stream()
                .collect(Collectors.toMap(status -> status.ticket().label(), TicketStatus::state));
    }

    /** What the last slip says, and its picture for whoever wants to look. */
    private String lastPaper(String name) throws Exception {
        Files.createDirectories(PICTURES);
        File picture = PICTURES.resolve("machine-slip-" + name + ".png").toFile();
        assertTrue(ImageIO.write(simulated.slips().getLast().image(), "png", picture));
        return new String(simulated.slips().getLast().bytes(), SHIFT_JIS);
    }
}
