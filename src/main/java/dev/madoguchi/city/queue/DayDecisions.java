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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of a day, told only when they are on the disk. Who has seen one has seen all before it.
 *
 * <p>The last ones are in memory, for stations that keep up; who was away is told from the vault, where every decision is that was ever
 * told. So the memory does not grow with the day.
 *
 * <p>A version is the last decision's {@code seq}, but for a sign that changed or a new day: then it is one more than before.
 */
final class DayDecisions {
    /**
     * One answer's worth, some 400 KB. A station asks again as soon as it has written down what it heard, and is behind by this much only
     * after a minute and a half at the eleven steps a second that a site had under ten times the load of a city of a million.
     */
    static final int KEPT = QueueVault.PAGE;

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final QueueVault vault;
    private final Deque<Settled> kept = new ArrayDeque<>();
    private QueueBook book;
    private LocalDate day;
    private SiteSign sign;
    /** What is not told any more: decisions up to this one were made before the day began. */
    private long before;
    /** The last decision that memory has let go of; all after it are in {@code kept}. */
    private long gone;

    private long upTo;
    private long version;
    private @Nullable BoardState board;
    private boolean closed;

    /** Reads the day as far as it is decided. */
    DayDecisions(QueueVault vault, LocalDate day, SiteSign sign) {
        this.vault = vault;
        this.day = day;
        this.sign = sign;
        this.version = vault.last();
        DayOpening opening = DayOpening.read(vault, day, version);
        this.book = opening.book();
        this.before = opening.before();
        this.gone = opening.upTo();
        this.upTo = opening.upTo();
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
        kept.addLast(settled);
        if (kept.size() > KEPT) {
            gone = kept.removeFirst().seq();
        }
        if (settled.event().ticket().day().equals(day)) {
            book.take(settled);
        }
    }

    /** Begins a new day where one has begun: with what was decided before midnight about its numbers, which is next to nothing. */
    void today(LocalDate today) {
        lock.lock();
        try {
            if (!today.equals(day)) {
                DayOpening opening = DayOpening.read(vault, today, upTo);
                day = today;
                book = opening.book();
                before = opening.before();
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

    /** Waits until there is a decision to tell whoever has seen all up to another. */
    void await(long since, Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = limit.toNanos();
            while (!closed && upTo <= Math.max(since, before) && left > 0) {
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

    /** What was decided after a decision, at most {@value #KEPT} of it. */
    Decided after(long since, Instant now) {
        long from;
        long to;
        LocalDate today;
        lock.lock();
        try {
            from = Math.max(since, before);
            if (from >= gone) {
                return new Decided(now, day, upTo, keptAfter(from));
            }
            to = upTo;
            today = day;
        } finally {
            lock.unlock();
        }
        List<Settled> page = vault.between(from, to, QueueVault.PAGE);
        return new Decided(
                now, today, page.size() < QueueVault.PAGE ? to : page.getLast().seq(), page);
    }

    private List<Settled> keptAfter(long seq) {
        Deque<Settled> news = new ArrayDeque<>();
        Iterator<Settled> latestFirst = kept.descendingIterator();
        while (latestFirst.hasNext()) {
            Settled settled = latestFirst.next();
            if (settled.seq() <= seq) {
                break;
            }
            news.addFirst(settled);
        }
        return List.copyOf(news);
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
