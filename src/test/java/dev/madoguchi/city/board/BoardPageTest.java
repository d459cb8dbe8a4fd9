package dev.madoguchi.city.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.browser.Chromium;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.queue.TicketNumber;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The board in a real Chromium, at the city's real server over real TLS. */
@Timeout(300)
class BoardPageTest {
    private static final Clock CLOCK = Clock.fixed(TestCity.NOON, ZoneId.of("Asia/Tokyo"));

    @TempDir
    private Path directory;

    private TestCity city;
    private CallingStation station;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(directory.resolve("city"));
        station = new CallingStation(city, CLOCK);
    }

    @AfterEach
    void close() {
        station.close();
        city.close();
    }

    @Test
    void showsACallAsItComesAndWhoWasCalledBefore() throws Exception {
        try (Chromium board = board(1920, 1080)) {
            board.until("no call", () -> board.find("#nobody").isDisplayed());
            board.picture("board-empty-1920x1080");
            assertEquals(List.of(), board.barriers(), "nobody is called");
            serve(numbers("A", 3));
            List<TicketNumber> numbers = numbers("A", 9);
            numbers("C", 4);
            for (int called = 0; called < 5; called++) {
                station.act(QueueAction.CALL, numbers.get(called), called % 2 == 0 ? "card-1" : "card-2");
                station.act(QueueAction.SERVE, numbers.get(called), called % 2 == 0 ? "card-1" : "card-2");
                station.act(QueueAction.HOLD, numbers.get(called), called % 2 == 0 ? "card-1" : "card-2");
            }

            station.act(QueueAction.CALL, numbers.get(5), "card-2");

            board.until("the call", () -> board.text("#number").equals("A-009"));
            assertEquals("2番窓口Window 2", board.text("#window").replace("\n", ""));
            assertEquals("カード窓口2", board.text("#window-name"));
            assertEquals("3人", board.text("#lines li:first-child .count"));
            assertEquals("約9分", board.text("#lines li:first-child .wait"));
            assertEquals("4人", board.text("#lines li:nth-child(3) .count"));
            assertTrue(board.find("#mark").isDisplayed(), "the call is marked by a word");
            assertEquals("A-008", board.text("#calls li:first-child .label"));
            board.picture("board-call-1920x1080");
            assertEquals(List.of(), board.barriers(), "somebody is called");
            board.size(1280, 720);
            board.picture("board-call-1280x720");
            assertEquals(List.of(), board.says(CUT_OFF));
            board.size(1920, 1080);
            assertEquals(List.of(), board.says(CUT_OFF));
        }
    }

    @Test
    void saysThatACallIsRepeated() throws Exception {
        try (Chromium board = board(1280, 720)) {
            TicketNumber number = station.issue("B");
            station.act(QueueAction.CALL, number, "card-1");
            board.until("the call", () -> board.text("#number").equals("B-001"));
            assertEquals("", board.text("#times"));

            station.act(QueueAction.RECALL, number, "card-1");

            board.until("the recall", () -> board.text("#times").equals("2回目"));
        }
    }

    @Test
    void saysSinceWhenItIsNotConnectedAndComesBackByItself() throws Exception {
        try (Chromium board = board(1920, 1080)) {
            TicketNumber number = station.issue("A");
            station.act(QueueAction.CALL, number, "card-1");
            board.until("the call", () -> board.text("#number").equals("A-001"));

            city.stop();

            board.until("not connected", () -> board.find("#lost").isDisplayed());
            board.picture("board-lost-1920x1080");
            assertEquals(List.of(), board.barriers(), "not connected");
            assertEquals("12:00 から更新できていません", board.text("#lost-words"));
            assertFalse(board.find("#number").isDisplayed(), "no number that may be old is shown");

            city.start();
            station.act(QueueAction.RECALL, number, "card-1");

            board.until("connected again", () -> board.find("#number").isDisplayed());
            assertEquals("A-001", board.text("#number"));
            assertFalse(board.find("#lost").isDisplayed());
        }
    }

    @Test
    void saysSoWhereNothingComesThroughAnyMoreThoughNobodyHungUp() throws Exception {
        try (Chromium board = board(1280, 720)) {
            station.act(QueueAction.CALL, station.issue("A"), "card-1");
            board.until("the call", () -> board.text("#number").equals("A-001"));

            board.tools("Network.enable", Map.of());
            board.tools(
                    "Network.emulateNetworkConditions",
                    Map.of("offline", false, "latency", 600_000, "downloadThroughput", -1, "uploadThroughput", -1));

            board.until("not connected", () -> board.find("#lost").isDisplayed());
            assertEquals("12:00 から更新できていません", board.text("#lost-words"));
        }
    }

    @Test
    void saysThatItNeverReachedTheServerWhereTheQueueIsUnknown() throws Exception {
        try (Chromium board = Chromium.open(1280, 720, "--ignore-certificate-errors")) {
            board.go(city.address() + "/board/" + TestCity.MUNICIPALITY + "/nowhere");

            board.until("not connected", () -> board.find("#lost").isDisplayed());

            assertEquals("サーバーに接続できません", board.text("#lost-words"));
            assertEquals("--:--", board.text("#clock"));
        }
    }

    @Test
    void showsTheServersTimeWhateverTheBoardsOwnClockSays() throws Exception {
        try (Chromium board = board(1280, 720)) {
            board.until("the time", () -> board.text("#clock").equals("12:00"));
            String own = (String) board.says("new Date().toISOString()");

            assertFalse(own.startsWith("2026-11-20"), "the computer of the board has another time: " + own);
        }
    }

    @Test
    void keepsTheServersTimeWhenTheBoardsClockJumps() throws Exception {
        try (Chromium board = board(1280, 720)) {
            board.until("the time", () -> board.text("#clock").equals("12:00"));

            board.says(
                    "(Date.now = (now => () => now() + 3600000)(Date.now)) && document.body.setAttribute('data-told', "
                            + "document.getElementById('clock').textContent)");
            board.says(
                    "new MutationObserver(() => document.body.setAttribute('data-told', document.body.dataset.told + ' '"
                            + " + document.getElementById('clock').textContent)).observe(document.getElementById('clock'),"
                            + " {childList: true})");

            board.until(
                    "told again",
                    () -> board.says("document.body.dataset.told.includes('--:-- 12:00')")
                            .equals(true));
            assertEquals("12:00", board.text("#clock"));
        }
    }

    @Test
    void shakesNothingForWhoAskedForLessMotion() throws Exception {
        try (Chromium board = board(1280, 720)) {
            board.tools(
                    "Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));

            station.act(QueueAction.CALL, station.issue("A"), "card-1");

            board.until("the mark", () -> board.find("#mark").isDisplayed());
            assertEquals("none", board.says("getComputedStyle(document.getElementById('calling')).animationName"));
        }
    }

    @Test
    void soundsOnlyAfterSomebodyTouchedThePage() throws Exception {
        try (Chromium board = board(1280, 720)) {
            board.until("the page", () -> board.find("#sound-off").isDisplayed());

            board.press("main");

            board.until("sound", () -> board.find("#sound-on").isDisplayed());
            assertFalse(board.find("#sound-off").isDisplayed());
        }
    }

    @Test
    void soundsFromTheBeginningWhereTheBrowserWasToldTo() {
        try (Chromium board =
                Chromium.open(1280, 720, "--ignore-certificate-errors", "--autoplay-policy=no-user-gesture-required")) {
            board.go(station.board());

            board.until("sound", () -> board.find("#sound-on").isDisplayed());
        }
    }

    @Test
    void holdsManyPurposesAndLongNames() throws Exception {
        String name = "マイナンバーカードの健康保険証利用登録および公金受取口座の登録ならびにその他の手続の支援".repeat(4);
        station.join(new SiteSign(
                "東員町役場 町民課 マイナンバーカード特設会場（イオンモール東員 二階）",
                IntStream.range(0, 7)
                        .mapToObj(at -> new SiteSign.Purpose(String.valueOf((char) ('A' + at)), name))
                        .toList(),
                List.of(new SiteSign.Counter("w", name, List.of("A")))));
        station.act(QueueAction.CALL, station.issue("A"), "w");
        try (Chromium board = board(1280, 720)) {
            board.until("the lines", () -> board.all("#lines li").size() == 7);
            board.picture("board-long-1280x720");

            assertEquals(List.of(), board.says(CUT_OFF));
        }
    }

    /** What is outside its part of the screen. */
    private static final String CUT_OFF = """
            Array.from(document.querySelectorAll('#mark, #number, #to, #window-name, #calls li, #calls span, footer p, #estimate-note, #lines li, #lines .wait, #lines .count, header, footer'))
              .filter(node => { const box = node.getBoundingClientRect();
                const place = (node.closest('section') || document.body).getBoundingClientRect();
                return box.left < place.left || box.top < place.top || box.right > place.right + 1
                  || box.bottom > place.bottom + 1; })
              .map(node => node.id + ' ' + node.className + ' ' + node.textContent)""";

    private List<TicketNumber> numbers(String purpose, int count) throws Exception {
        List<TicketNumber> numbers = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            numbers.add(station.issue(purpose));
        }
        return numbers;
    }

    /** Each is served for six minutes. */
    private void serve(List<TicketNumber> numbers) throws Exception {
        for (TicketNumber number : numbers) {
            station.act(QueueAction.CALL, number, "card-1");
            station.act(QueueAction.SERVE, number, "card-1");
            station.later(Duration.ofMinutes(6));
            station.act(QueueAction.DONE, number, "card-1");
            station.later(Duration.ofMinutes(-6));
        }
    }

    private Chromium board(int width, int height) {
        Chromium board = Chromium.open(width, height, "--ignore-certificate-errors");
        board.go(station.board());
        return board;
    }
}
