package dev.madoguchi.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.testfx.util.WaitForAsyncUtils;

/** A real Chromium without a window (Debian: chromium, chromium-driver), which takes pictures into {@code target/pages}. */
public final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target", "pages");
    private static final Duration LIMIT = Duration.ofSeconds(40);
    /** Held, or the level is lost. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens a window of this size; skips the test, with the reason, where there is no Chromium. */
    public static Chromium open(int width, int height, String... more) {
        assumeTrue(
                Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER),
                "Chromium is not installed (Debian: chromium, chromium-driver)");
        SELENIUM.setLevel(Level.SEVERE);
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
        Chromium chromium = new Chromium(new ChromeDriver(service, options));
        chromium.size(width, height);
        return chromium;
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
        driver.quit();
    }
}
