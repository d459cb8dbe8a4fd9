package dev.madoguchi.ui;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts JavaFX before any test: its native window library does not load into a process that has OpenCV's already. */
public final class FxFirst implements LauncherSessionListener {
    private static final Logger LOG = LoggerFactory.getLogger(FxFirst.class);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            FxThread.call(() -> true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | UnsupportedOperationException e) {
            LOG.warn("There is no display: tests of screens will fail", e);
        }
    }
}
