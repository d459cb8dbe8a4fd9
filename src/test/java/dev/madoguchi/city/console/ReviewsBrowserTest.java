package dev.madoguchi.city.console;

import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.browser.Chromium;
import dev.madoguchi.browser.OpenToAll;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.city.receipt.ReviewRequest;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.CityReviews;
import dev.madoguchi.sync.ReviewCase;
import dev.madoguchi.sync.ReviewState;
import dev.madoguchi.sync.StationIdentity;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A city officer reviews cases in a real Chromium, while the station waits. */
@Timeout(300)
class ReviewsBrowserTest {
    private static final String CHOSEN = "four words in a row";
    private static final String DIGEST = "0123abcd".repeat(8);

    @TempDir
    private Path directory;

    private final RunningClock clock = new RunningClock(TestCity.NOON);
    private TestCity city;
    private StationIdentity station;
    private CityLink link;
    private CityReviews reviews;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.withConsole(directory.resolve("city"), clock);
        station = city.station("W-01");
        link = new CityLink(city.address(), station.tls());
        reviews = new CityReviews(link, station);
    }

    @AfterEach
    void close() {
        link.close();
        station.close();
        city.close();
    }

    private static ReviewCase handledBy(String id) {
        UUID caseId = UUID.randomUUID();
        Map<String, String> facts =
                Map.of("procedure", "application", "route", "AT_WINDOW", "identity", "CHECKED", "photo", "REVIEWED");
        return new ReviewCase(caseId, DIGEST, new TreeMap<>(facts), Set.of(ReviewRequest.hand(caseId, id)), 10);
    }

    private String address(String page) {
        return city.console() + "/" + MUNICIPALITY + "/" + page;
    }

    private void type(Chromium browser, String id, String password) {
        browser.go(address("sign-in"));
        browser.find("#id").sendKeys(id);
        browser.find("#password").sendKeys(password);
        browser.press("#enter");
    }

    private void enter(Chromium browser, String id, ConsoleRole role) throws Exception {
        String once = city.home().console().add(MUNICIPALITY, id, role);
        type(browser, id, once);
        browser.until("a new password", () -> !browser.all("#chosen").isEmpty());
        browser.find("#old").sendKeys(once);
        browser.find("#chosen").sendKeys(CHOSEN);
        browser.find("#again").sendKeys(CHOSEN);
        browser.press("#change");
        browser.until("the first page", () -> !browser.all("#as-of").isEmpty());
    }

    private static void answer(Chromium browser, String password, String deed) {
        browser.find("#password").sendKeys(password);
        browser.press(deed);
        browser.until("said", () -> !browser.all("#said").isEmpty());
    }

    @Test
    void showsACaseByItselfAndConfirmsItWithTheOfficersPassword() throws Exception {
        ReviewCase waiting = handledBy("hanako");
        try (Chromium browser = Chromium.open(1366, 768, "--ignore-certificate-errors", "--accept-lang=ja")) {
            enter(browser, "shokuin", ConsoleRole.OFFICER);
            browser.go(address("reviews"));
            assertTrue(browser.text("#none").contains("審査を待つ件はありません"));

            reviews.ask(waiting);
            browser.until("the case", () -> browser.text("#content").contains("0123-ABCD"));
            browser.until("the menu", () -> browser.text("nav").contains("1件"));
            OpenToAll.look(browser, "console-reviews");
            browser.press("tbody th a");
            browser.until("the form", () -> !browser.all("#confirm").isEmpty());
            OpenToAll.look(browser, "console-review");
            answer(browser, "not the password", "#confirm");
            assertInstanceOf(ReviewState.Waiting.class, reviews.look(waiting));
            answer(browser, CHOSEN, "#confirm");

            browser.until("confirmed", () -> browser.text("#said").contains("確認しました"));
            OpenToAll.look(browser, "console-review-confirmed");
            assertInstanceOf(ReviewState.Confirmed.class, reviews.look(waiting));
        }
    }

    @Test
    void sendsACaseBackWithAReasonAndRefusesWhoWorkedOnIt() throws Exception {
        ReviewCase own = handledBy("shokuin");
        ReviewCase other = handledBy("hanako");
        try (Chromium browser = Chromium.open(390, 844, "--ignore-certificate-errors", "--accept-lang=ja")) {
            enter(browser, "shokuin", ConsoleRole.OFFICER);
            reviews.ask(own);
            reviews.ask(other);

            browser.go(address("reviews/W-01/" + own.id() + "/1"));
            answer(browser, CHOSEN, "#confirm");
            assertTrue(browser.text("#said").contains("ご自分が担当"));
            browser.go(address("reviews/W-01/" + other.id() + "/1"));
            browser.press("#reason option[value=PAPERS_INCOMPLETE]");
            browser.picture("console-review-phone");
            answer(browser, CHOSEN, "#refuse");

            assertEquals(new ReviewState.Refused("shokuin", "PAPERS_INCOMPLETE"), reviews.look(other));
            assertInstanceOf(ReviewState.Waiting.class, reviews.look(own));
        }
    }

    @Test
    void letsTwoPeopleWithOneAccountNotWorkAtOnceAndShowsNothingToAViewer() throws Exception {
        try (Chromium first = Chromium.open(1366, 768, "--ignore-certificate-errors", "--accept-lang=ja");
                Chromium second = Chromium.open(1366, 768, "--ignore-certificate-errors", "--accept-lang=ja")) {
            enter(first, "shokuin", ConsoleRole.OFFICER);
            type(second, "shokuin", CHOSEN);
            second.until("the first page", () -> !second.all("#as-of").isEmpty());

            first.go(address("reviews"));
            assertTrue(first.find("#enter").isDisplayed());
            enter(second, "viewer", ConsoleRole.VIEWER);
            second.go(address("reviews"));
            assertTrue(second.all("table").isEmpty() && second.all("#none").isEmpty());
        }
    }
}
