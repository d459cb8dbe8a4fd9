package dev.madoguchi.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/** Does something small every second for as long as a node is in a window. */
public final class Pulse {
    private Pulse() {}

    /**
     * Starts with the node's window and stops with it.
     *
     * @param act is called at once when the node comes into a window, then every second, on the JavaFX thread
     */
    public static void everySecond(Node node, Runnable act) {
        Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), event -> act.run()));
        seconds.setCycleCount(Animation.INDEFINITE);
        node.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                seconds.stop();
            } else {
                act.run();
                seconds.play();
            }
        });
    }
}
