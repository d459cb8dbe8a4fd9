package dev.madoguchi.photo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.photo.cut.CropBox;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CropPlanTest {
    private static final PhotoRules CARD = PhotoRules.CARD;

    @Test
    void cutsToTheMillimetresOfTheRules() {
        CropPlan plan = CropPlan.of(upright(150, 490, 640), 1280, 720, CARD);

        assertEquals(new CropBox(465, 110, 350, 450), plan.box());
        assertEquals(34, plan.headHeight(), 0.01);
        assertEquals(4, plan.topMargin(), 0.01);
        assertEquals(17.5, plan.centre(), 0.01);
    }

    @Test
    void givesWayWithinTheLimitsWhereTheFrameEnds() {
        CropPlan plan = CropPlan.of(upright(30, 540, 640), 1280, 720, CARD);

        assertTrue(plan.fits(CARD), plan.toString());
        assertEquals(0, plan.box().y());
        assertTrue(plan.topMargin() < 4 && plan.topMargin() >= 1.9, plan.toString());
    }

    @Test
    void takesALargerHeadWhereTheWantedSizeDoesNotFit() {
        CropPlan plan = CropPlan.of(upright(75, 635, 640), 1280, 720, CARD);

        assertTrue(plan.fits(CARD), plan.toString());
        assertTrue(plan.headHeight() > 34.9 && plan.headHeight() <= 36.1, plan.toString());
        assertTrue(plan.frameTooSmall());
    }

    @Test
    void saysThatAHeadAtTheEdgeHasNoPlace() {
        CropPlan plan = CropPlan.of(upright(150, 490, 1180), 1280, 720, CARD);

        assertTrue(CARD.headFits(plan.headHeight()));
        assertFalse(CARD.centreFits(plan.centre()));
        assertFalse(plan.frameTooSmall());
    }

    @Test
    void turnsWithAHeadThatLeans() {
        Head leaning = new Guides(150, 490, 640, 8).head();

        CropPlan plan = CropPlan.of(leaning, 1280, 720, CARD);

        assertEquals(8, plan.box().angle(), 1e-9);
        assertEquals(34, plan.headHeight(), 0.05);
        assertEquals(4, plan.topMargin(), 0.1);
        assertEquals(17.5, plan.centre(), 0.1);
    }

    @Test
    void leavesAHeadAloneThatLeansLessThanItIsMeasuredTo() {
        CropPlan plan = CropPlan.of(new Guides(150, 490, 640, 0.9).head(), 1280, 720, CARD);

        assertEquals(0, plan.box().angle());
    }

    @Test
    void neverLeavesTheFrame() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            int width = 40 + random.nextInt(2000);
            int height = 40 + random.nextInt(2000);
            double crown = random.nextDouble(-100, 2100);
            double roll = i % 2 == 0 ? 0 : random.nextDouble(-20, 20);
            Head head =
                    new Guides(crown, crown + random.nextDouble(5, 1500), random.nextDouble(-100, 2100), roll).head();

            CropBox box = CropPlan.of(head, width, height, CARD).box();

            double turn = Math.toRadians(box.angle());
            for (int corner = 0; corner < 4; corner++) {
                double across = (corner % 2 == 0 ? -1 : 1) * box.width() / 2.0;
                double down = (corner < 2 ? -1 : 1) * box.height() / 2.0;
                double x = box.middleX() + across * Math.cos(turn) - down * Math.sin(turn);
                double y = box.middleY() + across * Math.sin(turn) + down * Math.cos(turn);
                assertTrue(
                        x >= -1e-6 && y >= -1e-6 && x <= width + 1e-6 && y <= height + 1e-6,
                        () -> "seed " + seed + ", " + head + " in " + width + " x " + height + ": " + box);
            }
        }
    }

    private static Head upright(double crown, double chin, double centre) {
        return new Guides(crown, chin, centre, 0).head();
    }
}
