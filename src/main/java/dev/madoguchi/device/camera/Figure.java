package dev.madoguchi.device.camera;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** One person, painted: hair behind, body, and the head once for open, falling and shut eyes. */
final class Figure {
    private static final Color RED = new Color(0xC22A20);
    private static final Color GLOW = new Color(0xFF6A50);

    private final Look look;
    private final Sprite behind;
    private final Sprite body;
    private final Sprite[] heads;
    private final double crown;
    private @Nullable Shadow shadow;

    Figure(Look look) {
        this.look = look;
        this.behind = new Sprite(120, -160, 280, pen -> {
            pen.scale(look.width(), look.length());
            new HairPainter(pen, look).paintBehind();
        });
        this.body = new Sprite(240, 55, BodyPainter.HEM, pen -> new BodyPainter(pen, look).paint());
        this.heads = new Sprite[] {head(0), head(0.5), head(1)};
        this.crown = heads[0].highest();
    }

    private Sprite head(double lids) {
        return new Sprite(120, -160, 225, pen -> {
            pen.scale(look.width(), look.length());
            new FacePainter(pen, look).paint(lids);
            new HairPainter(pen, look).paintFront();
            new FacePainter(pen, look).paintGlasses();
        });
    }

    /** Where the top of the head is, in millimetres from the eyes; negative, as it is above. */
    double crown() {
        return crown;
    }

    /** Where the chin is, in millimetres from the eyes. */
    double chin() {
        return FacePainter.CHIN * look.length();
    }

    /**
     * The shadow on the wall, of a lamp at the left above.
     *
     * @param strength 0 for none, 1 for black
     */
    void cast(Graphics2D pen, double roll, double strength) {
        if (shadow == null) {
            shadow = new Shadow(behind, body, heads[0]);
        }
        shadow.lay(pen, roll, strength);
    }

    /** The red light that a flash throws back from behind the pupils. */
    void flash(Graphics2D pen, double roll) {
        AffineTransform before = pen.getTransform();
        pen.rotate(Math.toRadians(roll), 0, SitterPainter.PIVOT);
        pen.scale(look.width(), look.length());
        var brush = new SoftBrush(pen);
        brush.bothSides(() -> {
            brush.oval(FacePainter.PUPIL, -0.5, 5.4, 5.4, RED);
            brush.spot(FacePainter.PUPIL, -0.5, 3.5, 3.5, GLOW, 0.7);
        });
        pen.setTransform(before);
    }

    /** @param lids 0 for open eyes, 1 for shut */
    void lay(Graphics2D pen, double roll, double lids) {
        turned(pen, roll, behind);
        body.lay(pen);
        pen.setPaint(SoftBrush.shade(look.cloth(), 0.97));
        pen.fill(new Rectangle2D.Double(-BodyPainter.ELBOW, BodyPainter.HEM - 1, 2 * BodyPainter.ELBOW, 2000));
        turned(pen, roll, heads[(int) Math.round(2 * lids)]);
    }

    private static void turned(Graphics2D pen, double roll, Sprite part) {
        var before = pen.getTransform();
        pen.rotate(Math.toRadians(roll), 0, SitterPainter.PIVOT);
        part.lay(pen);
        pen.setTransform(before);
    }
}
