package dev.madoguchi.photo;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Rectangle;

/** Where the face should be: the photo's edge and the head in it, laid over the live picture. */
final class FramingGuide {
    /** How much of the picture's height the photo is when somebody sits right. */
    private static final double PHOTO = 0.86;

    /** How wide a head is for its length, about. */
    private static final double HEAD_WIDTH = 0.76;

    private final Pane root = new Pane();

    FramingGuide(double width, double height) {
        var size = PhotoRules.CARD.geometry();
        double millimetre = height * PHOTO / size.height();
        double top = (height - size.height() * millimetre) / 2;
        Rectangle edge = new Rectangle(
                (width - size.width() * millimetre) / 2, top, size.width() * millimetre, size.height() * millimetre);
        edge.getStyleClass().add("guide-edge");
        double head = size.head() * millimetre / 2;
        Ellipse face = new Ellipse(width / 2, top + size.topMargin() * millimetre + head, head * HEAD_WIDTH, head);
        face.getStyleClass().add("guide-head");
        root.setMouseTransparent(true);
        root.setMaxSize(width, height);
        root.getChildren().setAll(edge, face);
    }

    Pane root() {
        return root;
    }
}
