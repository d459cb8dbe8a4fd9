package dev.madoguchi.app.workstation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.station.StationEnrolment;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.WaitingRoomSettings;
import dev.madoguchi.app.waiting.WaitingRoom;
import dev.madoguchi.board.BoardSight;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.PublishingDeeds.Draft;
import dev.madoguchi.city.PublishingDeeds.Terms;
import dev.madoguchi.city.api.CityServer;
import dev.madoguchi.city.api.ServerAddress;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.Person;
import dev.madoguchi.sync.EnrolmentLink;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tools.jackson.databind.json.JsonMapper;

/** The first morning of a counter of a real city: from the code to the board, with a real server. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class EnrolledCounterUiTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final char[] PASSPHRASE = "correct horse battery staple".toCharArray();
    private static final Person FIRST = new Person("1001", "国分 一郎", Role.SUPERVISOR);
    private static final String CHOSEN = "battery staple 2027";
    private static final int LIMIT = 60;

    @TempDir
    private static Path folder;

    private final FxBackground background = new FxBackground();
    private final SecureRandom random = new SecureRandom();
    private CityHome city;
    private CityServer server;
    private EnrolledCounter counter;
    private CounterWindow window;
    private WaitingRoom waiting;
    private String once = "";

    @Start
    void show(Stage stage) throws Exception {
        openTheCity();
        StationHome home = enrolled();
        counter = EnrolledCounter.open(home, DeviceAddresses.simulated(), CLOCK);
        window = counter.window(new SimulatedDocumentPrinter(), new Texts(Locale.JAPANESE), background);
        waiting = WaitingRoom.of(
                new WaitingRoomSettings(
                        WaitingRoomSettings.Board.SECOND, WaitingRoomSettings.Voice.SIMULATED, Optional.of(0)),
                new WaitingRoom.Place(counter.place().profile(), counter.place().site(), CLOCK),
                background,
                window.speaker());
        stage.setScene(window.scene());
        stage.show();
        window.open();
        window.serve(waiting);
    }

    private void openTheCity() throws Exception {
        var made = new CityFolder(folder.resolve("city"));
        made.create("city:kokubunji", PASSPHRASE, new PasswordCost(64, 1, 1), Clock.systemUTC(), random);
        city = CityHome.open(made, PASSPHRASE, Clock.systemUTC(), random);
        city.keepProfile(Files.readString(Path.of("sample-config", "kokubunji.yaml")));
        server = new CityServer(city, ServerAddress.loopback(0), CLOCK);
        server.start();
    }

    private StationHome enrolled() throws Exception {
        URI here = URI.create("https://127.0.0.1:" + server.port());
        var name = new StationName("kokubunji", "city-hall", "W-01");
        EnrolmentCode code = EnrolmentCode.parse(city.offer(name, here).text());
        StationHome home = new StationHome(folder.resolve("station"));
        new StationEnrolment(home, random).run(code, new EnrolmentLink(code), FIRST, password -> once = password);
        return home;
    }

    @AfterEach
    void close() {
        Toolkit.run(waiting::close);
        Toolkit.run(window::close);
        background.close();
        counter.close();
        server.close();
        city.close();
    }

    @Test
    void opensForItsFirstSupervisorAndServesBoardAndTicketMachine(FxRobot robot) throws Exception {
        publishWhatIsNewSinceTheEnrolment();
        assertFalse(givesNumbers());

        fill(robot, "#staff-id", FIRST.id());
        fill(robot, "#staff-password", once);
        Clicks.on(robot, "#staff-enter");
        until(() -> robot.lookup("#password-fresh").tryQuery().isPresent());
        fill(robot, "#password-old", once);
        fill(robot, "#password-fresh", CHOSEN);
        fill(robot, "#password-again", CHOSEN);
        Clicks.on(robot, "#password-change");
        until(() -> robot.lookup("#home-next").tryQuery().isPresent());

        var queue = window.screensProperty().get().orElseThrow().workstation().queue();
        queue.issue(
                "city-hall",
                counter.place()
                        .profile()
                        .seriesAt(counter.place().site())
                        .getFirst()
                        .letter());
        until(() -> waiting.board().sightProperty().get() instanceof BoardSight.Live live
                && live.state().lines().stream().anyMatch(line -> line.waiting() == 1));
        until(() -> robot.lookup("#news-storm").tryQuery().isPresent());
        assertTrue(givesNumbers());
        picture(robot);
    }

    private void publishWhatIsNewSinceTheEnrolment() throws Exception {
        city.exchangeReceiptKey();
        city.publishing()
                .publish(
                        new Draft(
                                "kokubunji",
                                "",
                                PublishedKind.ANNOUNCEMENT,
                                "file",
                                "id: storm\ntitle: 台風\ntext: 早く閉めます\nboard: true\n"),
                        new Terms(LocalDate.of(2026, 11, 20), "市民課", ""));
    }

    /** What the ticket machine's page is told. */
    private boolean givesNumbers() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(waiting.kiosk().orElseThrow().resolve("/state"))
                    .timeout(Duration.ofSeconds(LIMIT))
                    .build();
            String state = client.send(request, BodyHandlers.ofString()).body();
            return JsonMapper.shared().readTree(state).required("open").booleanValue();
        }
    }

    private static void fill(FxRobot robot, String field, String text) throws TimeoutException {
        until(() -> robot.lookup(field).tryQuery().isPresent());
        robot.interact(() -> robot.lookup(field).<TextInputControl>query().setText(text));
    }

    private void picture(FxRobot robot) {
        robot.interact(() -> {
            try {
                Files.createDirectories(Path.of("target/pages"));
                Screenshot.save(window.scene(), Path.of("target/pages/enrolled-counter.png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void until(Callable<Boolean> holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(LIMIT, SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
