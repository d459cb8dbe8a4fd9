package dev.madoguchi.photo;

import dev.madoguchi.municipality.PhotoPrint;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/**
 * Where the face should be, laid over the live picture: the photo's edge, the head in it, and lines for crown, eyes and
 * chin.
 */
final class FramingGuide {
    /** How much of the picture's height the photo is when somebody sits right. */
    private static final double PHOTO = 0.86;

    /** How wide a head is for its length, about. */
    private static final double HEAD_WIDTH = 0.76;

    /** How far down a head the eyes are, about. */
    private static final double EYES = 0.5;

    private static final double LABEL_ROOM = 56;
    private static final double LABEL_RISE = 11;

    private final Pane root = new Pane();
    private final double left;
    private final double right;

    FramingGuide(double width, double height, PhotoPrint size, Texts texts) {
        double millimetre = height * PHOTO / size.height();
        double top = (height - size.height() * millimetre) / 2;
        left = (width - size.width() * millimetre) / 2;
        right = left + size.width() * millimetre;
        Rectangle edge = new Rectangle(left, top, right - left, size.height() * millimetre);
        edge.getStyleClass().add("guide-edge");
        double crown = top + size.topMargin() * millimetre;
        double head = size.head() * millimetre;
        Ellipse face = new Ellipse(width / 2, crown + head / 2, head / 2 * HEAD_WIDTH, head / 2);
        face.getStyleClass().add("guide-head");
        root.setMouseTransparent(true);
        root.setMaxSize(width, height);
        root.getChildren().setAll(edge, face);
        mark(crown, texts.get("photo.guide.line.crown"));
        mark(crown + EYES * head, texts.get("photo.guide.line.eyes"));
        mark(crown + head, texts.get("photo.guide.line.chin"));
    }

    Pane root() {
        return root;
    }

    private void mark(double y, String words) {
        Line line = new Line(left, y, right, y);
        line.getStyleClass().add("guide-mark");
        Label label = Lettering.note(words);
        label.getStyleClass().add("guide-word");
        label.setWrapText(false);
        label.setMinWidth(LABEL_ROOM);
        label.relocate(left - LABEL_ROOM, y - LABEL_RISE);
        root.getChildren().addAll(line, label);
    }
}
