package dev.madoguchi.photo.check;

import dev.madoguchi.municipality.PhotoPrint;
import dev.madoguchi.photo.cut.CropBox;

/**
 * What to cut out of a frame so that the head has its size and its place on the photo, and its eyes are level.
 *
 * <p>The head is cut to the exact millimetres where the frame reaches far enough about it; where it does not, head and
 * place give way within the limits, and beyond them as far as they must. The box never leaves the frame, turned or not.
 *
 * @param box what to cut; as near as the frame allows where it is not good
 * @param headHeight from crown to chin along the head's own axis, in millimetres of the photo
 * @param topMargin above the crown, in millimetres of the photo
 * @param centre of the face from the left edge, in millimetres of the photo
 * @param frameTooSmall whether the frame holds less than the head and its place need
 */
record CropPlan(CropBox box, double headHeight, double topMargin, double centre, boolean frameTooSmall) {
    private static final double STEP = 0.25;

    /** The best plan there is. */
    static CropPlan of(Head head, int frameWidth, int frameHeight, PhotoRules rules) {
        double roll = Math.toDegrees(Math.atan2(head.axis().sin(), head.axis().cos()));
        double angle = Math.abs(roll) < rules.geometry().levelFrom() ? 0 : roll;
        return new Cutting(head, frameWidth, frameHeight, rules.geometry(), angle).best(rules);
    }

    boolean fits(PhotoRules rules) {
        return rules.headFits(headHeight) && rules.topFits(topMargin) && rules.centreFits(centre);
    }

    /** The sums of one head in one frame. */
    private record Cutting(Head head, int frameWidth, int frameHeight, PhotoPrint print, double cos, double sin) {
        Cutting(Head head, int frameWidth, int frameHeight, PhotoPrint print, double angle) {
            this(
                    head,
                    frameWidth,
                    frameHeight,
                    print,
                    Math.cos(Math.toRadians(angle)),
                    Math.sin(Math.toRadians(angle)));
        }

        CropPlan best(PhotoRules rules) {
            CropPlan plan = plan(print.head());
            double most = Math.min(rules.limit("headHeight").warnAbove(), print.height());
            for (double mm = print.head() + STEP; mm <= most && !plan.fits(rules); mm += STEP) {
                plan = plan(mm);
            }
            return plan;
        }

        private CropPlan plan(double headMm) {
            double ratio = print.width() / print.height();
            double ideal = head.height() * print.height() / headMm;
            double largest = Math.min(
                    (frameHeight - 4 * rounding()) / (Math.abs(cos) + ratio * Math.abs(sin)),
                    (frameWidth - 4 * rounding()) / (ratio * Math.abs(cos) + Math.abs(sin)));
            int height = Math.max(1, (int) Math.min(Math.rint(ideal), Math.floor(largest)));
            int width = Math.max(1, Math.min((int) Math.round(height * ratio), frameWidth));
            double mm = print.height() / height;
            // from the crown to the middle of the box, in the box's own directions
            double across = width / 2.0 - print.centre() / mm;
            double down = height / 2.0 - print.topMargin() / mm;
            double middleX = middle(head.crownX() + across * cos - down * sin, reach(width, height), frameWidth);
            double middleY = middle(head.crownY() + across * sin + down * cos, reach(height, width), frameHeight);
            var box = new CropBox(
                    Math.clamp(Math.round(middleX - width / 2.0), 0, Math.max(0, frameWidth - width)),
                    Math.clamp(Math.round(middleY - height / 2.0), 0, Math.max(0, frameHeight - height)),
                    width,
                    height,
                    Math.toDegrees(Math.atan2(sin, cos)));
            return seen(box, mm, head.height() * print.height() / print.head() > largest);
        }

        /** How far a turned box reaches from its middle. */
        private double reach(int along, int beside) {
            return (along * Math.abs(cos) + beside * Math.abs(sin)) / 2 + rounding();
        }

        /** What a turned box may be moved by when its corner becomes a whole pixel. */
        private double rounding() {
            return sin == 0 ? 0 : 0.5;
        }

        private static double middle(double wanted, double reach, int size) {
            return reach * 2 >= size ? size / 2.0 : Math.clamp(wanted, reach, size - reach);
        }

        private CropPlan seen(CropBox box, double mm, boolean tooSmall) {
            double crownDown = (head.crownY() - box.middleY()) * cos - (head.crownX() - box.middleX()) * sin;
            double eyesAcross =
                    (head.axis().x() - box.middleX()) * cos + (head.axis().y() - box.middleY()) * sin;
            return new CropPlan(
                    box,
                    head.height() * mm,
                    (crownDown + box.height() / 2.0) * mm,
                    (eyesAcross + box.width() / 2.0) * mm,
                    tooSmall);
        }
    }
}
