package dev.madoguchi.ui;

import java.awt.image.BufferedImage;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;

/**
 * A window's content laid out as it would be on another display and in another look, for as long as somebody examines it. On the
 * JavaFX thread.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Fitting(double width, double height, Look look) {
    /** Style sheets, widths and what follows from widths need one pass each. */
    private static final int PASSES = 4;

    /** Lays the scene out so, has it examined, and puts it back as it was. */
    public void examine(Scene scene, Runnable examination) {
        Parent root = scene.getRoot();
        List<String> worn = List.copyOf(root.getStyleClass());
        double[] size = {
            root.getLayoutBounds().getWidth(), root.getLayoutBounds().getHeight()
        };
        try {
            look.dress(root);
            layOut(root, width, height);
            examination.run();
        } finally {
            root.getStyleClass().setAll(worn);
            Roominess.tell(root);
            layOut(root, size[0], size[1]);
        }
    }

    /** A picture of what is laid out now. */
    public BufferedImage picture(Scene scene) {
        SnapshotParameters whole = new SnapshotParameters();
        whole.setViewport(new Rectangle2D(0, 0, width, height));
        return Screenshot.of(scene.getRoot().snapshot(whole, new WritableImage((int) width, (int) height)));
    }

    private static void layOut(Parent root, double width, double height) {
        for (int pass = 0; pass < PASSES; pass++) {
            root.applyCss();
            root.resize(width, height);
            root.requestLayout();
            root.layout();
        }
    }
}
