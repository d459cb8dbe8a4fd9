package dev.madoguchi.photo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.DrawnHead;
import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Light;
import dev.madoguchi.device.camera.Pose;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.camera.Wall;
import dev.madoguchi.photo.check.Measure.State;
import dev.madoguchi.photo.cut.CropBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoCheckTest {
    private static final List<String> NAMES = List.of(
            "faces",
            "headHeight",
            "topMargin",
            "centre",
            "roll",
            "eyes",
            "sharpness",
            "brightness",
            "overExposed",
            "underExposed",
            "lightBalance",
            "redEye",
            "background",
            "shadow",
            "resolution",
            "colour");
    private static final List<Wall> EVEN_WALLS = List.of(Wall.LIGHT_BLUE, Wall.WHITE, Wall.GREY);
    /** Why a head may be left unmeasured of somebody who sits well: white hair on a white wall, and a full beard. */
    private static final Set<PhotoProblem> HONEST = Set.of(PhotoProblem.CROWN_UNCLEAR, PhotoProblem.CHIN_UNCLEAR);
    /** Between two blinks. */
    private static final Duration MOMENT = Duration.ofMillis(500);

    private static final HaarFaceFinder FINDER = new HaarFaceFinder();

    private final PhotoCheck check = new PhotoCheck(FINDER, PhotoRules.CARD);

    @AfterAll
    static void close() {
        FINDER.close();
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
            Duration moment = MOMENT.plusMillis(random.nextInt(1500)).plusSeconds(4L * random.nextInt(8));
            String where = "seed " + seed + ", person " + i % Sitter.count() + ", number " + i + ": ";

            CheckedPhoto checked = check.check(Frame.of(sitter.draw(moment)));

            assertEquals(1, checked.faces().size(), where);
            assertTrue(checked.problem().stream().allMatch(HONEST::contains), where + checked.measures());
            assertEquals(sitter.truth(moment).roll(), value(checked, "roll"), 1, where + "roll");
            if (measure(checked, "headHeight").measured()) {
                measured++;
                assertEquals(State.PASS, checked.verdict(), where + checked.measures());
                assertTruth(sitter.truth(moment), checked, where);
            }
        }
        assertTrue(measured > 160, "seed " + seed + ": only " + measured + " of 200 measured");
    }

    private static void assertTruth(DrawnHead truth, CheckedPhoto checked, String where) {
        CropBox crop = checked.crop().orElseThrow();
        double mm = 45.0 / crop.height();
        double turn = Math.toRadians(crop.angle());
        double crown = (truth.crownY() - crop.middleY()) * Math.cos(turn)
                - (truth.crownX() - crop.middleX()) * Math.sin(turn)
                + crop.height() / 2.0;
        assertEquals(truth.height() * mm, value(checked, "headHeight"), 1, where + "head");
        assertEquals(crown * mm, value(checked, "topMargin"), 1, where + "margin");
        assertEquals(35.0 / 45, (double) crop.width() / crop.height(), 0.002, where + "shape");
    }

    /** As a webcam does indoors, with the noise of its sensor in each pixel and the blocks of its JPEG. */
    @Test
    void measuresAPictureOfANoisyCameraToo() throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int person = 0; person < Sitter.count(); person++) {
            Sitter sitter = Sitter.person(person);
            Frame frame = noisy(sitter.draw(MOMENT), random);

            CheckedPhoto checked = check.check(frame);

            String where = "seed " + seed + ", person " + person + ": " + checked.measures();
            assertTrue(checked.problem().stream().allMatch(HONEST::contains), where);
            if (measure(checked, "headHeight").measured()) {
                assertTruth(sitter.truth(MOMENT), checked, where);
            }
        }
    }

    private static Frame noisy(BufferedImage picture, Random random) throws IOException {
        byte[] bgr = Frame.of(picture).bgr();
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) Math.clamp(Math.round((bgr[i] & 0xFF) + 4 * random.nextGaussian()), 0, 255);
        }
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(Frame.ofBgr(Sitter.WIDTH, Sitter.HEIGHT, bgr).image(), "jpeg", jpeg);
        return Frame.of(ImageIO.read(new ByteArrayInputStream(jpeg.toByteArray())));
    }

    @Test
    void measuresTheSameThingsInTheSameOrderWhateverIsSeen() {
        for (CheckedPhoto checked : List.of(
                checked(1, sitter -> {}),
                checked(1, sitter -> sitter.pose(Pose.GOOD.withEyesShut())),
                checked(1, sitter -> sitter.persons(0)),
                checked(1, sitter -> sitter.persons(2)))) {
            assertEquals(NAMES, checked.measures().stream().map(Measure::name).toList());
        }
    }

    @Test
    void passesEverybodyWhoSitsWellOrSaysWhatItCouldNotMeasure() {
        for (int person = 0; person < Sitter.count(); person++) {
            CheckedPhoto checked = checked(person, sitter -> {});

            assertTrue(checked.problem().stream().allMatch(HONEST::contains), person + ": " + checked.measures());
            assertTrue(checked.crop().isPresent());
        }
    }

    @Test
    void saysThatNobodyIsThere() {
        CheckedPhoto checked = checked(0, sitter -> sitter.persons(0));

        assertProblem(PhotoProblem.NO_FACE, State.FAIL, checked);
        assertEquals(State.NOT_MEASURED, measure(checked, "roll").state());
        assertTrue(Double.isNaN(value(checked, "roll")));
        assertEquals(Optional.empty(), checked.guides());
    }

    @Test
    void saysThatSomebodyStandsBeside() {
        everybody(
                sitter -> sitter.persons(2), checked -> assertProblem(PhotoProblem.SEVERAL_FACES, State.FAIL, checked));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.15, 0.3})
    void saysThatItIsTooDark(double brightness) {
        everybody(
                sitter -> sitter.light(Light.GOOD.withBrightness(brightness)),
                checked -> assertProblem(PhotoProblem.TOO_DARK, State.FAIL, checked));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.6, 2.5})
    void saysThatItIsTooBright(double brightness) {
        everybody(
                sitter -> sitter.light(Light.GOOD.withBrightness(brightness)),
                checked -> assertEquals(Optional.of(PhotoProblem.TOO_BRIGHT), checked.problem()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.8, -0.5, 0.5, 0.8})
    void saysThatTheLightComesFromOneSide(double side) {
        everybody(sitter -> sitter.light(Light.GOOD.withSide(side)), checked -> {
            assertEquals(Optional.of(PhotoProblem.SIDE_LIGHT), checked.problem());
            assertEquals(State.NOT_MEASURED, measure(checked, "headHeight").state());
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 5, 8})
    void saysThatTheFaceIsBlurred(double blur) {
        everybody(
                sitter -> sitter.light(Light.GOOD.withBlur(blur)),
                checked -> assertProblem(PhotoProblem.BLURRED, State.FAIL, checked));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-250, 250})
    void saysThatTheFaceIsOffTheMiddle(double x) {
        everybody(
                sitter -> sitter.pose(Pose.GOOD.at(x, 0)),
                checked -> assertEquals(Optional.of(PhotoProblem.OFF_CENTRE), checked.problem()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-310, 310})
    void failsAFaceThatTheEdgeCutsOff(double x) {
        CheckedPhoto checked = checked(8, sitter -> sitter.pose(Pose.GOOD.at(x, 0)));

        assertEquals(State.FAIL, checked.verdict(), checked.measures().toString());
        assertEquals(Optional.empty(), checked.crop());
    }

    @Test
    void failsAHeadThatReachesOutOfTheFrame() {
        everybody(sitter -> sitter.pose(Pose.GOOD.withDistance(0.6)), checked -> {
            assertProblem(PhotoProblem.TOO_NEAR, State.FAIL, checked);
            assertEquals(Optional.empty(), checked.crop());
        });
    }

    @Test
    void onlyWarnsWhereTheHeadIsLargerThanThePassportsFiguresButWhole() {
        CheckedPhoto checked = checked(1, sitter -> sitter.pose(Pose.GOOD.withDistance(0.78)));

        assertProblem(PhotoProblem.TOO_NEAR, State.WARN, checked);
        assertEquals(State.WARN, measure(checked, "headHeight").state());
        assertTrue(checked.crop().isPresent());
    }

    @Test
    void warnsOfAPersonWhoIsTooFarForAFinePrint() {
        everybody(
                sitter -> sitter.pose(Pose.GOOD.withDistance(1.5)),
                checked -> assertProblem(PhotoProblem.TOO_FAR, State.WARN, checked));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.2, 3})
    void failsAPersonWhoIsMuchTooFar(double distance) {
        everybody(sitter -> sitter.pose(Pose.GOOD.withDistance(distance)), checked -> {
            assertProblem(PhotoProblem.TOO_FAR, State.FAIL, checked);
            assertEquals(Optional.empty(), checked.crop());
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {-8, 8})
    void saysThatTheHeadIsTiltedAndTurnsTheCrop(double roll) {
        everybody(sitter -> sitter.pose(Pose.GOOD.withRoll(roll)), checked -> {
            assertProblem(PhotoProblem.TILTED, State.WARN, checked);
            assertEquals(roll, value(checked, "roll"), 1);
            assertEquals(value(checked, "roll"), checked.crop().orElseThrow().angle(), 0.01);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Wall.class,
            names = {"PATTERN", "CURTAIN", "SHELF"})
    void saysThatTheWallIsUnevenAndProposesACrop(Wall wall) {
        everybody(sitter -> sitter.wall(wall), checked -> {
            assertProblem(PhotoProblem.UNEVEN_WALL, State.FAIL, checked);
            assertEquals(State.NOT_MEASURED, measure(checked, "headHeight").state());
            assertTrue(checked.crop().isPresent());
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Wall.class,
            names = {"LIGHT_BLUE", "WHITE", "GREY"})
    void tellsAShadowFromAnUnevenWall(Wall wall) {
        everybody(
                sitter -> {
                    sitter.wall(wall);
                    sitter.light(Light.GOOD.withShadow(0.3));
                },
                checked -> {
                    assertProblem(PhotoProblem.SHADOW, State.FAIL, checked);
                    assertEquals(State.PASS, measure(checked, "background").state());
                });
    }

    @Test
    void saysThatTheEyesAreShut() {
        everybody(sitter -> sitter.pose(Pose.GOOD.withEyesShut()), checked -> {
            assertProblem(PhotoProblem.EYES_SHUT, State.FAIL, checked);
            assertEquals(State.NOT_MEASURED, measure(checked, "headHeight").state());
            assertTrue(checked.crop().isPresent());
        });
    }

    @Test
    void saysThatThePupilsAreRed() {
        everybody(
                sitter -> sitter.light(Light.GOOD.withFlash()),
                checked -> assertProblem(PhotoProblem.RED_EYE, State.FAIL, checked));
    }

    @Test
    void warnsOfAPictureWithoutColours() {
        everybody(
                sitter -> sitter.light(Light.GOOD.withoutColour()),
                checked -> assertProblem(PhotoProblem.GREY, State.WARN, checked));
    }

    @Test
    void doesNotTellTheCrownOfBlackHairOnADarkWall() {
        CheckedPhoto checked = checked(8, sitter -> sitter.wall(Wall.DARK));

        assertProblem(PhotoProblem.CROWN_UNCLEAR, State.NOT_MEASURED, checked);
        assertTrue(Double.isNaN(value(checked, "headHeight")));
        assertTrue(checked.crop().isPresent());
    }

    @Test
    void doesNotTellTheCrownOfWhiteHairOnAWhiteWall() {
        for (int person : new int[] {13, 14}) {
            CheckedPhoto checked = checked(person, sitter -> sitter.wall(Wall.WHITE));

            assertProblem(PhotoProblem.CROWN_UNCLEAR, State.NOT_MEASURED, checked);
            assertTrue(Double.isNaN(value(checked, "headHeight")));
        }
    }

    @Test
    void measuresAnewWhatAPersonHasSetByHand() {
        Sitter sitter = Sitter.person(14);
        sitter.wall(Wall.WHITE);
        Frame frame = Frame.of(sitter.draw(MOMENT));
        DrawnHead truth = sitter.truth(MOMENT);
        CheckedPhoto checked = check.check(frame);
        assertFalse(measure(checked, "headHeight").measured());

        CheckedPhoto byHand = check.withGuides(
                frame,
                checked,
                checked.guides().orElseThrow().withCrown(truth.crownY()).withChin(truth.chinY()));

        assertTrue(byHand.byHand());
        assertEquals(State.PASS, byHand.verdict(), byHand.measures().toString());
        assertEquals(34, value(byHand, "headHeight"), 0.1);
        assertEquals(NAMES, byHand.measures().stream().map(Measure::name).toList());
        assertTruth(truth, byHand, "by hand: ");
    }

    @Test
    void keepsTheOtherFindingsWhereTheGuidesAreSetByHand() {
        Sitter sitter = Sitter.person(3);
        sitter.light(Light.GOOD.withBlur(5));
        Frame frame = Frame.of(sitter.draw(MOMENT));
        CheckedPhoto checked = check.check(frame);

        CheckedPhoto byHand =
                check.withGuides(frame, checked, checked.guides().orElseThrow().withCentre(900));

        assertEquals(Optional.of(PhotoProblem.BLURRED), byHand.problem());
        assertEquals(measure(checked, "sharpness"), measure(byHand, "sharpness"));
        assertEquals(17.5, value(byHand, "centre"), 0.1);
    }

    private void everybody(Consumer<Sitter> change, Consumer<CheckedPhoto> assertion) {
        for (int person = 0; person < Sitter.count(); person++) {
            CheckedPhoto checked = checked(person, change);
            try {
                assertion.accept(checked);
            } catch (AssertionError e) {
                throw new AssertionError("person " + person + ": " + checked.measures(), e);
            }
        }
    }

    private CheckedPhoto checked(int person, Consumer<Sitter> change) {
        Sitter sitter = Sitter.person(person);
        change.accept(sitter);
        return check.check(Frame.of(sitter.draw(MOMENT)));
    }

    private static void assertProblem(PhotoProblem problem, State verdict, CheckedPhoto checked) {
        assertEquals(
                Optional.of(problem),
                checked.problem(),
                () -> checked.measures().toString());
        assertEquals(verdict, checked.verdict());
    }

    private static Measure measure(CheckedPhoto checked, String name) {
        return checked.measures().get(NAMES.indexOf(name));
    }

    private static double value(CheckedPhoto checked, String name) {
        return measure(checked, name).value();
    }
}
