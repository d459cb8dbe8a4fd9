package dev.madoguchi.app.demo;

import dev.madoguchi.ui.Background;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** A background that one can wait for: a screen is looked at when what it asked for has come. */
final class WatchedBackground implements Background {
    private final Background real;
    private int running;

    WatchedBackground(Background real) {
        this.real = real;
    }

    @Override
    public <T> void run(Callable<T> work, Consumer<? super T> onDone, Consumer<? super Exception> onFailed) {
        count(1);
        real.run(work, result -> told(() -> onDone.accept(result)), error -> told(() -> onFailed.accept(error)));
    }

    private void told(Runnable outcome) {
        try {
            outcome.run();
        } finally {
            count(-1);
        }
    }

    private synchronized void count(int more) {
        running += more;
        notifyAll();
    }

    /** Waits until nothing runs any more, or until the time is over: some work waits for a person or a card. */
    synchronized void settle(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            for (long left = limit.toMillis(); running > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
