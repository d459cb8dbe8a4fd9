package dev.madoguchi.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Whether everybody can use a page: with a screen reader, by keyboard, in the dark, enlarged, and with other colours than black on white. */
public final class OpenToAll {
    private static final int MOST_STOPS = 400;
    private static final String FOCUSABLE = """
            Array.from(document.querySelectorAll('a[href], button, input:not([type=hidden]), select, [tabindex="0"]'))
              .filter(node => node.checkVisibility())""";
    private static final String UNCAPTIONED = """
            Array.from(document.querySelectorAll('table'))
              .filter(node => !node.caption || !node.querySelector('th[scope=col]')).map(node => node.outerHTML)""";
    private static final String UNSEEN = """
            (() => { const node = document.activeElement, style = getComputedStyle(node), box = node.getBoundingClientRect();
              const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
              return seen ? '' : node.outerHTML; })()""";

    /** What has words or is pressed and lies where nobody can scroll to, or is wider than the window. */
    private static final String LOST = """
            (() => { const page = document.scrollingElement, free = getComputedStyle(document.body).overflowY !== 'hidden';
              return Array.from(document.querySelectorAll('h1, p, button, button span')).filter(node => node.checkVisibility())
                .filter(node => { const box = node.getBoundingClientRect();
                  return box.left < 0 || box.right > innerWidth + 1 || box.top + page.scrollTop < 0
                    || (!free && box.bottom > innerHeight + 1) || node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0; })
                .map(node => node.tagName + ' ' + node.id + ' ' + node.className + ' ' + node.textContent); })()""";

    private OpenToAll() {}

    /**
     * Takes a picture and looks at the page as it is, in the dark, and at 200 % and 400 % of a usual screen (WCAG 2.2, 1.4.4, 1.4.10); then
     * the window is 1366 wide again.
     */
    public static void look(Chromium browser, String picture) {
        browser.picture(picture);
        assertEquals(List.of(), browser.barriers(), picture);
        assertEquals(List.of(), browser.says(UNCAPTIONED), picture);
        dark(browser, true);
        assertEquals(List.of(), browser.barriers(), picture + " in the dark");
        dark(browser, false);
        fits(browser, picture, 683, 384);
        fits(browser, picture, 320, 640);
        browser.size(1366, 768);
    }

    /** Takes a picture of a page that knows no dark, and looks at it as it is and at 200 % of a usual screen; then the window is 1366 wide again. */
    public static void enlarged(Chromium browser, String picture) {
        browser.picture(picture);
        assertEquals(List.of(), browser.barriers(), picture);
        browser.size(683, 384);
        assertEquals(List.of(), browser.says(LOST), picture + " at 200 %");
        browser.picture(picture + "-200");
        browser.size(1366, 768);
    }

    private static void dark(Chromium browser, boolean dark) {
        browser.tools(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Nothing is cut off or only reached by moving the whole page sideways. */
    private static void fits(Chromium browser, String picture, int width, int height) {
        browser.size(width, height);
        assertEquals(
                true,
                browser.says("document.documentElement.scrollWidth <= window.innerWidth"),
                picture + " at a width of " + width);
    }

    /** Goes through the page by the tab key alone: it comes to everything that can be pressed or typed into, in order, and shows where it is. */
    public static void walk(Chromium browser, String page) {
        long all = (Long) browser.says("(" + FOCUSABLE + ").length");
        List<Long> stops = new ArrayList<>();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            browser.key("Tab");
            long at = (Long) browser.says("(" + FOCUSABLE + ").indexOf(document.activeElement)");
            if (at < 0 || (at == 0 && !stops.isEmpty())) {
                break;
            }
            assertEquals("", browser.says(UNSEEN), page + ": the focus is not seen");
            stops.add(at);
        }
        List<Long> expected = LongStream.range(0, all).boxed().toList();
        assertTrue(all > 0, page + " has nothing to press");
        assertEquals(expected, stops.stream().distinct().toList(), page);
    }
}
