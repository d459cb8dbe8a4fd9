package dev.madoguchi.device.camera;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** A part of a person, painted once and laid into many frames. Its origin is the point between the eyes. */
final class Sprite {
    private static final double PIXELS_PER_MM = 2.4;
    private static final int OPAQUE = 128;

    private final BufferedImage picture;
    private final double left;
    private final double top;

    /**
     * Paints what lies between {@code -halfWidth} and {@code halfWidth}, {@code top} and {@code bottom}, in
     * millimetres.
     */
    Sprite(double halfWidth, double top, double bottom, Consumer<Graphics2D> painting) {
        this.left = -halfWidth;
        this.top = top;
        this.picture = new BufferedImage(
                (int) Math.ceil(2 * halfWidth * PIXELS_PER_MM),
                (int) Math.ceil((bottom - top) * PIXELS_PER_MM),
                BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(PIXELS_PER_MM, PIXELS_PER_MM);
        pen.translate(halfWidth, -top);
        painting.accept(pen);
        pen.dispose();
    }

    /** Lays it into a picture whose pen is set to millimetres. */
    void lay(Graphics2D pen) {
        var place = AffineTransform.getTranslateInstance(left, top);
        place.scale(1 / PIXELS_PER_MM, 1 / PIXELS_PER_MM);
        pen.drawImage(picture, place, null);
    }

    /** How far up it reaches in the middle, in millimetres: where its first opaque row is. */
    double highest() {
        int middle = picture.getWidth() / 2;
        int reach = (int) (40 * PIXELS_PER_MM);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = middle - reach; x < middle + reach; x++) {
                if (picture.getRGB(x, y) >>> 24 > OPAQUE) {
                    return top + y / PIXELS_PER_MM;
                }
            }
        }
        throw new IllegalStateException("nothing was painted");
    }
}
