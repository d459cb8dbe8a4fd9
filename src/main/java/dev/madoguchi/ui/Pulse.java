package dev.madoguchi.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/** Does something small again and again for as long as a node is in a window. */
public final class Pulse {
    private Pulse() {}

    /**
     * Starts with the node's window and stops with it.
     *
     * @param act is called at once when the node comes into a window, then every second, on the JavaFX thread
     */
    public static void everySecond(Node node, Runnable act) {
        every(Duration.seconds(1), node, act);
    }

    /** The same for what a person waits for and notices the lateness of. */
    public static void tenTimesASecond(Node node, Runnable act) {
        every(Duration.millis(100), node, act);
    }

    private static void every(Duration period, Node node, Runnable act) {
        Timeline beat = new Timeline(new KeyFrame(period, event -> act.run()));
        beat.setCycleCount(Animation.INDEFINITE);
        node.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                beat.stop();
            } else {
                act.run();
                beat.play();
            }
        });
    }
}
