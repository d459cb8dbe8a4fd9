package dev.madoguchi.city.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many requests of a kind are worked on at the same time; one too many waits a while and is then sent away. */
final class Permits {
    private final Semaphore free;
    private final Duration patience;

    Permits(int most, Duration patience) {
        this.free = new Semaphore(most);
        this.patience = patience;
    }

    /** Must be closed. */
    Permit take() throws InterruptedException {
        if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new RefusedException(Refusal.BUSY);
        }
        return free::release;
    }

    /** One request's right to be worked on. */
    @FunctionalInterface
    interface Permit extends AutoCloseable {
        @Override
        void close();
    }
}
