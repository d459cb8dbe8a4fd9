package dev.madoguchi.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;
import javafx.util.Subscription;

/** Does something small again and again for as long as a node is on a screen, or until that is ended. */
public final class Pulse {
    private Pulse() {}

    /**
     * Starts when the node comes into a window, where it is seen, and stops when it leaves; what it returns ends it for good, where the
     * scene lives on.
     *
     * @param act is called at once when the node comes into a window, then every second, on the JavaFX thread
     */
    public static Subscription everySecond(Node node, Runnable act) {
        return every(Duration.seconds(1), node, act);
    }

    /** The same for what a person waits for and notices the lateness of. */
    public static Subscription tenTimesASecond(Node node, Runnable act) {
        return every(Duration.millis(100), node, act);
    }

    private static Subscription every(Duration period, Node node, Runnable act) {
        Timeline beat = new Timeline(new KeyFrame(period, event -> act.run()));
        beat.setCycleCount(Animation.INDEFINITE);
        return node.sceneProperty()
                .subscribe(scene -> {
                    if (scene == null || Wings.hold(node)) {
                        beat.stop();
                    } else {
                        act.run();
                        beat.play();
                    }
                })
                .and(beat::stop);
    }
}
