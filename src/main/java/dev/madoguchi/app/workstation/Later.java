package dev.madoguchi.app.workstation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made when it is needed first, a screen above all, or before, in a quiet moment: nobody who sits down waits for all of it.
 * On any thread; it is made once.
 */
final class Later<T> {
    private final Supplier<T> making;
    private @Nullable T made;

    Later(Supplier<T> making) {
        this.making = making;
    }

    /** It, always the same. */
    synchronized T get() {
        T now = made;
        if (now == null) {
            now = making.get();
            made = now;
        }
        return now;
    }
}
