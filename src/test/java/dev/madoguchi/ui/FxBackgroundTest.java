package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FxBackgroundTest {
    private static final int SECONDS = 60;

    private final FxBackground background = new FxBackground();

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void tellsOfWorkThatMemoryDidNotSufficeFor() throws Exception {
        OutOfMemoryError full = new OutOfMemoryError("a picture too large");
        Callable<String> work = () -> {
            throw full;
        };
        var failed = new CompletableFuture<Exception>();

        background.run(work, done -> {}, failed::complete);

        assertSame(full, failed.get(SECONDS, TimeUnit.SECONDS).getCause());
    }

    @Test
    void handsTheResultBack() throws Exception {
        var done = new CompletableFuture<String>();

        background.run(() -> "done", done::complete, done::completeExceptionally);

        assertEquals("done", done.get(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void letsTheScreenGoFirst() throws Exception {
        var done = new CompletableFuture<Integer>();

        background.run(() -> Thread.currentThread().getPriority(), done::complete, done::completeExceptionally);

        assertEquals(Thread.MIN_PRIORITY, done.get(SECONDS, TimeUnit.SECONDS));
    }
}
