package dev.madoguchi.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A real Chromium without a window (Debian: chromium, chromium-driver), which takes pictures into {@code target/pages}. One
 * that is closed is wiped and used again for the next that asks for the same, until the virtual machine ends.
 */
public final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target", "pages");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** The virtual key codes of Windows, which the protocol wants. */
    private static final Map<String, Integer> KEYS = Map.of("Tab", 9, "Enter", 13);
    /** Held, or the level is lost. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static final String AXE = axe();
    private static final Map<List<String>, Deque<ChromeDriver>> FREE = new ConcurrentHashMap<>();
    private static final Thread END = new Thread(() -> FREE.values().forEach(free -> free.forEach(ChromeDriver::quit)));

    static {
        Runtime.getRuntime().addShutdownHook(END);
    }

    private final ChromeDriver driver;
    private final Deque<ChromeDriver> free;

    private Chromium(ChromeDriver driver, Deque<ChromeDriver> free) {
        this.driver = driver;
        this.free = free;
    }

    /** Opens a window of this size; skips the test, with the reason, where there is no Chromium. */
    public static Chromium open(int width, int height, String... more) {
        assumeTrue(
                Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER),
                "Chromium is not installed (Debian: chromium, chromium-driver)");
        SELENIUM.setLevel(Level.SEVERE);
        Deque<ChromeDriver> free = FREE.computeIfAbsent(List.of(more), key -> new ConcurrentLinkedDeque<>());
        Chromium chromium = new Chromium(Optional.ofNullable(free.poll()).orElseGet(() -> start(more)), free);
        chromium.size(width, height);
        return chromium;
    }

    private static ChromeDriver start(String... more) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--lang=ja");
        options.addArguments(more);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        return new ChromeDriver(service, options);
    }

    /** The size of the page, as on a screen that shows nothing else. */
    public void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    public void go(String address) {
        driver.get(address);
    }

    public WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** The text that a person sees there. */
    public String text(String css) {
        return find(css).getText();
    }

    /** What a script says about the page. */
    public Object says(String script) {
        return driver.executeScript("return " + script);
    }

    /** Runs a command of the DevTools protocol. */
    public void tools(String command, Map<String, Object> arguments) {
        driver.executeCdpCommand(command, arguments);
    }

    /** Presses with a finger or a mouse: as soon as what is there can be pressed. */
    public void press(String css) {
        until(css + " is shown", () -> find(css).isDisplayed() && find(css).isEnabled());
        find(css).click();
    }

    /** Waits until something holds on the page. */
    public void until(String what, BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS, () -> heldNow(holds));
        } catch (TimeoutException e) {
            picture("waited-in-vain");
            throw new AssertionError(what + " does not come to hold", e);
        }
    }

    /** What is looked at may just be replaced by the page: then it is looked at again. */
    private static boolean heldNow(BooleanSupplier holds) {
        try {
            return holds.getAsBoolean();
        } catch (WebDriverException e) {
            return false;
        }
    }

    /** What on the page keeps somebody out who sees, hears or presses otherwise: rule and element, by axe-core. */
    public List<String> barriers() {
        driver.executeScript(AXE);
        Object found = driver.executeAsyncScript("""
                const done = arguments[0];
                axe.run(document).then(
                  (all) => done(all.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ': ' + node.html))),
                  (error) => done([String(error)]));""");
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Presses a key as a keyboard does. */
    public void key(String name) {
        for (String what : List.of("rawKeyDown", "keyUp")) {
            tools(
                    "Input.dispatchKeyEvent",
                    Map.of("type", what, "key", name, "code", name, "windowsVirtualKeyCode", KEYS.get(name)));
        }
    }

    /** Forgets who was signed in, and shows pages in the light again. */
    public void forget() {
        tools("Network.clearBrowserCookies", Map.of());
        tools("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }

    /** Takes a picture of the page. */
    public Path picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            return Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            wipe();
            free.add(driver);
        } catch (WebDriverException e) {
            driver.quit();
        }
    }

    /** A new tab has none of the old one's settings; what tabs share is cleared. */
    private void wipe() {
        Set<String> old = driver.getWindowHandles();
        String fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        for (String tab : old) {
            driver.switchTo().window(tab);
            driver.close();
        }
        driver.switchTo().window(fresh);
        driver.executeCdpCommand("Storage.clearCookies", Map.of());
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }
}
