package dev.madoguchi.device.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SitterTest {
    private static final Duration MOMENT = Duration.ofMillis(400);

    @Test
    void drawsTheSamePictureAtTheSameMoment() {
        assertArrayEquals(pixels(Sitter.person(2), MOMENT), pixels(Sitter.person(2), MOMENT));
    }

    @Test
    void neverSitsQuiteStill() {
        Sitter sitter = Sitter.person(2);

        assertTrue(!Arrays.equals(pixels(sitter, MOMENT), pixels(sitter, MOMENT.plusMillis(300))));
    }

    @Test
    void drawsADifferentPersonForEachNumber() {
        Set<Integer> pictures = new HashSet<>();
        for (int person = 0; person < Sitter.count(); person++) {
            pictures.add(Arrays.hashCode(pixels(Sitter.person(person), MOMENT)));
        }

        assertEquals(Sitter.count(), pictures.size());
        assertTrue(Sitter.count() >= 8);
    }

    @Test
    void leavesNothingButTheWallWhenNobodyIsThere() {
        Sitter sitter = Sitter.person(0);
        sitter.persons(0);

        Frame frame = Frame.of(sitter.draw(MOMENT));

        assertEquals(frame.image().getRGB(10, 360), frame.image().getRGB(Sitter.WIDTH / 2, 360));
    }

    @Test
    void holdsUpAPaper() {
        var black = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Sitter sitter = Sitter.person(0);

        sitter.hold(black);
        int held = sitter.draw(MOMENT).getRGB(Sitter.WIDTH / 2, Sitter.HEIGHT / 2);
        sitter.putDown();
        int putDown = sitter.draw(MOMENT).getRGB(Sitter.WIDTH / 2, Sitter.HEIGHT / 2);

        assertEquals(Color.BLACK.getRGB(), held);
        assertTrue(putDown != held);
    }

    @Test
    void drawsTheHeadWhereItSaysItIs() {
        Sitter sitter = Sitter.person(1);
        sitter.pose(Pose.GOOD.at(120, 12).withRoll(3));
        DrawnHead head = sitter.truth(MOMENT);
        BufferedImage with = sitter.draw(MOMENT);
        sitter.persons(0);
        BufferedImage without = sitter.draw(MOMENT);

        int first = 0;
        while (Arrays.equals(row(with, first), row(without, first))) {
            first++;
        }

        assertEquals(head.crownY(), first, 4);
    }

    @Test
    void castsAShadowOnTheWallAndNotOnTheFace() {
        Sitter sitter = Sitter.person(1);
        DrawnHead head = sitter.truth(MOMENT);
        int beside = (int) head.crownX() + 190;
        int eyes = (int) (head.crownY() + head.chinY()) / 2;
        BufferedImage without = sitter.draw(MOMENT);

        sitter.light(Light.GOOD.withShadow(0.4));
        BufferedImage with = sitter.draw(MOMENT);

        assertTrue(new Color(with.getRGB(beside, eyes)).getGreen()
                < 0.8 * new Color(without.getRGB(beside, eyes)).getGreen());
        assertEquals(
                without.getRGB((int) head.chinX(), (int) head.chinY() - 20),
                with.getRGB((int) head.chinX(), (int) head.chinY() - 20));
    }

    @Test
    void drawsEverythingInGreysForACameraWithoutColours() {
        Sitter sitter = Sitter.person(4);
        sitter.light(Light.GOOD.withoutColour());

        BufferedImage picture = sitter.draw(MOMENT);

        for (int y = 0; y < Sitter.HEIGHT; y += 9) {
            for (int x = 0; x < Sitter.WIDTH; x += 9) {
                Color colour = new Color(picture.getRGB(x, y));
                assertTrue(colour.getRed() == colour.getGreen() && colour.getGreen() == colour.getBlue());
            }
        }
    }

    @Test
    void refusesWhatNobodyCanSee() {
        assertThrows(IllegalArgumentException.class, () -> Sitter.person(0).persons(3));
        assertThrows(IllegalArgumentException.class, () -> Pose.GOOD.withDistance(0));
        assertThrows(IllegalArgumentException.class, () -> Light.GOOD.withBlur(-1));
        assertThrows(IllegalArgumentException.class, () -> Light.GOOD.withShadow(1.1));
    }

    private static int[] row(BufferedImage picture, int y) {
        return picture.getRGB(0, y, picture.getWidth(), 1, null, 0, picture.getWidth());
    }

    private static byte[] pixels(Sitter sitter, Duration moment) {
        var copy = new BufferedImage(Sitter.WIDTH, Sitter.HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(sitter.draw(moment), 0, 0, null);
        pen.dispose();
        return Frames.bgr(Frame.of(copy));
    }
}
