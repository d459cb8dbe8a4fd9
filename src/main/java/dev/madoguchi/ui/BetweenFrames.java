package dev.madoguchi.ui;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import javafx.util.Subscription;

/** Does small deeds one after another, a frame between any two: together they would hold the screen up. On the JavaFX thread. */
public final class BetweenFrames {
    private final Deque<Runnable> waiting;
    private Subscription next = Subscription.EMPTY;

    private BetweenFrames(Collection<Runnable> deeds) {
        waiting = new ArrayDeque<>(deeds);
    }

    /** Does the deeds in their order, the first after the next frame; what is not done yet when the subscription ends is left. */
    public static Subscription each(Collection<Runnable> deeds) {
        BetweenFrames frames = new BetweenFrames(deeds);
        frames.await();
        return frames::end;
    }

    private void await() {
        if (!waiting.isEmpty()) {
            next = AfterFrame.then(() -> {
                Runnable deed = waiting.remove();
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
