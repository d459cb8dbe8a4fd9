package dev.madoguchi.city.console;

import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.browser.OpenToAll;
import dev.madoguchi.seal.StationName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the console shows, page by page. */
@Timeout(300)
class ConsoleBrowserTest extends ConsoleInABrowser {
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
}
