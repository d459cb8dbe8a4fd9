package dev.madoguchi.ui;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Clicks as a person's hand does: on what is shown and can act, at its place on the laid-out screen. The place is worked out on
 * JavaFX's own thread: asked for on another, a layout under way is read half done.
 */
public final class Clicks {
    private static final int LIMIT = 60;

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
        robot.clickOn(place(robot, selector));
        return robot;
    }

    /** Lays out what is due on the node's screen. To be asked on the JavaFX thread. */
    private static void layOut(Node node) {
        Scene scene = node.getScene();
        if (scene != null) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private static Point2D place(FxRobot robot, String selector) {
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
