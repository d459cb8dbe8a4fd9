package dev.madoguchi.app.workstation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.browser.Chromium;
import dev.madoguchi.city.api.CityServer;
import dev.madoguchi.city.api.QueueSettings;
import dev.madoguchi.city.api.ServerAddress;
import dev.madoguchi.city.console.ConsoleRole;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.role.Confirmation;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A visit goes through the gate of the second person: the window at the counter, and an officer in a real browser (001 §6(2)②イ). */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class ReviewedVisitUiTest {
    private static final int LIMIT = 60;
    private static final String CHOSEN = "four words in a row";

    @TempDir
    private static Path folder;

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final FxBackground background = new FxBackground();
    private final Clock clock = Clock.system(ZoneId.of("Asia/Tokyo"));
    private Profile profile;
    private Practice practice;
    private CityServer console;
    private CounterWindow window;

    @Start
    void show(javafx.stage.Stage stage) throws Exception {
        profile = Profiles.read(Path.of("sample-config", "yatsushiro.yaml"));
        var place = new Practice.Place(
                folder.resolve(UUID.randomUUID().toString()),
                profile,
                profile.sites().getFirst(),
                DeviceAddresses.simulated());
        practice = Practice.open(place, texts, clock);
        console = new CityServer(
                practice.city().home(), ServerAddress.loopback(0), QueueSettings.usual(), Optional.of(0), clock);
        console.start();
        window = practice.window(place, new SimulatedDocumentPrinter(), texts, background);
        stage.setScene(window.scene());
        stage.show();
        window.open();
    }

    @AfterEach
    void close() {
        Toolkit.run(window::leaveDesk); // nothing on the screen asks anything any more
        Toolkit.run(window::close);
        background.close();
        console.close();
        practice.close();
    }

    @Test
    void goesOnByItselfWhenAnOfficerHasConfirmedTheCaseInTheBrowser(FxRobot robot) throws Exception {
        signIn(robot);
        UUID draft = draftAtReview();
        Toolkit.run(() -> screens().resume(draft));
        at(Stage.REVIEW);
        try (Chromium browser = Chromium.open(1366, 768, "--ignore-certificate-errors", "--accept-lang=ja")) {
            enter(browser);
            browser.go(address("reviews"));

            Clicks.on(robot, "#online-ask");
            Labeled shown = robot.lookup("#online-code").query();
            until(() -> !shown.getText().isEmpty());
            String code = shown.getText();
            browser.until(
                    "the case with its code", () -> browser.text("#content").contains(code));
            browser.press("tbody th a");
            browser.until("the form", () -> !browser.all("#confirm").isEmpty());
            browser.find("#password").sendKeys(CHOSEN);
            browser.press("#confirm");

            at(Stage.PAPER);
            Visit visit = screens().visit().orElseThrow();
            Confirmation confirmed = visit.confirmation().orElseThrow();
            assertEquals("shokuin", confirmed.by());
            assertTrue(confirmed.statement().isPresent(), "signed by the city");
            assertEquals(
                    List.of("case.confirmedAtConsole"),
                    screens().workstation().audit().after(0, 1000).stream()
                            .filter(row -> row.who().equals("shokuin"))
                            .map(row -> row.deed())
                            .toList());
        }
    }

    private String address(String page) {
        return "https://127.0.0.1:" + console.consolePort().orElseThrow() + "/" + profile.id() + "/" + page;
    }

    private void enter(Chromium browser) throws Exception {
        String once = practice.city().home().console().add(profile.id(), "shokuin", ConsoleRole.OFFICER);
        browser.go(address("sign-in"));
        browser.find("#id").sendKeys("shokuin");
        browser.find("#password").sendKeys(once);
        browser.press("#enter");
        browser.until("a new password", () -> !browser.all("#chosen").isEmpty());
        browser.find("#old").sendKeys(once);
        browser.find("#chosen").sendKeys(CHOSEN);
        browser.find("#again").sendKeys(CHOSEN);
        browser.press("#change");
        browser.until("the first page", () -> !browser.all("#as-of").isEmpty());
    }

    private UUID draftAtReview() throws Exception {
        String site = profile.sites().getFirst().id();
        Visit visit = new Visit(UUID.randomUUID(), new Ticket(site, "A", LocalDate.now(clock), 1, clock.instant()));
        visit.handledBy(Practice.ID);
        visit.needConfirmation();
        while (visit.stage() != Stage.REVIEW) {
            InventedVisit.step(visit);
        }
        screens().workstation().drafts().save(visit);
        UUID id = visit.id();
        visit.close();
        return id;
    }

    private CounterScreens screens() {
        return window.screensProperty().get().orElseThrow();
    }

    private void signIn(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#staff-id").tryQuery().isPresent());
        Clicks.on(robot, "#staff-id").write(Practice.ID);
        Clicks.on(robot, "#staff-password").write(Practice.PASSWORD);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        until(() -> window.screensProperty().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void at(Stage stage) throws TimeoutException {
        until(() -> screens().visitProperty().get() instanceof VisitState.Serving serving && serving.stage() == stage);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(Callable<Boolean> holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(LIMIT, SECONDS, holds);
    }
}
