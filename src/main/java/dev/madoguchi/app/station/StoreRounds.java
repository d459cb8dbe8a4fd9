package dev.madoguchi.app.station;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.store.Care;
import dev.madoguchi.store.StoreCare;
import dev.madoguchi.ui.BehindScreen;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees every ten minutes, for the first time a minute after opening, whether the store is due for a backup or a drill. */
final class StoreRounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreRounds.class);
    /** Whoever has just signed in has other things to do. */
    private static final Duration FIRST = Duration.ofMinutes(1);

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(60);

    private final StoreCare care;
    private final Audit audit;
    private volatile boolean failing;
    private final Semaphore closing = new Semaphore(0);
    private final Thread thread = BehindScreen.threads().name("store-care").unstarted(this::run);

    StoreRounds(StoreCare care, Audit audit) {
        this.care = care;
        this.audit = audit;
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            Duration pause = FIRST;
            while (!closing.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
                pause = EVERY;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            List<Care> done = care.look();
            done.forEach(each -> note(each, audit));
            if (!done.isEmpty()) {
                failing = !done.getLast().isGood();
            }
        } catch (RuntimeException e) {
            failing = true;
            LOG.error("The store could not be cared for; it is tried again in {}", EVERY, e);
        }
    }

    /** Whether what was tried last came to nothing. */
    boolean failing() {
        return failing;
    }

    /** Notes a backup or a drill in the trail. */
    static void note(Care done, Audit audit) {
        AuditDeed deed = switch (done.deed()) {
            case BACKUP -> AuditDeed.BACKUP_MADE;
            case DRILL -> AuditDeed.BACKUP_TRIED;
        };
        var touch = new Touch(deed, done.id().toString(), "");
        if (done.isGood()) {
            audit.record(touch);
        } else {
            audit.failed(touch);
        }
    }

    /** Ends the rounds. The thread is not interrupted: an interrupt in the middle of a read would close the database's file. */
    @Override
    public void close() {
        closing.release();
        try {
            if (thread.isAlive() && !thread.join(CLOSE_TIME)) {
                LOG.error("The care of the store did not end in {}", CLOSE_TIME);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
