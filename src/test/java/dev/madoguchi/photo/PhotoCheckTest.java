package dev.madoguchi.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.DrawnHead;
import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Light;
import dev.madoguchi.device.camera.Pose;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.camera.Wall;
import dev.madoguchi.photo.Measure.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
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
            "sharpness",
            "brightness",
            "overExposed",
            "underExposed",
            "background",
            "resolution");
    private static final List<Wall> EVEN_WALLS = List.of(Wall.LIGHT_BLUE, Wall.WHITE, Wall.GREY);
    /** Between two blinks. */
    private static final Duration MOMENT = Duration.ofMillis(500);

    private static final HaarFaceFinder FINDER = new HaarFaceFinder();

    private final PhotoCheck check = new PhotoCheck(FINDER, PhotoRules.CARD);

    @AfterAll
    static void close() {
        FINDER.close();
    }

    @Test
    void passesEverybodyWhoSitsWellAndMeasuresTheHeadAsItWasDrawn() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
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

            assertEquals(State.PASS, checked.verdict(), where + checked.measures());
            assertEquals(Optional.empty(), checked.problem());
            assertEquals(1, checked.faces().size(), where);
            assertTruth(sitter.truth(moment), checked, where);
        }
    }

    private static void assertTruth(DrawnHead truth, CheckedPhoto checked, String where) {
        CropBox crop = checked.crop().orElseThrow();
        double mm = 45.0 / crop.height();
        assertEquals(truth.height() * mm, value(checked, "headHeight"), 1.5, where + "head");
        assertEquals((truth.crownY() - crop.y()) * mm, value(checked, "topMargin"), 1.5, where + "margin");
        assertEquals(truth.roll(), value(checked, "roll"), 1.5, where + "roll");
        assertEquals(35.0 / 45, (double) crop.width() / crop.height(), 0.002, where + "shape");
    }

    @Test
    void measuresTheSameThingsInTheSameOrderWhateverIsSeen() {
        for (CheckedPhoto checked : List.of(
                checked(1, sitter -> {}),
                checked(1, sitter -> sitter.persons(0)),
                checked(1, sitter -> sitter.persons(2)))) {
            assertEquals(NAMES, checked.measures().stream().map(Measure::name).toList());
        }
    }

    @Test
    void saysThatNobodyIsThere() {
        CheckedPhoto checked = checked(0, sitter -> sitter.persons(0));

        assertProblem(PhotoProblem.NO_FACE, State.FAIL, checked);
        assertEquals(State.NOT_MEASURED, measure(checked, "roll").state());
        assertTrue(Double.isNaN(value(checked, "roll")));
    }

    @Test
    void saysThatSomebodyStandsBeside() {
        for (int person = 0; person < Sitter.count(); person++) {
            CheckedPhoto checked = checked(person, sitter -> sitter.persons(2));

            assertProblem(PhotoProblem.SEVERAL_FACES, State.FAIL, checked);
            assertEquals(2, value(checked, "faces"));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.15, 0.3})
    void saysThatItIsTooDark(double brightness) {
        for (int person = 0; person < Sitter.count(); person++) {
            assertEquals(
                    Optional.of(PhotoProblem.TOO_DARK),
                    checked(person, sitter -> sitter.light(Light.GOOD.withBrightness(brightness)))
                            .problem());
        }
    }

    @Test
    void saysThatTheFaceIsTooBright() {
        for (int person : new int[] {0, 2, 4, 5, 7, 8}) {
            CheckedPhoto checked = checked(person, sitter -> sitter.light(Light.GOOD.withBrightness(1.6)));

            assertProblem(PhotoProblem.TOO_BRIGHT, State.FAIL, checked);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 5, 8})
    void saysThatTheFaceIsBlurred(double blur) {
        for (int person = 0; person < Sitter.count(); person++) {
            CheckedPhoto checked = checked(person, sitter -> sitter.light(Light.GOOD.withBlur(blur)));

            assertEquals(State.FAIL, measure(checked, "sharpness").state(), "person " + person + checked.measures());
            assertEquals(Optional.of(PhotoProblem.BLURRED), checked.problem());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-250, 250})
    void saysThatTheFaceIsAtTheEdge(double x) {
        CheckedPhoto checked = checked(8, sitter -> sitter.pose(Pose.GOOD.at(x, 0)));

        assertProblem(PhotoProblem.OFF_CENTRE, State.FAIL, checked);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.55, 0.7})
    void saysThatThePersonIsTooNear(double distance) {
        CheckedPhoto checked = checked(1, sitter -> sitter.pose(Pose.GOOD.withDistance(distance)));

        assertProblem(PhotoProblem.TOO_NEAR, State.FAIL, checked);
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.2, 3})
    void saysThatThePersonIsTooFar(double distance) {
        CheckedPhoto checked = checked(1, sitter -> sitter.pose(Pose.GOOD.withDistance(distance)));

        assertProblem(PhotoProblem.TOO_FAR, State.FAIL, checked);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-12, -10, 10, 12})
    void saysThatTheHeadIsTilted(double roll) {
        for (int person = 0; person < Sitter.count(); person++) {
            CheckedPhoto checked = checked(person, sitter -> sitter.pose(Pose.GOOD.withRoll(roll)));

            assertEquals(Optional.of(PhotoProblem.TILTED), checked.problem(), "person " + person);
            assertEquals(State.FAIL, measure(checked, "roll").state());
            assertEquals(roll, value(checked, "roll"), 1.5);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Wall.class,
            names = {"CURTAIN", "SHELF"})
    void saysThatTheWallIsUnevenAndStillFindsTheHead(Wall wall) {
        CheckedPhoto checked = checked(1, sitter -> sitter.wall(wall));

        assertProblem(PhotoProblem.UNEVEN_WALL, State.FAIL, checked);
        assertEquals(State.WARN, measure(checked, "headHeight").state());
        assertTrue(checked.crop().isPresent());
    }

    @Test
    void saysThatItCouldNotSeeTheEyes() {
        CheckedPhoto checked = checked(0, sitter -> sitter.pose(Pose.GOOD.withEyesShut()));

        assertProblem(PhotoProblem.EYES_UNCLEAR, State.NOT_MEASURED, checked);
        assertTrue(checked.crop().isPresent());
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
