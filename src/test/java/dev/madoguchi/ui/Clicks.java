package dev.madoguchi.ui;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Clicks as a person's hand does: on what is shown and can act, at its place on the laid-out screen. The place is worked out on
 * JavaFX's own thread: asked for on another, a layout under way is read half done.
 */
public final class Clicks {
    private static final int LIMIT = 60;
    private static final int MOST_LAYOUTS = 100;

    private Clicks() {}

    /** Waits until what the selector finds can act, clicks on it, and returns the robot for what is done next. */
    public static FxRobot on(FxRobot robot, String selector) {
        try {
            WaitForAsyncUtils.waitFor(
                    LIMIT,
                    TimeUnit.SECONDS,
                    () -> FxThread.call(
                            () -> node(robot, selector).filter(Clicks::acts).isPresent()));
        } catch (TimeoutException e) {
            throw new IllegalStateException("nothing to click on at " + selector, e);
        }
        click(robot, selector);
        return robot;
    }

    /** The display hands a click on when it gets to it: it has arrived when the window has seen the button go up, or is gone. */
    private static void click(FxRobot robot, String selector) {
        Window window = robot.lookup(selector).query().getScene().getWindow();
        AtomicBoolean arrived = new AtomicBoolean();
        EventHandler<MouseEvent> seen = event -> arrived.set(true);
        window.addEventFilter(MouseEvent.MOUSE_RELEASED, seen);
        try {
            robot.clickOn(place(robot, selector));
            WaitForAsyncUtils.waitFor(LIMIT, TimeUnit.SECONDS, () -> arrived.get() || !window.isShowing());
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException e) {
            throw new IllegalStateException("the click on " + selector + " did not arrive", e);
        } finally {
            window.removeEventFilter(MouseEvent.MOUSE_RELEASED, seen);
        }
    }

    /** Lays out what is due on the node's screen. To be asked on the JavaFX thread. */
    private static void layOut(Node node) {
        Scene scene = node.getScene();
        if (scene != null) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /** Where it is once another layout leaves it there: lines that wrap find their height in the second. */
    private static Point2D place(FxRobot robot, String selector) {
        Point2D before = laidOut(robot, selector);
        for (int layouts = 1; layouts < MOST_LAYOUTS; layouts++) {
            WaitForAsyncUtils.waitForFxEvents();
            Point2D now = laidOut(robot, selector);
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
        throw new IllegalStateException(selector + " does not keep its place");
    }

    private static Point2D laidOut(FxRobot robot, String selector) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(LIMIT), () -> {
            node(robot, selector).ifPresent(Clicks::layOut);
            return robot.point(selector).query();
        });
    }

    private static Optional<Node> node(FxRobot robot, String selector) {
        return robot.lookup(selector).tryQuery();
    }

    private static boolean acts(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return !node.isDisabled();
    }
}
