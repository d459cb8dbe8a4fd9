package dev.madoguchi.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/**
 * Reads pages of rows and hashes them on two threads, ahead of who checks them in their order: decrypting the store takes longer than
 * anything else.
 */
final class PagesAhead implements AutoCloseable {
    private static final int READERS = 2;
    private static final int AHEAD = 4;

    private final LongFunction<List<AuditRow>> reader;
    private final long pages;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            READERS, Thread.ofPlatform().daemon().name("audit-reader-", 1).factory());
    private final Queue<Future<List<Hashed>>> asked = new ArrayDeque<>();
    private long next;

    /** A row, and the hash that its content has. */
    record Hashed(AuditRow row, String content) {}

    /**
     * Reads nothing yet.
     *
     * @param reader gives the page of a number from 0, on any thread
     * @param pages how many there are
     */
    PagesAhead(LongFunction<List<AuditRow>> reader, long pages) {
        this.reader = reader;
        this.pages = pages;
    }

    /** The next page; empty after the last. */
    List<Hashed> take() {
        while (asked.size() < AHEAD && next < pages) {
            long number = next++;
            asked.add(threads.submit(() -> hashed(reader.apply(number))));
        }
        Future<List<Hashed>> page = asked.poll();
        try {
            return page == null ? List.of() : page.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the trail was read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the trail cannot be read", e.getCause());
        }
    }

    private static List<Hashed> hashed(List<AuditRow> rows) {
        RowDigest digest = new RowDigest();
        List<Hashed> hashed = new ArrayList<>(rows.size());
        rows.forEach(row -> hashed.add(new Hashed(row, digest.hash(row))));
        return hashed;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
