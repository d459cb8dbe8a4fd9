package dev.madoguchi.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.browser.Chromium;
import dev.madoguchi.browser.OpenToAll;
import dev.madoguchi.device.printer.Trouble;
import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.ui.VisitorLanguage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

/** The ticket machine's page in a real Chromium, with the real driver and a simulated printer behind it. */
@Timeout(300)
class KioskPageTest {
    @Test
    void givesANumberInEachLanguage() throws Exception {
        try (TestKiosk kiosk = new TestKiosk(KioskServer.USUAL_IDLE).open();
                Chromium page = Chromium.open(1366, 768)) {
            page.go(kiosk.server().address().toString());
            int given = 0;
            for (VisitorLanguage language : VisitorLanguage.values()) {
                page.press("#language-" + language.code());
                assertEquals(language.tag(), page.says("document.documentElement.lang"));
                assertEquals(word(language, "kiosk.title"), page.text("#start h1"));
                OpenToAll.enlarged(page, "kiosk-start-" + language.code());

                press(page, "#purpose-B");
                page.until("the number", () -> page.find("#given").isDisplayed());

                given++;
                assertEquals("B-%03d".formatted(given), page.text("#number"));
                assertEquals(word(language, "kiosk.take"), page.text("#paper"));
                assertEquals(word(language, "kiosk.minutes").replace("{0}", "25"), page.text("#wait"));
                OpenToAll.enlarged(page, "kiosk-given-" + language.code());
                assertEquals(language.code(), kiosk.spoken().get("B-%03d".formatted(given)));
                finish(page);
                assertEquals("ja", page.says("document.documentElement.lang"));
            }
            assertEquals(
                    VisitorLanguage.values().length, kiosk.printer().slips().size());
        }
    }

    @Test
    void showsTheNumberLargeWhereThePrinterHasNoPaper() throws Exception {
        try (TestKiosk kiosk = new TestKiosk(KioskServer.USUAL_IDLE).open();
                Chromium page = Chromium.open(1366, 768)) {
            kiosk.printer().trouble(Trouble.none().paperFor(0));
            page.go(kiosk.server().address().toString());

            press(page, "#purpose-A");
            page.until("the number", () -> page.find("#given").isDisplayed());
            OpenToAll.enlarged(page, "kiosk-no-paper");

            assertEquals("A-001", page.text("#number"));
            assertEquals(word(VisitorLanguage.JAPANESE, "kiosk.noPaper"), page.text("#paper"));
            int height = page.find("#number").getSize().getHeight();
            assertTrue(height > 768 / 5, "the number is " + height + " pixels high");
            assertEquals(0, kiosk.printer().slips().size());
        }
    }

    @Test
    void givesOneNumberForADoubleTap() throws Exception {
        try (TestKiosk kiosk = new TestKiosk(KioskServer.USUAL_IDLE).open();
                Chromium page = Chromium.open(1366, 768)) {
            page.go(kiosk.server().address().toString());
            page.until("the purposes", () -> page.find("#purpose-A").isDisplayed() && listens(page));
            WebElement purpose = page.find("#purpose-A");
            int x = purpose.getLocation().getX() + 200;
            int y = purpose.getLocation().getY() + 40;

            for (int tap = 0; tap < 4; tap++) {
                touch(page, x, y);
            }
            page.until("the number", () -> page.find("#given").isDisplayed());
            page.until("the paper", () -> kiosk.printer().slips().size() == 1);

            assertEquals("A-001", page.text("#number"));
            assertEquals(1, kiosk.numbers());
        }
    }

    @Test
    void goesBackToTheFirstScreenInJapaneseAfterAWhile() throws Exception {
        try (TestKiosk kiosk = new TestKiosk(Duration.ofSeconds(3)).open();
                Chromium page = Chromium.open(1366, 768)) {
            page.go(kiosk.server().address().toString());

            // A busy computer may look only when the while is over.
            page.says(
                    "(window.spoken = []) && new MutationObserver(() => window.spoken.push(document.documentElement.lang))"
                            + ".observe(document.documentElement, {attributeFilter: ['lang']})");

            page.press("#language-vi");

            page.until(
                    "Vietnamese, then Japanese again",
                    () -> Boolean.TRUE.equals(page.says("window.spoken.join(' ').endsWith('vi ja')")));
            assertEquals(0, kiosk.numbers());
        }
    }

