package dev.madoguchi.carryout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.city.Administrator;
import dev.madoguchi.city.CarriedAnswer;
import dev.madoguchi.city.api.RunningCity;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.media.SimulatedMedia;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A supervisor carries the day's records to a real city on a card that is pulled out once, and takes its receipts in. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class CarryOutUiTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Clock NOON = Clock.fixed(TestCity.NOON, ZoneOffset.UTC);
    private static final String CARD = "CARD-1";
    private static final Path PICTURES = Path.of("target", "carry-out");

    @TempDir
    private Path folder;

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final StationKey key = StationKey.generate(new SecureRandom());
    private final SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();
    private final List<String> trail = new ArrayList<>();
    private TestCity city;
    private StationIdentity station;
    private Database database;
    private Outbox outbox;
    private CarryOuts carryOuts;
    private SimulatedMedia slot;
    private CarryOutViewModel model;

    @Start
    void show(Stage stage) throws Exception {
        city = TestCity.create(folder.resolve("city"));
        station = city.station("W-01");
        database = Database.open(folder.resolve("store"), key, NOON).database();
        outbox = new Outbox(database, folder.resolve("envelopes"), NOON);
        for (int i = 0; i < 3; i++) {
            assertTrue(outbox.add(city.seal(station, "MARKER".getBytes(StandardCharsets.US_ASCII))));
        }
        carryOuts = new CarryOuts(
                database, outbox, station.signing(), station.pins().name(), NOON);
        slot = new SimulatedMedia(folder.resolve("media"));
        var layout = new TransportSlipPdf(JapaneseFonts.installed(), texts, "国分寺市　本庁", TOKYO);
        var desk = new CarryOutDesk(
                carryOuts,
                new AllowedMedia(slot, List.of(CARD), List.of()),
                new CarryOutDesk.Slips(layout, printer, "持出票"),
                station.receipts(),
                new CarryOutDesk.Carrier("1001", (deed, about) -> trail.add(deed)));
        model = new CarryOutViewModel(desk, List.of("市民課", "情報管理課"), texts, new ImmediateBackground());
        var shell = new Shell(texts, new Header(texts, NOON.withZone(TOKYO), () -> {}), new DeviceBoard());
        shell.header().place("国分寺市", "本庁");
        shell.show(new CarryOutView(model, TOKYO, texts, () -> {}));
        stage.setScene(Theme.scene(shell.root()));
        stage.show();
    }

    @AfterEach
    void close() {
        database.close();
        station.close();
        key.close();
        city.close();
    }

    @Test
    void goesFromTheOutboxToTheCityAndBackWithReceipts(FxRobot robot) throws Exception {
        assertTrue(robot.lookup("#carryout-write").queryButton().isDisabled());
        assertTrue(labels(robot).contains(texts.get("carryout.media.ABSENT")));

        slot.insert("OTHER");
        robot.interact(model::tick);
        assertTrue(
                labels(robot).contains(texts.get("media.NOT_LISTED")),
                labels(robot).toString());
        slot.pull("OTHER");
        Path card = slot.insert(CARD);
        robot.interact(model::tick);
        robot.type(KeyCode.DIGIT1);
        picture(robot, "chosen");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);

        CarryOut written = carryOuts.all().getFirst();
        assertEquals(CarryOutState.WRITTEN, written.state());
        assertEquals("市民課", written.destination());
        assertEquals(1, printer.documents().size());
        assertEquals("3件を書き込み、照合しました。持出票を印刷しています。", notice(robot));

        String name = written.id().toString().substring(0, 8);
        robot.interact(() ->
                robot.lookup("#carryout-by-" + name).queryAs(TextField.class).setText("市民 課長"));
        Clicks.on(robot, "#carryout-received-" + name);
        slot.insert(CARD);
        Path answer = folder.resolve("receipts.json");
        Files.write(answer, answered(card.resolve(written.file())));
        robot.interact(() -> model.takeIn(answer));
        Clicks.on(robot, "#carryout-returned-" + name);

        CarryOut done = carryOuts.get(written.id());
        assertEquals("市民 課長", done.received().orElseThrow().who());
        assertEquals("1001", done.returned().orElseThrow().who());
        assertEquals(0, outbox.waiting());
        assertEquals(
                List.of(
                        "container.begun",
                        "container.written",
                        "container.received",
                        "container.receipted",
                        "container.returned"),
                trail);
        assertEquals(
                "0件　0 KB", robot.lookup("#carryout-load").queryAs(Label.class).getText());
        picture(robot, "returned");
    }

    @Test
    void goesOnWithACardThatWasPulledOutAndSaysWhereTheSlipIsNotPrinted(FxRobot robot) throws Exception {
        slot.insert(CARD);
        robot.interact(() -> {
            model.tick();
            model.destinationProperty().set(Optional.of("情報管理課"));
        });
        slot.pull(CARD);

        robot.interact(model::write);

        assertEquals(texts.get("carryout.media.PULLED"), notice(robot));
        CarryOut begun = carryOuts.all().getFirst();
        assertEquals(CarryOutState.BEGUN, begun.state());
        assertEquals(3, outbox.waiting());
        assertEquals(List.of("container.begun"), trail);
        slot.insert(CARD);
        printer.fault(Optional.of(DeviceFault.OUT_OF_PAPER));
        robot.interact(model::tick);
        picture(robot, "pulled");
        Clicks.on(robot, "#carryout-again-" + begun.id().toString().substring(0, 8));

        assertEquals(CarryOutState.WRITTEN, carryOuts.get(begun.id()).state());
        assertTrue(notice(robot).startsWith("書き込みと照合は済みました。持出票が印刷できません"), notice(robot));
        printer.fault(Optional.empty());
        Clicks.on(robot, "#carryout-slip-" + begun.id().toString().substring(0, 8));
        assertEquals(1, printer.documents().size());
        assertEquals(texts.get("carryout.printed"), notice(robot));
    }

    @Test
    void saysThatAFileHoldsNoReceipts(FxRobot robot) throws Exception {
        Path other = Files.writeString(folder.resolve("other.json"), "{}");

        robot.interact(() -> model.takeIn(other));
        assertEquals(texts.get("carryout.NO_RECEIPTS"), notice(robot));

        robot.interact(() -> model.takeIn(folder.resolve("nowhere.json")));
        assertEquals(texts.get("carryout.NO_RECEIPTS"), notice(robot));
        assertFalse(robot.lookup("#carryout-take").queryAs(Button.class).isDisabled());
    }

    private byte[] answered(Path file) throws Exception {
        Map<UUID, String> receipts = new LinkedHashMap<>();
        try (Container container = Container.open(file);
                RunningCity running = new RunningCity(
                        city.address(),
                        Administrator.tls(city.folder(), TestCity.PASSPHRASE, Clock.systemUTC(), new SecureRandom()))) {
            for (Carried each : container.list().records()) {
                if (running.take(each.id(), container.record(each)) instanceof CarriedAnswer.Taken taken) {
                    receipts.put(each.id(), taken.receipt());
                }
            }
            return new Receipts(container.list().id(), receipts, Map.of()).write();
        }
    }

    private static String notice(FxRobot robot) {
        return robot.lookup("#carryout-notice-what").queryAs(Label.class).getText();
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static void picture(FxRobot robot, String name) throws Exception {
        Files.createDirectories(PICTURES);
        Toolkit.call(() -> {
            Screenshot.save(robot.lookup("#carryout-transports").query().getScene(), PICTURES.resolve(name + ".png"));
            return true;
        });
    }
}
