package dev.madoguchi.app.workstation;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Closes a counter behind whoever has left: the last backup and the last words with the city last longer than a window may stand still.
 * Whoever comes next waits for it, and so does the end of the program.
 */
final class Departures {
    /** A backup of a large store on a slow disk. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private volatile Optional<Thread> last = Optional.empty();

    /** Closes in the background; a departure before this one is over by then. */
    void begin(Runnable closing) {
        Thread thread = Thread.ofPlatform().name("departure").unstarted(closing);
        last = Optional.of(thread);
        thread.start();
    }

    /**
     * Waits until the last departure is over.
     *
     * @throws IOException where it is not within a minute, or this thread is told to end
     */
    void over() throws IOException {
        try {
            Optional<Thread> closing = last;
            if (closing.isPresent() && !closing.get().join(LONGEST)) {
                throw new IOException("the counter of who left last is still being closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the program ends", e);
        }
    }
}
