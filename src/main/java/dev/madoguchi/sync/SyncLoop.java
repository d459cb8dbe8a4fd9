package dev.madoguchi.sync;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs {@link Sync} on one thread of its own for as long as the program lives. */
public final class SyncLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);
    private static final Duration PAUSE_AFTER_A_FAULT = Duration.ofSeconds(30);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(15);

    private final Sync sync;
    private final Consumer<SyncStatus> listener;
    private final Runnable afterRun;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private SyncStatus told = SyncStatus.unknown();
    private volatile boolean closed;

    /**
     * @param sync is closed with this
     * @param listener is told each change, on the loop's thread
     * @param afterRun what to do after each run, on the loop's thread: what waited for receipts
     */
    public SyncLoop(Sync sync, Consumer<SyncStatus> listener, Runnable afterRun) {
        this.sync = sync;
        this.listener = listener;
        this.afterRun = afterRun;
        this.thread = Thread.ofPlatform().name("sync").daemon().unstarted(this::run);
    }

    /** Begins. */
    public void start() {
        thread.start();
    }

    /** Runs at once instead of at the end of the pause: a record was added, or somebody pressed the button. */
    public void wake() {
        wake.release();
    }

    /** How it stood after the last run. */
    public SyncStatus status() {
        return sync.status();
    }

    private void run() {
        try {
            told = sync.status();
            while (!closed) {
                Duration pause = runOnce();
                tell();
                wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration runOnce() throws InterruptedException {
        try {
            Duration pause = sync.runOnce().pause();
            afterRun.run();
            return pause;
        } catch (RuntimeException e) {
            if (closed) {
                LOG.info("A run of the sync was broken off by its end: {}", e.toString());
            } else {
                LOG.error("A run of the sync failed; it goes on in {}", PAUSE_AFTER_A_FAULT, e);
            }
            return PAUSE_AFTER_A_FAULT;
        }
    }

    /** A listener that fails ends no thread that sends. */
    private void tell() {
        SyncStatus now = sync.status();
        if (!now.equals(told)) {
            told = now;
            try {
                listener.accept(now);
            } catch (RuntimeException e) {
                LOG.error("How the sync stands was not told", e);
            }
        }
    }

    /**
     * Ends the loop; a try under way is broken off and will be repeated. The thread is not interrupted, because an interrupt
     * in the middle of a write would close the database's file.
     */
    @Override
    public void close() {
        closed = true;
        sync.close();
        wake.release();
        try {
            if (!thread.join(CLOSE_TIME)) {
                LOG.error("The sync did not end in {}", CLOSE_TIME);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
