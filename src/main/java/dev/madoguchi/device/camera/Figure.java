package dev.madoguchi.device.camera;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** One person, painted: hair behind, body, and the head once for open, falling and shut eyes. */
final class Figure {
    private final Look look;
    private final Sprite behind;
    private final Sprite body;
    private final Sprite[] heads;
    private final double crown;

    Figure(Look look) {
        this.look = look;
        this.behind = new Sprite(110, -140, 280, pen -> {
            pen.scale(look.width(), 1);
            new HairPainter(pen, look).paintBehind();
        });
        this.body = new Sprite(240, 55, BodyPainter.HEM, pen -> new BodyPainter(pen, look).paint());
        this.heads = new Sprite[] {head(0), head(0.5), head(1)};
        this.crown = heads[0].highest();
    }

    private Sprite head(double lids) {
        return new Sprite(110, -160, 225, pen -> {
            pen.scale(look.width(), 1);
            new FacePainter(pen, look).paint(lids);
            new HairPainter(pen, look).paintFront();
            new FacePainter(pen, look).paintGlasses();
        });
    }

    /** Where the top of the head is, in millimetres from the eyes; negative, as it is above. */
    double crown() {
        return crown;
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
