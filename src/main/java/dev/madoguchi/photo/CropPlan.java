package dev.madoguchi.photo;

import dev.madoguchi.photo.PhotoRules.Geometry;

/**
 * What to cut out of a frame so that the head has its size and its place on the photo.
 *
 * <p>The head is cut to the exact millimetres where the frame reaches far enough about it; where it does not, head and
 * place give way within the tolerance, and beyond it there is no photo.
 *
 * @param box what to cut; as near as the frame allows where it is not good
 * @param headHeight from crown to chin, in millimetres of the photo
 * @param topMargin above the crown, in millimetres of the photo
 * @param centre of the face from the left edge, in millimetres of the photo
 * @param frameTooSmall whether the frame holds less than the head and its place need
 */
record CropPlan(CropBox box, double headHeight, double topMargin, double centre, boolean frameTooSmall) {
    private static final double STEP = 0.25;
    private static final double ROUNDING = 0.1;

    /** The best plan there is. */
    static CropPlan of(Head head, int frameWidth, int frameHeight, Geometry wanted) {
        CropPlan plan = plan(head, frameWidth, frameHeight, wanted, wanted.head());
        for (double mm = wanted.head(); mm <= wanted.head() + wanted.tolerance(); mm += STEP) {
            plan = plan(head, frameWidth, frameHeight, wanted, mm);
            if (plan.headFits(wanted) && plan.placeFits(wanted)) {
                return plan;
            }
        }
        return plan;
    }

    /** Whether the head has its size. */
    boolean headFits(Geometry wanted) {
        return Math.abs(headHeight - wanted.head()) <= wanted.tolerance() + ROUNDING;
    }

    /** Whether the head is in its place. */
    boolean placeFits(Geometry wanted) {
        return topFits(wanted) && centreFits(wanted);
    }

    boolean topFits(Geometry wanted) {
        return Math.abs(topMargin - wanted.topMargin()) <= wanted.tolerance() + ROUNDING;
    }

    boolean centreFits(Geometry wanted) {
        return Math.abs(centre - wanted.width() / 2) <= wanted.tolerance() + ROUNDING;
    }

    private static CropPlan plan(Head head, int frameWidth, int frameHeight, Geometry wanted, double headMm) {
        double ideal = head.height() * wanted.height() / headMm;
        double largest = Math.min(frameHeight, frameWidth * wanted.height() / wanted.width());
        int height = Math.max(1, (int) Math.floor(Math.min(ideal, largest)));
        int width = Math.max(1, (int) Math.round(height * wanted.width() / wanted.height()));
        width = Math.min(width, frameWidth);
        double mm = wanted.height() / height;
        double top = head.crown() - wanted.topMargin() / mm;
        double left = head.centre() - width / 2.0;
        int y = Math.clamp(Math.round(top), 0, frameHeight - height);
        int x = Math.clamp(Math.round(left), 0, frameWidth - width);
        return new CropPlan(
                new CropBox(x, y, width, height),
                head.height() * mm,
                (head.crown() - y) * mm,
                (head.centre() - x) * mm,
                head.height() * wanted.height() / wanted.head() > largest);
    }
}
