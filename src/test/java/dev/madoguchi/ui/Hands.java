package dev.madoguchi.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A person at the screen: presses keys, clicks on what can act, reads what is there. Waits a minute at most for what has to come. */
public final class Hands {
    private static final int LIMIT_SECONDS = 60;

    private final FxRobot robot = new QuickRobot();

    public void click(String selector) {
        Clicks.on(robot, selector);
    }

    /** Clicks into a field and writes. */
    public void write(String selector, String text) {
        Clicks.on(robot, selector).write(text);
    }

    /** Writes where the focus is. */
    public void write(String text) {
        robot.write(text);
    }

    public void erase(int letters) {
        robot.eraseText(letters);
    }

    /** Presses one key after the other, when what was due on the screen is done. */
    public void type(KeyCode... keys) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(keys);
    }

    /** Presses a key while another is held, when what was due on the screen is done. */
    public void keys(KeyCode hold, KeyCode key) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(hold);
        try {
            robot.type(key);
        } finally {
            robot.release(hold);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Does by its key what a button does, when it can act. */
    public void byKey(String button, KeyCode key) {
        acting(button);
        type(key);
    }

    /** Does by its two keys what a button does, when it can act. */
    public void byKeys(String button, KeyCode hold, KeyCode key) {
        acting(button);
        keys(hold, key);
    }

    /** Goes on to what comes next, when the screen's one big deed can be done. */
    public void next() {
        byKeys(".deed-main", KeyCode.CONTROL, KeyCode.ENTER);
    }

    /** Has a button act that may lie below what the window shows, when it can act. */
    public void fire(String selector) {
        acting(selector);
        robot.interact(() -> robot.lookup(selector).<Button>query().fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Whether there is such a thing on the screen, when what was due there is done. */
    public boolean sees(String selector) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(selector).tryQuery().isPresent();
    }

    /** Whether such a thing can act; waits until it is there. */
    public boolean acts(String selector) {
        shown(selector);
        return !find(selector).isDisabled();
    }

    /** Waits until there is such a thing on the screen. */
    public void shown(String selector) {
        within(
                selector + " is not there",
                () -> robot.lookup(selector).tryQuery().isPresent());
    }

    /** Waits until there is such a thing that can act. */
    public void acting(String selector) {
        within(
                selector + " cannot act",
                () -> robot.lookup(selector).queryAll().stream().anyMatch(node -> !node.isDisabled()));
    }

    /** Waits until there is no such thing on the screen. */
    public void gone(String selector) {
        within(
                selector + " is still there",
                () -> robot.lookup(selector).tryQuery().isEmpty());
    }

    /** What is written there; nothing where there is no such thing. */
    public String words(String selector) {
        return robot.lookup(selector)
                .tryQuery()
                .map(found -> found instanceof Labeled labeled ? labeled.getText() : "")
                .orElse("");
    }

    /** Waits until these words are written there. */
    public void reads(String selector, String text) {
        try {
            WaitForAsyncUtils.waitFor(
                    LIMIT_SECONDS, TimeUnit.SECONDS, () -> words(selector).equals(text));
        } catch (TimeoutException e) {
            throw new IllegalStateException(selector + " reads '" + words(selector) + "', not '" + text + "'", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What the selector finds, which is there. */
    public Node find(String selector) {
        return robot.lookup(selector).query();
    }

    public <T extends Node> T find(String selector, Class<T> kind) {
        return robot.lookup(selector).queryAs(kind);
    }

    public FxRobot robot() {
        return robot;
    }

    /** Waits until it is so, and until what was due on the screen then is done. */
    public static void until(Callable<Boolean> condition) {
        within("it has not come to be", condition);
    }

    private static void within(String otherwise, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new IllegalStateException("waited " + LIMIT_SECONDS + " s in vain: " + otherwise, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
