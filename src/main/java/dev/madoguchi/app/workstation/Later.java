package dev.madoguchi.app.workstation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A screen that is made when it is shown first, or before, in a quiet moment: nobody who sits down waits for all of them. On the JavaFX thread. */
final class Later<T> {
    private final Supplier<T> making;
    private @Nullable T made;

    Later(Supplier<T> making) {
        this.making = making;
    }

    /** The screen, always the same. */
    T get() {
        T now = made;
        if (now == null) {
            now = making.get();
            made = now;
        }
        return now;
    }
}
