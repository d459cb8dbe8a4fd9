package dev.madoguchi.ui;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts JavaFX before any test: its native window library does not load into a process that has OpenCV's already.
 *
 * <p>Maven opens a session of its own, to hand the tests out; it runs none, and JavaFX is not among its modules.
 */
public final class FxFirst implements LauncherSessionListener {
    private static final Logger LOG = LoggerFactory.getLogger(FxFirst.class);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (ModuleLayer.boot().findModule("javafx.graphics").isEmpty()) {
            return;
        }
        try {
            FxThread.call(() -> true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | UnsupportedOperationException e) {
            LOG.warn("There is no display: tests of screens will fail", e);
        }
    }
}
