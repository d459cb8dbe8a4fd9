package dev.madoguchi.city.console;

import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whom the console shows nothing. */
@Timeout(300)
class ConsoleRefusalsBrowserTest extends ConsoleInABrowser {
    @Test
    void refusesTheIdOfAnotherMunicipality() throws Exception {
        String once = city.home().console().add(OTHER, "neighbour", ConsoleRole.ADMINISTRATOR);

        isRefused("neighbour", once);

        assertEquals(0, browser.all("table").size());
        browser.picture("console-refused-neighbour");
    }

    @Test
    void showsNothingOfAnotherMunicipalityToASession() throws Exception {
        enter("viewer", ConsoleRole.VIEWER);

        browser.go(city.console() + "/" + OTHER + "/stations");

        assertEquals(0, browser.all("table").size());
        assertTrue(browser.find("#enter").isDisplayed());
    }

    @Test
    void refusesASessionThatHasEnded() throws Exception {
        enter("viewer", ConsoleRole.VIEWER);
        clock.later(Sessions.IDLE.plusSeconds(1));

        browser.go(address("stations"));

        assertTrue(browser.text("[role=alert]:not([hidden])").contains("期限が切れました"));
        browser.picture("console-refused-ended");
    }

    @Test
    void refusesAForgedCookie() throws Exception {
        browser.go(address("sign-in"));
        browser.tools(
                "Network.setCookie",
                Map.of(
                        "name",
                        "__Host-madoguchi",
                        "value",
                        "Zm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2VkMTI",
                        "url",
                        address(""),
                        "path",
                        "/",
                        "secure",
                        true,
                        "httpOnly",
                        true));

        browser.go(address(""));

        assertTrue(browser.find("#enter").isDisplayed());
        assertEquals(0, browser.all("table").size());
        browser.picture("console-refused-forged");
    }

    @Test
    void refusesAnAddressOutsideTheList() throws Exception {
        city.home().console().allow(MUNICIPALITY, "10.20.0.0/16");
        browser.go(address("sign-in"));

        assertTrue(browser.text("main").contains("この場所（ネットワーク）からは利用できません"));
        assertEquals(0, browser.all("input").size());
        browser.picture("console-refused-network");
    }

    @Test
    void refusesTheSixthTryAfterFiveWrongPasswords() throws Exception {
        String once = city.home().console().add(MUNICIPALITY, "viewer", ConsoleRole.VIEWER);
        for (int wrong = 0; wrong < 5; wrong++) {
            isRefused("viewer", "not the password");
        }

        isRefused("viewer", once);

        browser.picture("console-refused-sixth");
        clock.later(Duration.ofMinutes(1));
        type("viewer", once);
        browser.until("let in", () -> browser.find("#chosen").isDisplayed());
    }

    @Test
    void refusesAFormThatIsNotFromItsOwnPage() throws Exception {
        Path page = Files.writeString(
                directory.resolve("evil.html"),
                "<form method=post action='" + address("sign-out") + "'><button id=go>go</button></form>");
        enter("viewer", ConsoleRole.VIEWER);
        browser.go(page.toUri().toString());
        assertFalse(browser.barriers().isEmpty(), "a page of somebody else's has barriers, and they are found");
        browser.press("#go");
        browser.until("the sign-in", () -> browser.says("location.protocol").equals("https:"));

        browser.go(address(""));

        assertFalse(browser.all("#as-of").isEmpty(), "still signed in");
    }

    @Test
    void neverLeavesASessionAfterSigningOut() throws Exception {
        enter("viewer", ConsoleRole.VIEWER);
        browser.press("#sign-out");
        browser.until("signed out", () -> browser.find("#enter").isDisplayed());

        browser.go(address("stations"));

        assertTrue(browser.find("#enter").isDisplayed());
    }

    /** Tries to sign in, and waits until the console has said no. */
    private void isRefused(String id, String password) {
        type(id, password);
        browser.until(
                "refused", () -> browser.text("[role=alert]:not([hidden])").contains("サインインできません"));
    }
}
