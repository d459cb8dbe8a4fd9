package dev.madoguchi.city.console;

import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.browser.Chromium;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.city.board.CallingStation;
import dev.madoguchi.city.vault.StationHead;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.TicketNumber;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.StationIdentity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The console in a real Chromium, at the city's real server over real TLS. */
@Timeout(180)
class ConsoleBrowserTest {
    private static final String OTHER = "131024";
    private static final String CHOSEN = "four words in a row";

    @TempDir
    private Path directory;

    private final RunningClock clock = new RunningClock(TestCity.NOON);
    private TestCity city;
    private CallingStation station;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.withConsole(directory.resolve("city"), clock);
        station = new CallingStation(city, clock);
    }

    @AfterEach
    void close() {
        station.close();
        city.close();
    }

    private static Chromium browser() {
        return Chromium.open(1366, 768, "--ignore-certificate-errors", "--accept-lang=ja");
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

    /** Signs in with a one-time password, and chooses one. */
    private void enter(Chromium browser, String id, ConsoleRole role) throws Exception {
        String once = city.home().console().add(MUNICIPALITY, id, role);
        type(browser, id, once);
        browser.until(
                "the password is to be changed", () -> browser.find("#chosen").isDisplayed());
        browser.find("#old").sendKeys(once);
        browser.find("#chosen").sendKeys(CHOSEN);
        browser.find("#again").sendKeys(CHOSEN);
        browser.picture("console-password");
        browser.press("#change");
        browser.until("the first page", () -> !browser.all("#as-of").isEmpty());
    }

    private void day() throws Exception {
        List<TicketNumber> numbers =
                List.of(station.issue("A"), station.issue("A"), station.issue("B"), station.issue("A"));
        station.act(QueueAction.CALL, numbers.getFirst(), "card-1");
        StationName silent = new StationName(MUNICIPALITY, "main", "W-01");
        tell(silent, "{}");
        clock.later(Duration.ofMinutes(6));
        for (String site : List.of("main", "station-square")) {
            for (String name : List.of("W-11", "W-12")) {
                StationName from = new StationName(MUNICIPALITY, site, site + "-" + name);
                city.station(from).close();
                tell(from, name.equals("W-12") ? "{\"PRINTER\":\"OUT_OF_PAPER\"}" : "{}");
                for (int hour = 9; hour <= 12; hour++) {
                    long done = (hour - 8) * (site.equals("main") ? 7L : 4L);
                    count(from, TestCity.DAY, hour, done);
                }
                for (int before = 1; before < 14; before++) {
                    count(from, TestCity.DAY.minusDays(before), 16, 20 + (before * 7 + site.length()) % 15);
                }
            }
        }
        heads();
        try (StationIdentity sender = city.station("W-21")) {
            for (int record = 0; record < 5; record++) {
                city.home().records().store(city.seal(sender, new byte[200]), clock.instant());
            }
        }
    }

    private void heads() {
        LocalDate day = TestCity.DAY;
        head("main-W-11", day.minusDays(1), 1200, 'a');
        head("main-W-11", day, 1320, 'b');
        head("main-W-12", day.minusDays(1), 900, 'c');
        head("main-W-12", day, 850, 'd');
    }

    private void head(String name, LocalDate day, long seq, char digit) {
        String hash = String.valueOf(digit).repeat(64);
        city.home().heads().store(new StationHead(MUNICIPALITY, name, day, seq, hash, "signed", clock.instant()));
    }

    private void tell(StationName from, String faults) {
        String json =
                "{\"toldAt\":\"%s\",\"version\":\"0.1.0\",\"waiting\":2,\"refused\":0,\"oldestAt\":\"%s\",\"faults\":%s}"
                        .formatted(
                                clock.instant().plusMillis(1300),
                                clock.instant().minusSeconds(300),
                                faults);
        city.home().states().tell(from, StationState.parse(json.getBytes(StandardCharsets.UTF_8), clock.instant()));
    }

    private void count(StationName from, LocalDate day, int hour, long done) {
        var totals = new TreeMap<>(Map.of(
                SitesPage.FINISHED,
                done,
                "left.CONSENT",
                done / 9,
                "application.AT_ISSUE",
                done / 2,
                "application.EXPRESS",
                done / 3));
        city.home().tallies().tell(from, new StationTally(day, hour, totals));
    }

    @Test
    void showsTheCountersOfTheCityPageByPage() throws Exception {
        day();
        try (Chromium browser = browser()) {
            browser.go(address(""));
            browser.picture("console-sign-in");
            enter(browser, "chief", ConsoleRole.ADMINISTRATOR);

            assertEquals("今の状況", browser.text("h1"));
            assertEquals("main", browser.text("tbody tr:first-child th"));
            assertEquals("2 / 4", browser.text("tbody tr:first-child td:last-child"));
            assertEquals("3", browser.text("tbody tr:first-child td:nth-child(2)"));
            assertEquals("56", browser.text("tbody tr:first-child td:nth-child(5)"));
            look(browser, "console-overview");
            browser.press("tbody tr:first-child th a");
            assertTrue(browser.text("main").contains("カードの申請"));
            look(browser, "console-site");
            browser.go(address("stations"));
            assertTrue(browser.text("main").contains("プリンター: 用紙切れ"), browser.text("main"));
            look(browser, "console-stations");
            browser.go(address("deliveries"));
            assertEquals(5, browser.all("table:last-of-type td.hash").size());
            look(browser, "console-deliveries");
            browser.go(address("charts"));
            assertEquals(2, browser.all("svg[role=img][aria-label]").size());
            assertEquals(14L, browser.says(BARS));
            assertEquals(14, browser.all("section:first-of-type tbody tr").size());
            look(browser, "console-charts");
            browser.go(address("inspection"));
            assertEquals("つながっています", browser.text("tbody tr:first-child td"));
            assertTrue(browser.text("tbody tr:nth-child(2) td").startsWith("要確認"));
            look(browser, "console-inspection");
            city.home().console().add(MUNICIPALITY, "clerk", ConsoleRole.VIEWER);
            browser.go(address("accounts"));
            browser.press("button[value=lock]");
            browser.until("said", () -> browser.text("#said").contains("clerk"));
            look(browser, "console-accounts");
            browser.size(390, 844);
            browser.go(address(""));
            look(browser, "console-overview-phone");
            browser.tools(
                    "Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
            browser.size(1366, 768);
            browser.go(address("charts"));
            look(browser, "console-charts-dark");
        }
    }

    /** Takes a picture; everything that can be pressed has a name, every page one heading, nothing is wider than the screen. */
    private static void look(Chromium browser, String picture) {
        browser.picture(picture);
        assertEquals(List.of(), browser.says(NAMELESS), picture);
        assertEquals(1, browser.all("h1").size(), picture);
        assertEquals(1, browser.all("main").size(), picture);
        assertEquals(List.of(), browser.says(UNCAPTIONED), picture);
        assertEquals(true, browser.says("document.documentElement.scrollWidth <= window.innerWidth"), picture);
    }

    private static final String BARS = """
            Array.from(document.querySelector('svg[role=img]').querySelectorAll('rect'))
              .filter(node => node.getBoundingClientRect().height > 10).length""";
    private static final String NAMELESS = """
            Array.from(document.querySelectorAll('a, button, input:not([type=hidden]), select, svg[role=img]'))
              .filter(node => !(node.getAttribute('aria-label') || node.textContent.trim() || node.labels?.length))
              .map(node => node.outerHTML)""";
    private static final String UNCAPTIONED = """
            Array.from(document.querySelectorAll('table'))
              .filter(node => !node.caption || !node.querySelector('th[scope=col]')).map(node => node.outerHTML)""";

    @Test
    void keepsTheFirstPageFreshByItself() throws Exception {
        try (Chromium browser = browser()) {
            enter(browser, "viewer", ConsoleRole.VIEWER);
            assertEquals("0", browser.text("tbody td:nth-child(2)"));

            station.issue("A");

            browser.until(
                    "one waits", () -> browser.text("tbody td:nth-child(2)").equals("1"));
        }
    }

    @Test
    void refusesTheIdOfAnotherMunicipality() throws Exception {
        try (Chromium browser = browser()) {
            String once = city.home().console().add(OTHER, "neighbour", ConsoleRole.ADMINISTRATOR);

            type(browser, "neighbour", once);

            assertTrue(browser.text("[role=alert]:not([hidden])").contains("サインインできません"));
            browser.picture("console-refused-neighbour");
        }
    }

    @Test
    void showsNothingOfAnotherMunicipalityToASession() throws Exception {
        try (Chromium browser = browser()) {
            enter(browser, "viewer", ConsoleRole.VIEWER);

            browser.go(city.console() + "/" + OTHER + "/stations");

            assertEquals(0, browser.all("table").size());
            assertTrue(browser.find("#enter").isDisplayed());
        }
    }

    @Test
    void refusesASessionThatHasEnded() throws Exception {
        try (Chromium browser = browser()) {
            enter(browser, "viewer", ConsoleRole.VIEWER);
            clock.later(Sessions.IDLE.plusSeconds(1));

            browser.go(address("stations"));

            assertTrue(browser.text("[role=alert]:not([hidden])").contains("期限が切れました"));
            browser.picture("console-refused-ended");
        }
    }

    @Test
    void refusesAForgedCookie() throws Exception {
        try (Chromium browser = browser()) {
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
    }

    @Test
    void refusesAnAddressOutsideTheList() throws Exception {
        city.home().console().allow(MUNICIPALITY, "10.20.0.0/16");
        try (Chromium browser = browser()) {
            browser.go(address("sign-in"));

            assertTrue(browser.text("main").contains("この場所（ネットワーク）からは利用できません"));
            assertEquals(0, browser.all("input").size());
            browser.picture("console-refused-network");
        }
    }

    @Test
    void refusesTheSixthTryAfterFiveWrongPasswords() throws Exception {
        String once = city.home().console().add(MUNICIPALITY, "viewer", ConsoleRole.VIEWER);
        try (Chromium browser = browser()) {
            for (int wrong = 0; wrong < 5; wrong++) {
                type(browser, "viewer", "not the password");
            }

            type(browser, "viewer", once);

            assertTrue(browser.text("[role=alert]:not([hidden])").contains("サインインできません"));
            browser.picture("console-refused-sixth");
            clock.later(Duration.ofMinutes(1));
            type(browser, "viewer", once);
            assertTrue(browser.find("#chosen").isDisplayed());
        }
    }

    @Test
    void refusesAFormThatIsNotFromItsOwnPage() throws Exception {
        Path page = Files.writeString(
                directory.resolve("evil.html"),
                "<form method=post action='" + address("sign-out") + "'><button id=go>go</button></form>");
        try (Chromium browser = browser()) {
            enter(browser, "viewer", ConsoleRole.VIEWER);
            browser.go(page.toUri().toString());
            browser.press("#go");
            browser.until("the sign-in", () -> browser.says("location.protocol").equals("https:"));

            browser.go(address(""));

            assertFalse(browser.all("#as-of").isEmpty(), "still signed in");
        }
    }

    @Test
    void neverLeavesASessionAfterSigningOut() throws Exception {
        try (Chromium browser = browser()) {
            enter(browser, "viewer", ConsoleRole.VIEWER);
            browser.press("#sign-out");
            browser.until("signed out", () -> browser.find("#enter").isDisplayed());

            browser.go(address("stations"));

            assertTrue(browser.find("#enter").isDisplayed());
        }
    }
}