    @Test
    void saysThatNoNumbersAreGivenAndComesBackByItself() throws Exception {
        try (TestKiosk kiosk = new TestKiosk(KioskServer.USUAL_IDLE);
                Chromium page = Chromium.open(1366, 768)) {
            page.go(kiosk.server().address().toString());
            page.until("closed", () -> page.text("#closed").contains(word(VisitorLanguage.JAPANESE, "kiosk.closed")));
            for (VisitorLanguage language : VisitorLanguage.values()) {
                assertTrue(page.text("#closed").contains(word(language, "kiosk.closed")), language + " is missing");
            }
            OpenToAll.enlarged(page, "kiosk-closed");

            kiosk.open();

            page.until("open", () -> page.find("#purpose-A").isDisplayed());
        }
    }

    @Test
    void asksToTouchAgainWhereTheNumberCouldNotBeGiven() throws Exception {
        try (TestKiosk kiosk = new TestKiosk(KioskServer.USUAL_IDLE).open(series -> {
                    throw new IllegalStateException("the store is full");
                });
                Chromium page = Chromium.open(1366, 768)) {
            page.go(kiosk.server().address().toString());
            press(page, "#purpose-A");
            page.until("the fault", () -> page.find("#refused").isDisplayed());
            OpenToAll.enlarged(page, "kiosk-refused");

            kiosk.open();
            press(page, "#purpose-A");
            page.until("the number", () -> page.find("#given").isDisplayed());

            assertEquals("A-001", page.text("#number"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 5, 7})
    void fitsEveryScreenWithButtonsOfTwoCentimetres(int purposes) throws Exception {
        List<TicketSeries> series = TestKiosk.kokubunji().series().subList(0, purposes);
        try (TestKiosk kiosk = new TestKiosk(KioskServer.USUAL_IDLE, series).open();
                Chromium page = Chromium.open(1366, 768)) {
            page.go(kiosk.server().address().toString());
            page.until("the purposes", () -> page.find("#purpose-A").isDisplayed());
            for (int[] size : List.of(
                    new int[] {1366, 768}, new int[] {1920, 1080}, new int[] {1280, 800}, new int[] {1080, 1920})) {
                page.size(size[0], size[1]);
                for (VisitorLanguage language : VisitorLanguage.values()) {
                    page.press("#language-" + language.code());
                    String at = size[0] + "x" + size[1] + " " + language;
                    assertEquals(List.of(), page.says(SMALL), at);
                    assertEquals(List.of(), page.says(CUT_OFF), at);
                }
                page.picture("kiosk-%d-purposes-%dx%d".formatted(purposes, size[0], size[1]));
            }
        }
    }

    /** Buttons that are lower or narrower than two centimetres, of 96 / 2.54 pixels. */
    private static final String SMALL = """
            Array.from(document.querySelectorAll('button')).filter(node => node.offsetParent !== null
              && (node.offsetHeight < 2 * 96 / 2.54 || node.offsetWidth < 2 * 96 / 2.54)).map(node => node.textContent)""";

    /** What is outside the screen, or a button's words outside the button. */
    private static final String CUT_OFF = """
            Array.from(document.querySelectorAll('#start h1, #start .hint, nav button, #purposes button, #purposes span'))
              .filter(node => { const box = node.getBoundingClientRect();
                const place = node.tagName === 'SPAN' ? node.closest('button').getBoundingClientRect()
                  : {left: 0, top: 0, right: innerWidth, bottom: innerHeight};
                return box.left < place.left || box.top < place.top
                  || box.right > place.right + 1 || box.bottom > place.bottom + 1; })
              .map(node => node.id + ' ' + node.className + ' ' + node.textContent)""";

    /** Presses what is there as soon as the page listens. */
    private static void press(Chromium page, String css) {
        page.until("the page listens", () -> page.find(css).isDisplayed() && listens(page));
        page.press(css);
    }

    private static boolean listens(Chromium page) {
        return page.says("document.body.dataset.deaf || 'listens'").equals("listens");
    }

    private static void finish(Chromium page) {
        press(page, "#done");
        page.until("the first screen", () -> page.find("#start").isDisplayed());
    }

    private static void touch(Chromium page, int x, int y) {
        for (String type : List.of("touchStart", "touchEnd")) {
            List<Map<String, Integer>> points = type.equals("touchStart") ? List.of(Map.of("x", x, "y", y)) : List.of();
            page.tools("Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
        }
    }

    private static String word(VisitorLanguage language, String key) {
        return KioskWords.read(Duration.ZERO).languages().stream()
                .filter(spoken -> spoken.code().equals(language.code()))
                .map(spoken -> spoken.words().getOrDefault(key, "no text for " + key))
                .findFirst()
                .orElseThrow();
    }
}
