package dev.madoguchi.city.api;

import java.io.IOException;
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

    /** Works on a request when it is its turn, or refuses it as {@code BUSY}. */
    <T> T with(Work<T> work) throws IOException, InterruptedException {
        if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new RefusedException(Refusal.BUSY);
        }
        try {
            return work.run();
        } finally {
            free.release();
        }
    }

    /** What a request is about. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException, InterruptedException;
    }
}
