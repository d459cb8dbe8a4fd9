package dev.madoguchi.app.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.paper.FileMark;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.sync.SettableClock;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A supervisor looks at what is on its way to the city, has it sent now, and takes the list away. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class SendingUiTest {
    private static final Instant NINE = Instant.parse("2026-11-20T00:00:00Z");
    private static final Path PICTURES = Path.of("target", "sending");

    @TempDir
    private Path folder;

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final SettableClock clock = new SettableClock(NINE);
    private final AtomicInteger woken = new AtomicInteger();
    private final SecureRandom random = new SecureRandom();
    private final StationKey key = MadeStore.key();
    private final CityPrivateKey city = CityPrivateKey.generate(random);
    private final SigningKey signing = SigningKey.generate(random);
    private Database database;
    private Outbox outbox;
    private SendingViewModel model;
    private UUID conflicting;

    @Start
    void show(Stage stage) throws Exception {
        database =
                MadeStore.open(folder.resolve("store"), key, Clock.systemUTC()).database();
        outbox = new Outbox(database, folder.resolve("envelopes"), clock);
        conflicting = add(200_000);
        outbox.sending(conflicting);
        outbox.refused(conflicting, "sync.CONFLICT");
        clock.advance(Duration.ofMinutes(95));
        UUID away = add(5_000_000);
        outbox.sending(away);
        outbox.failed(away, "sync.SERVER_AWAY", clock.instant().plusSeconds(480));
        outbox.receipted(add(1), "a receipt");
        add(100);
        clock.advance(Duration.ofMinutes(3));
        model = new SendingViewModel(
                outbox, woken::incrementAndGet, new ImmediateBackground(), texts, clock, FileMark.NONE);
        var ways = new SendingView.Ways(() -> {}, Optional.of(() -> {}), Optional.empty());
        var view = new SendingView(model, true, ZoneId.of("Asia/Tokyo"), texts, ways);
        var shell = new Shell(
                texts, new Header(texts, Clock.fixed(NINE, ZoneId.of("Asia/Tokyo")), () -> {}), new DeviceBoard());
        shell.header().place("見本市", "本庁");
        shell.show(view);
        stage.setScene(Theme.scene(shell.root()));
        stage.show();
    }

    @AfterEach
    void close() {
        database.close();
        signing.close();
        city.close();
        key.close();
    }

    @Test
    void saysOfEachRecordWhatIsTrueOfIt(FxRobot robot) throws Exception {
        List<String> told = labels(robot);

        assertEquals(
                "市の受領証がまだない記録　3件",
                robot.lookup("#sending-count").queryAs(Label.class).getText());
        assertTrue(told.contains(texts.get("sync.CONFLICT")), told.toString());
        assertTrue(told.contains(texts.get("sync.SERVER_AWAY.todo")), told.toString());
        assertTrue(told.stream().anyMatch(text -> text.contains("経過 1時間38分") && text.contains("自動では送りません")));
        assertTrue(
                told.stream().anyMatch(text -> text.contains("次の送信 11-20 10:43:00") && text.contains("4,885 KB")),
                told.toString());
        picture(robot);
    }

    @Test
    void sendsEverythingNowWhatTheCityRefusedToo(FxRobot robot) {
        robot.type(KeyCode.F5);

        assertEquals(1, woken.get());
        assertEquals(OutboxState.QUEUED, outbox.row(conflicting).orElseThrow().state());
        assertEquals(3, outbox.due(clock.instant(), 10).size());
        assertEquals(
                "3件をもう一度送ります。",
                robot.lookup("#sending-notice-what").queryAs(Label.class).getText());
    }

    @Test
    void givesTheListAwayWithoutAnythingPersonal(FxRobot robot) throws Exception {
        Path file = folder.resolve("sending.csv");

        robot.interact(() -> model.export(file));

        List<String> lines = Files.readString(file).lines().toList();
        assertEquals("\uFEFFid,day,state,reason,attempts,queued_at,next_try,bytes,sha256", lines.getFirst());
        assertEquals(4, lines.size());
        OutboxRow row = outbox.row(conflicting).orElseThrow();
        assertEquals(
                "%s,2026-11-20,REFUSED,sync.CONFLICT,1,2026-11-20T00:00:00Z,2026-11-20T00:00:00Z,%d,%s"
                        .formatted(conflicting, outbox.size(conflicting), row.sha256()),
                lines.get(1));
        assertFalse(Files.readString(file).contains("MARKER"));
    }

    @Test
    void saysWhenTheListCouldNotBeSaved(FxRobot robot) {
        robot.interact(() -> model.export(folder.resolve("nowhere/outbox.csv")));

        assertEquals(
                texts.get("outbox.notExported"),
                robot.lookup("#sending-notice-what").queryAs(Label.class).getText());
    }

    private UUID add(int bytes) throws Exception {
        var name = new StationName("131016", "main", "W-01");
        byte[] plain = "MARKER".repeat(bytes / 6 + 1).getBytes(StandardCharsets.US_ASCII);
        Envelope envelope = new Sealer(city.publicKey(), signing, name, clock)
                .seal(UUID.randomUUID(), "visit", LocalDate.of(2026, 11, 20), plain);
        assertTrue(outbox.add(envelope));
        return envelope.header().id();
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup("#sending-records .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static void picture(FxRobot robot) throws Exception {
        Files.createDirectories(PICTURES);
        Toolkit.call(() -> {
            Screenshot.save(robot.lookup("#sending-records").query().getScene(), PICTURES.resolve("sending.png"));
            return true;
        });
    }
}
