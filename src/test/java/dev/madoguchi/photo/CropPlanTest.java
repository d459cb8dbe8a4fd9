package dev.madoguchi.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CropPlanTest {
    private static final PhotoRules.Geometry CARD = PhotoRules.CARD.geometry();

    @Test
    void cutsToTheMillimetresOfTheRules() {
        CropPlan plan = CropPlan.of(new Head(150, 490, 640, true), 1280, 720, CARD);

        assertEquals(new CropBox(465, 110, 350, 450), plan.box());
        assertEquals(34, plan.headHeight(), 0.01);
        assertEquals(4, plan.topMargin(), 0.01);
        assertEquals(17.5, plan.centre(), 0.01);
    }

    @Test
    void givesWayWithinTheToleranceWhereTheFrameEnds() {
        CropPlan plan = CropPlan.of(new Head(30, 540, 640, true), 1280, 720, CARD);

        assertTrue(plan.headFits(CARD) && plan.placeFits(CARD), plan.toString());
        assertEquals(0, plan.box().y());
        assertTrue(plan.topMargin() < 4 && plan.topMargin() >= 1.9, plan.toString());
    }

    @Test
    void takesALargerHeadWhereTheWantedSizeDoesNotFit() {
        CropPlan plan = CropPlan.of(new Head(75, 635, 640, true), 1280, 720, CARD);

        assertTrue(plan.headFits(CARD) && plan.placeFits(CARD), plan.toString());
        assertTrue(plan.headHeight() > 34.9 && plan.headHeight() <= 36.1, plan.toString());
        assertTrue(plan.frameTooSmall());
    }

    @Test
    void saysThatAHeadAtTheEdgeHasNoPlace() {
        CropPlan plan = CropPlan.of(new Head(150, 490, 1180, true), 1280, 720, CARD);

        assertTrue(plan.headFits(CARD));
        assertFalse(plan.placeFits(CARD));
        assertFalse(plan.frameTooSmall());
    }

    @Test
    void neverLeavesTheFrame() {
        var random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            int width = 1 + random.nextInt(2000);
            int height = 1 + random.nextInt(2000);
            double crown = random.nextDouble(-100, 2100);
            Head head = new Head(crown, crown + random.nextDouble(5, 1500), random.nextDouble(-100, 2100), true);

            CropBox box = CropPlan.of(head, width, height, CARD).box();

            assertTrue(
                    box.x() >= 0
                            && box.y() >= 0
                            && box.width() > 0
                            && box.height() > 0
                            && box.x() + box.width() <= width
                            && box.y() + box.height() <= height,
                    () -> head + " in " + width + " x " + height + ": " + box);
        }
    }
}
