package dev.madoguchi.city.queue;

import dev.madoguchi.queue.BoardState;
import dev.madoguchi.queue.Decided;
import dev.madoguchi.queue.Lookout;
import dev.madoguchi.queue.QueueBook;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.SiteSign;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of a day in memory, told only when they are on the disk. Who has seen one has seen all before it.
 *
 * <p>A version is the last decision's {@code seq}, but for a sign that changed or a new day: then it is one more than before.
 */
final class DayDecisions {
    private static final int MOST_AT_ONCE = 1000;
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Settled> told = new ArrayList<>();
    private QueueBook book = new QueueBook();
    private LocalDate day;
    private SiteSign sign;
    private long upTo;
    private long version;
    private @Nullable BoardState board;
    private boolean closed;

    /** @param last the number up to which {@code already} holds everything of the day */
    DayDecisions(LocalDate day, List<Settled> already, long last, SiteSign sign) {
        this.day = day;
        this.sign = sign;
        already.forEach(this::tell);
        upTo = last;
        version = last;
    }

    /** The last decision that was told. */
    long upTo() {
        lock.lock();
        try {
            return upTo;
        } finally {
            lock.unlock();
        }
    }

    /** Tells decisions that are on the disk, in their order and without a gap; what was told before is left out. */
    void tell(List<Settled> decided) {
        lock.lock();
        try {
            decided.forEach(this::tell);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void tell(Settled settled) {
        if (settled.seq() <= upTo) {
            return; // another thread told it
        }
        upTo = settled.seq();
        version = Math.max(version + 1, upTo);
        told.add(settled);
        if (settled.event().ticket().day().equals(day)) {
            book.take(settled);
        }
    }

    /** Begins a new day where one has begun. */
    void today(LocalDate today) {
        lock.lock();
        try {
            if (!today.equals(day)) {
                day = today;
                book = new QueueBook();
                told.removeIf(settled -> settled.event().ticket().day().isBefore(today));
                told.forEach(book::take);
                version++;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void sign(SiteSign now) {
        lock.lock();
        try {
            if (!now.equals(sign)) {
                sign = now;
                version++;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    SiteSign sign() {
        lock.lock();
        try {
            return sign;
        } finally {
            lock.unlock();
        }
    }

    QueueBook book() {
        lock.lock();
        try {
            return book;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the last decision is such. */
    void await(LongPredicate enough, Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = limit.toNanos();
            while (!closed && !enough.test(upTo) && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the version is another. */
    void awaitChange(long known, Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(limit.toMillis());
            while (!closed && version == known && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    Decided after(long since, Instant now) {
        lock.lock();
        try {
            List<Settled> news = told.subList(firstAfter(since), told.size());
            List<Settled> some = List.copyOf(news.subList(0, Math.min(news.size(), MOST_AT_ONCE)));
            long seen = some.size() < news.size() ? some.getLast().seq() : upTo;
            return new Decided(now, day, seen, some);
        } finally {
            lock.unlock();
        }
    }

    private int firstAfter(long since) {
        int low = 0;
        int high = told.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (told.get(middle).seq() <= since) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What a board shows; looked up once for all boards that ask for the same version within a second. */
    BoardState board(Lookout lookout, Instant now) {
        lock.lock();
        try {
            BoardState last = board;
            if (last != null && last.version() == version && isFresh(last, now)) {
                return last.toldAt(now);
            }
            BoardState looked = lookout.board(book, sign, day, now, version);
            board = looked;
            return looked;
        } finally {
            lock.unlock();
        }
    }

    private static boolean isFresh(BoardState last, Instant now) {
        return Duration.between(last.now(), now).abs().compareTo(FRESH) < 0;
    }

    /** Lets everybody go who waits. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
