package dev.madoguchi.device.media;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work on a medium that is given up after a while: a dying card or a lost network folder keeps whoever asks it waiting. */
public record TimeLimit(Duration limit) {

    /** Work that ends with a value or a fault. */
    public interface Work<T> {
        T run() throws MediaException;
    }

    /**
     * Does the work on a thread of its own.
     *
     * @throws MediaException what the work threw, or {@code TIMEOUT}; the thread then ends when the medium lets it go
     */
    public <T> T run(Work<T> work) throws MediaException {
        FutureTask<T> task = new FutureTask<>(work::run);
        Thread worker = Thread.ofPlatform().daemon().name("medium").start(task);
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MediaException fault) {
                throw fault;
            }
            if (e.getCause() instanceof UncheckedIOException error) {
                // A medium that fails while its files are listed tells it this way.
                throw new MediaException(MediaFault.BROKEN, "the medium failed while it was read", error);
            }
            throw new IllegalStateException("work on a medium failed", e.getCause());
        } catch (TimeoutException e) {
            worker.interrupt();
            throw new MediaException(MediaFault.TIMEOUT, "no answer within " + limit, e);
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            throw new MediaException(MediaFault.TIMEOUT, "interrupted", e);
        }
    }
}
