package dev.madoguchi.photo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Frames;
import dev.madoguchi.device.camera.Light;
import dev.madoguchi.device.camera.Pose;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.camera.Wall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

class GreyTest {
    private static final int SIDE = 4096;
    private static final List<Wall> WALLS = List.of(Wall.LIGHT_BLUE, Wall.WHITE, Wall.GREY);
    /** By how much a measure may be another where the faces are looked for in OpenCV's brightness: a small part of any limit. */
    private static final Map<String, Double> TOLERANCE =
            Map.of("sharpness", 2.0, "eyes", 2.0, "resolution", 5.0, "roll", 0.3, "headHeight", 0.2, "topMargin", 0.2);

    private static final double OTHERS = 1;
    /** Up to 8 levels up and down, as a webcam's sensor has indoors. */
    private static final int NOISE = 16;

    @Test
    void isTheBrightnessOfEachColourThereIsToWithinALevel() {
        byte[] bgr = new byte[3 * SIDE * SIDE];
        for (int colour = 0; colour < SIDE * SIDE; colour++) {
            bgr[3 * colour] = (byte) colour;
            bgr[3 * colour + 1] = (byte) (colour >> 8);
            bgr[3 * colour + 2] = (byte) (colour >> 16);
        }
        Frame everyColour = Frames.ofBgr(SIDE, SIDE, bgr);

        byte[] seen = seen(everyColour, new FaceBox(0, 0, SIDE, SIDE));

        byte[] exact = everyColour.luminance();
        int other = 0;
        for (int i = 0; i < exact.length; i++) {
            int off = Math.abs((seen[i] & 0xFF) - (exact[i] & 0xFF));
            assertTrue(off <= 1, "colour " + i + " is off by " + off);
            other += off;
        }
        assertTrue(other < exact.length / 700, other + " colours of " + exact.length);
    }

    @Test
    void isOfThePartThatWasAskedForHoweverItsRowsComeOutOfTheFrame() {
        long seed = System.nanoTime();
        byte[] bgr = new byte[3 * 200 * 150];
        new Random(seed).nextBytes(bgr);
        for (int i = 0; i < bgr.length; i += 3) {
            bgr[i + 1] = bgr[i];
            bgr[i + 2] = bgr[i];
        }
        Frame grey = Frames.ofBgr(200, 150, bgr);
        var part = new FaceBox(17, 9, 123, 130);

        byte[] seen = seen(grey, part);

        for (int i = 0; i < seen.length; i++) {
            int x = 17 + i % 123;
            int y = 9 + i / 123;
            assertEquals(grey.level(x, y, 0), seen[i] & 0xFF, "seed " + seed + ", " + x + ", " + y);
        }
    }

    /** The reference looks for faces in the frame's own brightness, as a grey picture shows it to OpenCV unchanged. */
    @Test
    void decidesAsInTheExactBrightnessAndMeasuresNearlyTheSame() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        try (var finder = new HaarFaceFinder()) {
            var check = new PhotoCheck(finder, PhotoRules.CARD);
            var exact = new PhotoCheck(new OfExactBrightness(finder), PhotoRules.CARD);
            for (int i = 0; i < Sitter.count(); i++) {
                Frame frame = frame(i, random);

                CheckedPhoto checked = check.check(frame);

                assertAlike(exact.check(frame), checked, "seed " + seed + ", number " + i);
            }
        }
    }

    private static Frame frame(int number, Random random) {
        Sitter sitter = Sitter.person(number);
        sitter.pose(new Pose(
                random.nextDouble(0.96, 1.06),
                random.nextDouble(-3, 3),
                random.nextDouble(-150, 150),
                random.nextDouble(-3, 12),
                false));
        sitter.wall(WALLS.get(random.nextInt(WALLS.size())));
        sitter.light(Light.GOOD.withBrightness(random.nextDouble(0.85, 1.05)));
        byte[] bgr = Frames.bgr(Frame.of(sitter.draw(Duration.ofMillis(500))));
        return number % 2 == 0 ? Frames.ofBgr(Sitter.WIDTH, Sitter.HEIGHT, bgr) : noisy(bgr, random);
    }

    private static Frame noisy(byte[] bgr, Random random) {
        byte[] noise = new byte[bgr.length];
        random.nextBytes(noise);
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) Math.clamp((bgr[i] & 0xFF) + noise[i] / NOISE, 0, 255);
        }
        return Frames.ofBgr(Sitter.WIDTH, Sitter.HEIGHT, bgr);
    }

    private static void assertAlike(CheckedPhoto exact, CheckedPhoto checked, String where) {
        assertEquals(exact.problem(), checked.problem(), where);
        for (int i = 0; i < exact.measures().size(); i++) {
            Measure one = exact.measures().get(i);
            Measure other = checked.measures().get(i);
            assertEquals(one.state(), other.state(), where + ": " + one + ", " + other);
            assertEquals(one.value(), other.value(), TOLERANCE.getOrDefault(one.name(), OTHERS), where + ": " + one);
        }
    }

    private static byte[] seen(Frame frame, FaceBox part) {
        Loader.load(opencv_core.class);
        try (Mat grey = Grey.of(frame, part)) {
            byte[] seen = new byte[part.width() * part.height()];
            grey.data().get(seen);
            return seen;
        }
    }

    private record OfExactBrightness(FaceFinder finder) implements FaceFinder {
        @Override
        public List<FaceBox> faces(Frame frame) {
            return finder.faces(grey(frame));
        }

        @Override
        public Optional<Eyes> eyes(Frame frame, FaceBox face) {
            return finder.eyes(grey(frame), face);
        }

        private static Frame grey(Frame frame) {
            byte[] luminance = frame.luminance();
            byte[] bgr = new byte[3 * luminance.length];
            for (int i = 0; i < bgr.length; i++) {
                bgr[i] = luminance[i / 3];
            }
            return Frames.ofBgr(frame.width(), frame.height(), bgr);
        }
    }
}
