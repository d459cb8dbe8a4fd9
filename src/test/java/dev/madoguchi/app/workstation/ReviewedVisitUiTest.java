package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.CLOCK;
import static dev.madoguchi.ui.Hands.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.browser.Chromium;
import dev.madoguchi.city.api.CityServer;
import dev.madoguchi.city.api.QueueSettings;
import dev.madoguchi.city.api.ServerAddress;
import dev.madoguchi.city.console.ConsoleRole;
import dev.madoguchi.role.Confirmation;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A visit goes through the gate of the second person: the window at the counter, and an officer in a real browser (001 §6(2)②イ). */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class ReviewedVisitUiTest {
    private static final String CHOSEN = "four words in a row";

    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private PracticeWindow desk;
    private CityServer console;

    @BeforeEach
    void open() throws Exception {
        desk = PracticeWindow.open(folder, "yatsushiro.yaml");
        console = new CityServer(
                desk.practice().city().home(), ServerAddress.loopback(0), QueueSettings.usual(), Optional.of(0), CLOCK);
        console.start();
        desk.signIn();
    }

    @AfterEach
    void close() {
        console.close();
        desk.close();
    }

    @Test
    void goesOnByItselfWhenAnOfficerHasConfirmedTheCaseInTheBrowser() throws Exception {
        UUID draft = draftAtReview();
        desk.resume(draft, Stage.REVIEW);
        try (Chromium browser = Chromium.open(1366, 768, "--ignore-certificate-errors", "--accept-lang=ja")) {
            enter(browser);
            browser.go(address("reviews"));

            hands.click("#online-ask");
            until(() -> !hands.words("#online-code").isEmpty());
            String code = hands.words("#online-code");
            browser.until(
                    "the case with its code", () -> browser.text("#content").contains(code));
            browser.press("tbody th a");
            browser.until("the form", () -> !browser.all("#confirm").isEmpty());
            browser.find("#password").sendKeys(CHOSEN);
            browser.press("#confirm");

            desk.at(Stage.PAPER);
            Visit visit = desk.visit();
            Confirmation confirmed = visit.confirmation().orElseThrow();
            assertEquals("shokuin", confirmed.by());
            assertTrue(confirmed.statement().isPresent(), "signed by the city");
            assertEquals(
                    List.of("case.confirmedAtConsole"),
                    desk.screens().workstation().audit().after(0, 1000).stream()
                            .filter(row -> row.who().equals("shokuin"))
                            .map(row -> row.deed())
                            .toList());
        }
    }

    private String address(String page) {
        return "https://127.0.0.1:" + console.consolePort().orElseThrow() + "/"
                + desk.place().profile().id() + "/" + page;
    }

    private void enter(Chromium browser) throws Exception {
        String once = desk.practice()
                .city()
                .home()
                .console()
                .add(desk.place().profile().id(), "shokuin", ConsoleRole.OFFICER);
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
        Visit visit = new Visit(UUID.randomUUID(), desk.ticket("A"));
        visit.handledBy(Practice.ID);
        visit.needConfirmation();
        return desk.draftAt(Stage.REVIEW, visit);
    }
}
