package dev.madoguchi.device.camera;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;

/** The shadow that a figure casts on the wall: its outline, coarse and therefore soft when it is laid into a frame. */
final class Shadow {
    private static final double PIXELS_PER_MM = 0.2;
    private static final double HALF_WIDTH = 300;
    private static final double TOP = -200;
    private static final double BOTTOM = 800;
    // where it falls, in millimetres
    private static final double RIGHT = 46;
    private static final double DOWN = 14;

    /** How far its edge spreads, in pixels of the outline. */
    private static final int SPREAD = 5;

    private final BufferedImage outline;

    Shadow(Sprite... parts) {
        var sharp = new BufferedImage(
                (int) (2 * HALF_WIDTH * PIXELS_PER_MM),
                (int) ((BOTTOM - TOP) * PIXELS_PER_MM),
                BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D pen = sharp.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.scale(PIXELS_PER_MM, PIXELS_PER_MM);
        pen.translate(HALF_WIDTH, -TOP);
        for (Sprite part : parts) {
            part.lay(pen);
        }
        pen.fill(new Rectangle2D.Double(
                -BodyPainter.ELBOW, BodyPainter.HEM - 1, 2 * BodyPainter.ELBOW, BOTTOM - BodyPainter.HEM));
        pen.setComposite(AlphaComposite.SrcIn);
        pen.setPaint(Color.BLACK);
        pen.fill(new Rectangle2D.Double(-HALF_WIDTH, TOP, 2 * HALF_WIDTH, BOTTOM - TOP));
        pen.dispose();
        float[] weights = new float[SPREAD * SPREAD];
        Arrays.fill(weights, 1f / weights.length);
        outline = new ConvolveOp(new Kernel(SPREAD, SPREAD, weights)).filter(sharp, null);
    }

    /** @param strength 0 for none, 1 for black */
    void lay(Graphics2D pen, double roll, double strength) {
        Composite before = pen.getComposite();
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) strength));
        var place = AffineTransform.getTranslateInstance(RIGHT, DOWN);
        place.rotate(Math.toRadians(roll), 0, SitterPainter.PIVOT);
        place.translate(-HALF_WIDTH, TOP);
        place.scale(1 / PIXELS_PER_MM, 1 / PIXELS_PER_MM);
        pen.drawImage(outline, place, null);
        pen.setComposite(before);
    }
}
