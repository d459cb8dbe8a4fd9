package dev.madoguchi.ui;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.util.Subscription;

/** Has something done once the next frame has been drawn: what nobody sees does not keep them from seeing the rest. On the JavaFX thread. */
public final class AfterFrame {
    private final Runnable deed;
    private boolean open = true;

    private AfterFrame(Runnable deed) {
        this.deed = deed;
    }

    /** Does it after the next frame, unless the subscription ended before. */
    public static Subscription then(Runnable deed) {
        AfterFrame waiting = new AfterFrame(deed);
        AnimationTimer frame = new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                Platform.runLater(waiting::doIt); // this frame is not drawn yet
            }
        };
        frame.start();
        return () -> {
            frame.stop();
            waiting.open = false;
        };
    }

    private void doIt() {
        if (open) {
            open = false;
            deed.run();
        }
    }
}
