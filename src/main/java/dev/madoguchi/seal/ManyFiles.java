package dev.madoguchi.seal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same to many files, several at once: a disk flushes eight in little more than the time that it flushes one. */
final class ManyFiles {
    private static final int AT_ONCE = 8;

    private ManyFiles() {}

    /** What is done to one. */
    @FunctionalInterface
    interface Deed<T> {
        void to(T file) throws IOException;
    }

    /**
     * Ends when all are done or given up.
     *
     * @throws IOException what one failed with; the others are done all the same
     */
    static <T> void each(Collection<T> files, Deed<T> deed) throws IOException {
        if (files.size() < AT_ONCE) {
            for (T file : files) {
                deed.to(file);
            }
            return;
        }
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService several = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("files-", 1).factory())) {
            for (T file : files) {
                running.add(several.submit(() -> {
                    deed.to(file);
                    return file;
                }));
            }
        }
        for (Future<?> each : running) {
            end(each);
        }
    }

    private static void end(Future<?> done) throws IOException {
        try {
            done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while files were flushed", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
