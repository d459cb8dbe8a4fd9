package dev.madoguchi.photo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Frames;
import dev.madoguchi.device.camera.Light;
import dev.madoguchi.device.camera.Pose;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.camera.Wall;
import dev.madoguchi.photo.check.Measure.State;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a head is, how large it is and how it leans. */
class HeadCheckTest {
    private static final List<Wall> EVEN_WALLS = List.of(Wall.LIGHT_BLUE, Wall.WHITE, Wall.GREY);
    private static final DrawnSitters SITTERS = new DrawnSitters();

    @AfterAll
    static void close() {
        SITTERS.close();
    }

    @Test
    void measuresTheHeadAsItWasDrawnOverTwoHundredGoodPoses() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        int measured = 0;
        for (int i = 0; i < 200; i++) {
            Sitter sitter = Sitter.person(i);
            sitter.pose(new Pose(
                    random.nextDouble(0.96, 1.06),
                    random.nextDouble(-3, 3),
                    random.nextDouble(-150, 150),
                    random.nextDouble(-3, 16),
                    false));
            sitter.wall(EVEN_WALLS.get(random.nextInt(EVEN_WALLS.size())));
            sitter.light(Light.GOOD.withBrightness(random.nextDouble(0.85, 1.05)));
            Duration moment =
                    DrawnSitters.MOMENT.plusMillis(random.nextInt(1500)).plusSeconds(4L * random.nextInt(8));
            String where = "seed " + seed + ", person " + i % Sitter.count() + ", number " + i + ": ";

            CheckedPhoto checked = SITTERS.check().check(Frame.of(sitter.draw(moment)));

            assertEquals(1, checked.faces().size(), where);
            assertTrue(checked.problem().stream().allMatch(DrawnSitters.HONEST::contains), where + checked.measures());
            assertEquals(sitter.truth(moment).roll(), DrawnSitters.value(checked, "roll"), 1, where + "roll");
            if (DrawnSitters.measure(checked, "headHeight").measured()) {
                measured++;
                assertEquals(State.PASS, checked.verdict(), where + checked.measures());
                DrawnSitters.assertTruth(sitter.truth(moment), checked, where);
            }
        }
        assertTrue(measured > 160, "seed " + seed + ": only " + measured + " of 200 measured");
    }

    /** As a webcam does indoors, with the noise of its sensor in each pixel and the blocks of its JPEG. */
    @Test
    void measuresAPictureOfANoisyCameraToo() throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int person = 0; person < Sitter.count(); person++) {
            Sitter sitter = Sitter.person(person);
            Frame frame = noisy(sitter.draw(DrawnSitters.MOMENT), random);

            CheckedPhoto checked = SITTERS.check().check(frame);

            String where = "seed " + seed + ", person " + person + ": " + checked.measures();
            assertTrue(checked.problem().stream().allMatch(DrawnSitters.HONEST::contains), where);
            if (DrawnSitters.measure(checked, "headHeight").measured()) {
                DrawnSitters.assertTruth(sitter.truth(DrawnSitters.MOMENT), checked, where);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-250, 250})
    void saysThatTheFaceIsOffTheMiddle(double x) {
        SITTERS.everybody(
                sitter -> sitter.pose(Pose.GOOD.at(x, 0)),
                checked -> assertEquals(Optional.of(PhotoProblem.OFF_CENTRE), checked.problem()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-310, 310})
    void failsAFaceThatTheEdgeCutsOff(double x) {
        CheckedPhoto checked = SITTERS.checked(8, sitter -> sitter.pose(Pose.GOOD.at(x, 0)));

        assertEquals(State.FAIL, checked.verdict(), checked.measures().toString());
        assertEquals(Optional.empty(), checked.crop());
    }

    @Test
    void failsAHeadThatReachesOutOfTheFrame() {
        SITTERS.everybody(sitter -> sitter.pose(Pose.GOOD.withDistance(0.6)), checked -> {
            DrawnSitters.assertProblem(PhotoProblem.TOO_NEAR, State.FAIL, checked);
            assertEquals(Optional.empty(), checked.crop());
        });
    }

    @Test
    void onlyWarnsWhereTheHeadIsLargerThanThePassportsFiguresButWhole() {
        CheckedPhoto checked = SITTERS.checked(1, sitter -> sitter.pose(Pose.GOOD.withDistance(0.78)));

        DrawnSitters.assertProblem(PhotoProblem.TOO_NEAR, State.WARN, checked);
        assertEquals(State.WARN, DrawnSitters.measure(checked, "headHeight").state());
        assertTrue(checked.crop().isPresent());
    }

    @Test
    void warnsOfAPersonWhoIsTooFarForAFinePrint() {
        SITTERS.everybody(
                sitter -> sitter.pose(Pose.GOOD.withDistance(1.5)),
                checked -> DrawnSitters.assertProblem(PhotoProblem.TOO_FAR, State.WARN, checked));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.2, 3})
    void failsAPersonWhoIsMuchTooFar(double distance) {
        SITTERS.everybody(sitter -> sitter.pose(Pose.GOOD.withDistance(distance)), checked -> {
            DrawnSitters.assertProblem(PhotoProblem.TOO_FAR, State.FAIL, checked);
            assertEquals(Optional.empty(), checked.crop());
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {-8, 8})
    void saysThatTheHeadIsTiltedAndTurnsTheCrop(double roll) {
        SITTERS.everybody(sitter -> sitter.pose(Pose.GOOD.withRoll(roll)), checked -> {
            DrawnSitters.assertProblem(PhotoProblem.TILTED, State.WARN, checked);
            assertEquals(roll, DrawnSitters.value(checked, "roll"), 1);
            assertEquals(
                    DrawnSitters.value(checked, "roll"),
                    checked.crop().orElseThrow().angle(),
                    0.01);
        });
    }

    private static Frame noisy(BufferedImage picture, Random random) throws IOException {
        byte[] bgr = Frames.bgr(Frame.of(picture));
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) Math.clamp(Math.round((bgr[i] & 0xFF) + 4 * random.nextGaussian()), 0, 255);
        }
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(Frames.ofBgr(Sitter.WIDTH, Sitter.HEIGHT, bgr).image(), "jpeg", jpeg);
        return Frame.of(ImageIO.read(new ByteArrayInputStream(jpeg.toByteArray())));
    }
}
