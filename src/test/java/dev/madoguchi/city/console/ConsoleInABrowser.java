package dev.madoguchi.city.console;

import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;

import dev.madoguchi.browser.Chromium;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.city.board.CallingStation;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The console in a real Chromium, at the city's real server over real TLS. */
abstract class ConsoleInABrowser {
    static final String OTHER = "131024";
    static final String CHOSEN = "four words in a row";

    @TempDir
    Path directory;

    final RunningClock clock = new RunningClock(TestCity.NOON);
    static Chromium browser;
    String municipality = MUNICIPALITY;
    TestCity city;
    CallingStation station;

    @BeforeAll
    static void start() {
        browser = Chromium.open(1366, 768, "--ignore-certificate-errors", "--accept-lang=ja");
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void open() throws Exception {
        browser.forget();
        browser.size(1366, 768);
        city = TestCity.withConsole(directory.resolve("city"), clock);
        station = new CallingStation(city, clock);
    }

    @AfterEach
    void close() {
        station.close();
        city.close();
    }

    String address(String page) {
        return city.console() + "/" + municipality + "/" + page;
    }

    void type(String id, String password) {
        browser.go(address("sign-in"));
        browser.find("#id").sendKeys(id);
        browser.find("#password").sendKeys(password);
        browser.press("#enter");
    }

    /** Signs in with a one-time password, and chooses one. */
    void enter(String id, ConsoleRole role) throws Exception {
        String once = city.home().console().add(municipality, id, role);
        type(id, once);
        browser.until(
                "the password is to be changed", () -> browser.find("#chosen").isDisplayed());
        browser.find("#old").sendKeys(once);
        browser.find("#chosen").sendKeys(CHOSEN);
        browser.find("#again").sendKeys(CHOSEN);
        browser.picture("console-password");
        browser.press("#change");
        browser.until("the first page", () -> !browser.all("#as-of").isEmpty());
    }

    static final String FETCH = """
            (() => { const asked = new XMLHttpRequest(); asked.open('GET', 'authority.crt', false); asked.send(); return asked.responseText; })()""";
    static final String BARS = """
            Array.from(document.querySelector('svg[role=img]').querySelectorAll('rect'))
              .filter(node => node.getBoundingClientRect().height > 10).length""";
}
