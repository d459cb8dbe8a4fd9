package dev.madoguchi.city.console;

import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.browser.Chromium;
import dev.madoguchi.browser.OpenToAll;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.city.board.CallingStation;
import dev.madoguchi.seal.StationName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The console in a real Chromium, at the city's real server over real TLS. */
@Timeout(300)
class ConsoleBrowserTest {
    private static final String OTHER = "131024";
    private static final String CHOSEN = "four words in a row";

    @TempDir
    private Path directory;

    private final RunningClock clock = new RunningClock(TestCity.NOON);
    private static Chromium browser;
    private String municipality = MUNICIPALITY;
    private TestCity city;
    private CallingStation station;

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

    private String address(String page) {
        return city.console() + "/" + municipality + "/" + page;
    }

    private void type(String id, String password) {
        browser.go(address("sign-in"));
        browser.find("#id").sendKeys(id);
        browser.find("#password").sendKeys(password);
        browser.press("#enter");
    }

    /** Tries to sign in, and waits until the console has said no. */
    private void isRefused(String id, String password) {
        type(id, password);
        browser.until(
                "refused", () -> browser.text("[role=alert]:not([hidden])").contains("サインインできません"));
    }

    /** Signs in with a one-time password, and chooses one. */
    private void enter(String id, ConsoleRole role) throws Exception {
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

    @Test
    void showsTheCountersOfTheCityPageByPage() throws Exception {
        new ConsoleDay(city, clock).happens(station);
        enter("chief", ConsoleRole.ADMINISTRATOR);

        assertEquals("今の状況", browser.text("h1"));
        assertEquals("main", browser.text("tbody tr:first-child th"));
        assertEquals("2 / 8", browser.text("tbody tr:first-child td:last-child"));
        assertEquals("3", browser.text("tbody tr:first-child td:nth-child(2)"));
        assertEquals("56", browser.text("tbody tr:first-child td:nth-child(5)"));
        OpenToAll.look(browser, "console-overview");
        browser.press("tbody tr:first-child th a");
        assertTrue(browser.text("main").contains("カードの申請"));
        OpenToAll.look(browser, "console-site");
        browser.go(address("stations"));
        assertTrue(browser.text("main").contains("プリンター: 用紙切れ"), browser.text("main"));
        OpenToAll.look(browser, "console-stations");
        browser.go(address("deliveries"));
        assertEquals(9, browser.all("td.hash").size());
        assertEquals(
                List.of("検収待ち", "検収済み", "照会中", "再検収待ち（検収の後に記録が届きました）", "要確認：検収の署名が一致しません"),
                browser.all(".scroll:nth-of-type(2) tbody td:nth-child(4)").stream()
                        .map(cell -> cell.getText())
                        .toList());
        assertTrue(browser.text(".scroll:nth-of-type(2) tbody tr:nth-child(3)").contains("受付簿より1件多い"));
        OpenToAll.look(browser, "console-deliveries");
        publications();
        browser.go(address("charts"));
        assertEquals(2, browser.all("svg[role=img][aria-label]").size());
        assertEquals(14L, browser.says(BARS));
        assertEquals(14, browser.all("section:first-of-type tbody tr").size());
        OpenToAll.look(browser, "console-charts");
        browser.go(address("inspection"));
        assertEquals("つながっています", browser.text("tbody tr:first-child td"));
        assertTrue(browser.text("tbody tr:nth-child(2) td").startsWith("要確認"));
        OpenToAll.look(browser, "console-inspection");
        city.home().console().add(MUNICIPALITY, "clerk", ConsoleRole.VIEWER);
        browser.go(address("accounts"));
        browser.press("button[value=lock]");
        browser.until("said", () -> browser.text("#said").contains("clerk"));
        OpenToAll.look(browser, "console-accounts");
        var authority = AuthorityCertificate.of(city.home().authority());
        assertEquals(authority.fingerprint(), browser.text(".facts dd.code"));
        assertEquals(authority.pem(), browser.says(FETCH));
        browser.go(address("password"));
        OpenToAll.look(browser, "console-own-password");
        phone();
    }

    private void publications() {
        browser.go(address("publications"));
        assertEquals(
                List.of("適用中", "取り下げ済み", "終了", "適用前", "適用中"),
                browser.all("tbody td:nth-child(6)").stream()
                        .map(cell -> cell.getText())
                        .toList());
        assertTrue(browser.text("tbody tr:nth-child(4)").startsWith("システム停止の時間が変わりました お知らせ 2"));
        OpenToAll.look(browser, "console-publications");
        browser.press("tbody tr:nth-child(4) th a");
        assertTrue(browser.text("#text").contains("<b>17時</b>"), browser.text("#text"));
        OpenToAll.look(browser, "console-publication");
    }

    private void phone() {
        browser.size(390, 844);
        browser.go(address(""));
        browser.picture("console-overview-phone");
        browser.go(address("deliveries"));
        browser.picture("console-deliveries-phone");
        browser.tools(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        browser.size(1366, 768);
        browser.go(address("charts"));
        browser.picture("console-charts-dark");
    }

    @Test
    void leadsThroughEveryPageByKeyboardAndSkipsTheMenuWhereAsked() throws Exception {
        new ConsoleDay(city, clock).happens(station);
        browser.go(address("sign-in"));
        OpenToAll.look(browser, "console-sign-in");
        enter("chief", ConsoleRole.ADMINISTRATOR);
        for (String page : List.of("", "stations", "deliveries", "publications", "charts", "inspection", "accounts")) {
            browser.go(address(page));

            OpenToAll.walk(browser, page);
        }
        browser.go(address("stations"));

        browser.key("Tab");
        browser.key("Enter");

        browser.until("the content has the focus", () -> "main".equals(browser.says("document.activeElement.id")));
    }

    private static final String FETCH = """
            (() => { const asked = new XMLHttpRequest(); asked.open('GET', 'authority.crt', false); asked.send(); return asked.responseText; })()""";
    private static final String BARS = """
            Array.from(document.querySelector('svg[role=img]').querySelectorAll('rect'))
              .filter(node => node.getBoundingClientRect().height > 10).length""";

    @Test
    void saysInWordsWhereASiteHasTooFewPeople() throws Exception {
        new ConsoleDay(city, clock).isStaffed(new StationName("kokubunji", "city-hall", "W-01"));
        municipality = "kokubunji";
        enter("chief", ConsoleRole.VIEWER);

        assertEquals("国分寺市役所", browser.text("tbody tr:first-child th"));
        assertEquals("不足 12時～13時", browser.text("tbody tr:first-child td.bad"));
        browser.picture("console-overview-staffed");
        browser.press("tbody tr:first-child th a");

        assertEquals("不足 出勤0／予定0", browser.text("td.bad"));
        assertTrue(browser.text("main").contains("出勤1／予定1"), browser.text("main"));
        OpenToAll.look(browser, "console-site-staffed");
    }

    @Test
    void keepsTheFirstPageFreshByItself() throws Exception {
        enter("viewer", ConsoleRole.VIEWER);
        assertEquals("0", browser.text("tbody td:nth-child(2)"));

        station.issue("A");

        browser.until("one waits", () -> browser.text("tbody td:nth-child(2)").equals("1"));
    }

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
}
