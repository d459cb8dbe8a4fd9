package dev.madoguchi.ui;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import javafx.util.Subscription;

/**
 * Does small deeds one after another, a frame between any two and only while nobody would wait for them: together they would hold the
 * screen up, and each of them a key. On the JavaFX thread.
 */
public final class BetweenFrames {
    private final Deque<Runnable> waiting;
    private final BooleanSupplier quiet;
    private Subscription next = Subscription.EMPTY;

    private BetweenFrames(Collection<Runnable> deeds, BooleanSupplier quiet) {
        waiting = new ArrayDeque<>(deeds);
        this.quiet = quiet;
    }

    /**
     * Does the deeds in their order, the first after the next frame; what is not done yet when the subscription ends is left.
     *
     * @param quiet asked after each frame whether the next one may be done
     */
    public static Subscription each(Collection<Runnable> deeds, BooleanSupplier quiet) {
        BetweenFrames frames = new BetweenFrames(deeds, quiet);
        frames.await();
        return frames::end;
    }

    private void await() {
        if (!waiting.isEmpty()) {
            next = AfterFrame.then(() -> {
                Runnable deed = quiet.getAsBoolean() ? waiting.remove() : () -> {};
                await();
                deed.run();
            });
        }
    }

    private void end() {
        waiting.clear();
        next.unsubscribe();
    }
}
