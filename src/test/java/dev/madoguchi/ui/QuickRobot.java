package dev.madoguchi.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.robot.BaseRobot;
import org.testfx.service.finder.WindowFinder;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * TestFX's extension and robot, which waits once after each deed: TestFX waits 50 ms or more after each character, each
 * move and each half of a click. The events are the same, in the same order.
 */
public final class QuickRobot extends ApplicationExtension implements AfterTestExecutionCallback {
    private static final int LIMIT_MS = 60_000;
    private static final int SETUP_MS = 120_000;

    /** Gives a busy computer the time to set a window up. */
    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(SETUP_MS);
        super.beforeEach(context);
    }

    /** Empties the windows before the test closes what their screens ask, so that none of them asks a store that is closed. */
    @Override
    public void afterTestExecution(ExtensionContext context) throws Exception {
        empty();
    }

    /** The same where a test did not come to be run, so that no screen of it asks anything while the next one runs. */
    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        empty();
        super.afterEach(context);
    }

    private static void empty() throws Exception {
        FxThread.call(() -> {
            for (Window window : List.copyOf(Window.getWindows())) {
                if (window instanceof Stage && window.getScene() != null) {
                    window.getScene().setRoot(new Group());
                }
            }
            return "empty";
        });
    }

    /** Looks on the JavaFX thread, where nobody changes the window meanwhile. */
    @Override
    public NodeQuery lookup(String query) {
        return looked(() -> super.lookup(query));
    }

    @Override
    public <T extends Node> NodeQuery lookup(Predicate<T> predicate) {
        return looked(() -> super.lookup(predicate));
    }

    private static NodeQuery looked(Callable<NodeQuery> query) {
        return WaitForAsyncUtils.waitForAsyncFx(LIMIT_MS, query);
    }

    /** A key goes to the window that has the focus: where none has it, as when one was just closed, it is asked for first. */
    @Override
    public FxRobot press(KeyCode... keys) {
        focus();
        super.press(keys);
        return this;
    }

    @Override
    public FxRobot write(String text) {
        Scene scene = asked().getScene();
        text.chars().forEach(each -> base().typeKeyboard(scene, key((char) each), String.valueOf((char) each)));
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    @Override
    public FxRobot clickOn(Point2D point, MouseButton... buttons) {
        MouseButton button = buttons.length == 0 ? MouseButton.PRIMARY : buttons[0];
        base().moveMouse(point);
        base().pressMouse(button);
        base().releaseMouse(button);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        focus();
        for (KeyCode key : keys) {
            base().pressKeyboard(key);
            base().releaseKeyboard(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    private void focus() {
        if (focused().isPresent()) {
            return;
        }
        Window window = asked();
        WaitForAsyncUtils.waitForAsyncFx(LIMIT_MS, window::requestFocus);
        try {
            WaitForAsyncUtils.waitFor(
                    LIMIT_MS, TimeUnit.MILLISECONDS, () -> focused().isPresent());
        } catch (TimeoutException e) {
            throw new IllegalStateException("no window takes the focus", e);
        }
    }

    private Optional<Window> focused() {
        return WaitForAsyncUtils.waitForAsyncFx(
                LIMIT_MS,
                () -> robotContext().getWindowFinder().listWindows().stream()
                        .filter(Window::isFocused)
                        .findFirst());
    }

    /** The window that has the focus, or the one that the test asked for, or the first. */
    private Window asked() {
        WindowFinder windows = robotContext().getWindowFinder();
        return focused().or(() -> Optional.ofNullable(windows.targetWindow())).orElseGet(() -> windows.window(0));
    }

    private BaseRobot base() {
        return robotContext().getBaseRobot();
    }

    private static KeyCode key(char character) {
        return switch (character) {
            case '\n' -> KeyCode.ENTER;
            case '\t' -> KeyCode.TAB;
            default -> KeyCode.UNDEFINED;
        };
    }
}
