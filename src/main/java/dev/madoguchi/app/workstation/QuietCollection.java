package dev.madoguchi.app.workstation;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Has the virtual machine collect all that visits have left in its heap, between two visitors while nobody touches anything: the screen stands
 * still for a fifth of a second then, and would do so in the midst of a visit, hours later and for longer, were it left until there
 * is no room. What visitors were called and looked like stays in memory no longer than it must. On the JavaFX thread.
 */
final class QuietCollection {
    /** Longer than anybody looks at a screen before they answer it. */
    private static final Duration REST = Duration.ofSeconds(3);
    /** A visit with a photo leaves about so much. */
    private static final long MUCH = 128L << 20;

    private final BooleanSupplier serving;
    private final Supplier<Duration> untouched;
    private final LongSupplier used;
    private final Runnable collect;
    private long left;

    /**
     * @param serving whether a visitor is being served
     * @param untouched how long nobody has touched anything
     */
    QuietCollection(BooleanSupplier serving, Supplier<Duration> untouched) {
        this(serving, untouched, QuietCollection::usedNow, System::gc);
    }

    /**
     * @param used bytes in the heap, what is not needed any more among them
     * @param collect takes that away
     */
    QuietCollection(BooleanSupplier serving, Supplier<Duration> untouched, LongSupplier used, Runnable collect) {
        this.serving = serving;
        this.untouched = untouched;
        this.used = used;
        this.collect = collect;
        left = used.getAsLong();
    }

    /** Collects where it is worth it and nobody waits; to be asked again and again. */
    void tick() {
        if (used.getAsLong() - left >= MUCH
                && !serving.getAsBoolean()
                && untouched.get().compareTo(REST) >= 0) {
            collect.run();
            left = used.getAsLong();
        }
    }

    private static long usedNow() {
        Runtime machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }
}
