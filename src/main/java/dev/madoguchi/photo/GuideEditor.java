package dev.madoguchi.photo;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.photo.check.Guides;
import dev.madoguchi.photo.cut.CropBox;
import dev.madoguchi.ui.StillImage;
import dev.madoguchi.ui.Texts;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;

/** The picture as it was shot, with what becomes the photo, and three lines that a person moves: crown, chin, and middle. */
final class GuideEditor {
    /** How much of the picture is seen round the photo, in parts of the photo's height. */
    private static final double ROUND = 1.16;
    /** The least from crown to chin, in pixels of the screen. */
    private static final double LEAST_HEAD = 40;
    /** One press of a key, in millimetres of the photo. */
    private static final double STEP = 0.25;

    private final double side;
    private final double millimetres;
    private final Consumer<Guides> moved;
    private final Pane root = new Pane();
    private final ImageView picture = new ImageView();
    private final Polygon edge = new Polygon();
    private final GuideLine crown;
    private final GuideLine chin;
    private final GuideLine centre;
    private @Nullable Frame shown;
    private @Nullable Guides base;
    private double left;
    private double top;
    private double scale = 1;

    /**
     * An editor without a picture.
     *
     * @param side of its square place, in pixels
     * @param millimetres the photo's height on paper
     * @param moved is told where the lines are when a person has moved one, in pixels of the frame
     */
    GuideEditor(double side, double millimetres, Texts texts, Consumer<Guides> moved) {
        this.side = side;
        this.millimetres = millimetres;
        this.moved = moved;
        crown = line("crown", Orientation.HORIZONTAL, texts, (now, at) -> now.withCrown(top + at / scale));
        chin = line("chin", Orientation.HORIZONTAL, texts, (now, at) -> now.withChin(top + at / scale));
        centre = line("centre", Orientation.VERTICAL, texts, (now, at) -> now.withCentre(left + at / scale));
        picture.setId("photo-guide-picture");
        picture.setFitWidth(side);
        picture.setFitHeight(side);
        picture.setAccessibleText(texts.get("photo.guide.picture"));
        edge.getStyleClass().add("guide-edge");
        edge.setMouseTransparent(true);
        root.setId("photo-guides");
        root.setMinSize(side, side);
        root.setPrefSize(side, side);
        root.setMaxSize(side, side);
        root.getChildren().setAll(picture, edge, centre, crown, chin);
    }

    Pane root() {
        return root;
    }

    /** Shows a shot; the picture is drawn anew only where it is another one. */
    void show(Frame frame, CropBox crop, Guides guides) {
        if (frame != shown) {
            shown = frame;
            picture.setImage(StillImage.of(frame.image()));
            look(frame, crop);
        }
        base = guides;
        outline(crop);
        double step = STEP * crop.height() * scale / millimetres;
        double crownAt = (guides.crown() - top) * scale;
        double chinAt = (guides.chin() - top) * scale;
        crown.place(crownAt, 0, chinAt - LEAST_HEAD, step);
        chin.place(chinAt, crownAt + LEAST_HEAD, side, step);
        centre.place((guides.centre() - left) * scale, 0, side, step);
    }

    /** Takes the picture away. */
    void clear() {
        shown = null;
        base = null;
        picture.setImage(null);
    }

    /** Looks at the square round the photo; what of it lies outside the frame is moved in. */
    private void look(Frame frame, CropBox crop) {
        double seen = Math.min(ROUND * crop.height(), Math.min(frame.width(), frame.height()));
        left = Math.clamp(crop.x() + (crop.width() - seen) / 2, 0, frame.width() - seen);
        top = Math.clamp(crop.y() + (crop.height() - seen) / 2, 0, frame.height() - seen);
        scale = side / seen;
        picture.setViewport(new Rectangle2D(left, top, seen, seen));
    }

    private void outline(CropBox crop) {
        double x = (crop.x() - left) * scale;
        double y = (crop.y() - top) * scale;
        double width = crop.width() * scale;
        double height = crop.height() * scale;
        edge.getPoints().setAll(x, y, x + width, y, x + width, y + height, x, y + height);
        edge.setRotate(crop.angle());
    }

    private GuideLine line(String part, Orientation orientation, Texts texts, Change change) {
        return new GuideLine(
                "photo-guide-" + part, orientation, side, texts.get("photo.guide." + part), at -> moved(change, at));
    }

    private void moved(Change change, double at) {
        if (base != null) {
            base = change.apply(base, at);
            moved.accept(base);
        }
    }

    /** What one line's new position makes of the guides. */
    @FunctionalInterface
    private interface Change {
        Guides apply(Guides now, double at);
    }
}
