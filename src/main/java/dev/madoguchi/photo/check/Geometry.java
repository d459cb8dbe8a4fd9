package dev.madoguchi.photo.check;

import static dev.madoguchi.photo.check.PhotoProblem.OFF_CENTRE;
import static dev.madoguchi.photo.check.PhotoProblem.TOO_FAR;
import static dev.madoguchi.photo.check.PhotoProblem.TOO_NEAR;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.photo.check.Measure.State;
import dev.madoguchi.photo.cut.CropBox;
import java.util.Optional;

/** Size and place of a head on the photo that is cut out of a frame. */
final class Geometry {
    private static final double MM_PER_INCH = 25.4;
    /** How far a head reaches to the sides, without ears and hair, in parts of its height. */
    private static final double HALF_WIDTH = 0.3;

    private final PhotoRules rules;
    private final Frame frame;
    private final Head head;
    private final CropPlan plan;

    Geometry(PhotoRules rules, Frame frame, Head head, CropPlan plan) {
        this.rules = rules;
        this.frame = frame;
        this.head = head;
        this.plan = plan;
    }

    /**
     * Head, margin and middle. A head that the frame cuts off fails; everything else only warns where the rules say no
     * more, as their figures are not the card's own.
     *
     * @param unclear why the head could not be measured; empty where it was
     */
    void judge(Findings findings, Optional<PhotoProblem> unclear) {
        PhotoProblem place = plan.frameTooSmall() ? TOO_NEAR : OFF_CENTRE;
        if (cutAbove() || cutBelow()) {
            findings.add("headHeight", Double.NaN, "mm", State.FAIL, place);
            findings.notMeasured("topMargin", place);
        } else if (unclear.isPresent()) {
            findings.notMeasured("headHeight", unclear.get());
            findings.notMeasured("topMargin", unclear.get());
        } else {
            findings.judgeMillimetres("headHeight", plan.headHeight(), TOO_NEAR);
            findings.judgeMillimetres("topMargin", plan.topMargin(), place);
        }
        if (cutBeside()) {
            findings.add("centre", plan.centre(), "mm", State.FAIL, place);
        } else {
            findings.judgeMillimetres("centre", plan.centre(), place);
        }
    }

    void judgeResolution(Findings findings) {
        findings.judge("resolution", dpi(), TOO_FAR);
    }

    /** What to cut out; empty where the head is not wholly in the frame, or is so small that nobody would know it. */
    Optional<CropBox> crop() {
        boolean whole = !cutAbove() && !cutBelow() && !cutBeside();
        return whole && !rules.limit("resolution").fails(dpi()) ? Optional.of(plan.box()) : Optional.empty();
    }

    private double dpi() {
        return plan.box().height() / rules.geometry().height() * MM_PER_INCH;
    }

    private boolean cutAbove() {
        return head.crownY() < 1;
    }

    private boolean cutBelow() {
        return head.chinY() > frame.height() - 1;
    }

    private boolean cutBeside() {
        double half = HALF_WIDTH * head.height();
        return Math.min(head.crownX(), head.chinX()) < half
                || Math.max(head.crownX(), head.chinX()) > frame.width() - half;
    }
}
