package dev.madoguchi.ui;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Clicks whose place is worked out on JavaFX's own thread: asked for on another, a layout under way is read half done. */
public final class Clicks {
    private Clicks() {}

    /** Clicks on the node that the selector finds, and returns the robot for what is done next. */
    public static FxRobot on(FxRobot robot, String selector) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(place(robot, selector));
        return robot;
    }

    private static Point2D place(FxRobot robot, String selector) {
        try {
            return FxThread.call(() -> robot.point(selector).query());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("nothing to click on at " + selector, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the click on " + selector, e);
        }
    }
}
