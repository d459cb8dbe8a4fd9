package dev.madoguchi.photo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.Pose;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.photo.check.Measure.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who is seen, and what is told of each frame. */
class PhotoCheckTest {
    private static final DrawnSitters SITTERS = new DrawnSitters();

    @AfterAll
    static void close() {
        SITTERS.close();
    }

    @Test
    void measuresTheSameThingsInTheSameOrderWhateverIsSeen() {
        for (CheckedPhoto checked : List.of(
                SITTERS.checked(1, sitter -> {}),
                SITTERS.checked(1, sitter -> sitter.pose(Pose.GOOD.withEyesShut())),
                SITTERS.checked(1, sitter -> sitter.persons(0)),
                SITTERS.checked(1, sitter -> sitter.persons(2)))) {
            assertEquals(
                    DrawnSitters.NAMES,
                    checked.measures().stream().map(Measure::name).toList());
        }
    }

    @Test
    void passesEverybodyWhoSitsWellOrSaysWhatItCouldNotMeasure() {
        for (int person = 0; person < Sitter.count(); person++) {
            CheckedPhoto checked = SITTERS.checked(person, sitter -> {});

            assertTrue(
                    checked.problem().stream().allMatch(DrawnSitters.HONEST::contains),
                    person + ": " + checked.measures());
            assertTrue(checked.crop().isPresent());
        }
    }

    @Test
    void saysThatNobodyIsThere() {
        CheckedPhoto checked = SITTERS.checked(0, sitter -> sitter.persons(0));

        DrawnSitters.assertProblem(PhotoProblem.NO_FACE, State.FAIL, checked);
        assertEquals(State.NOT_MEASURED, DrawnSitters.measure(checked, "roll").state());
        assertTrue(Double.isNaN(DrawnSitters.value(checked, "roll")));
        assertEquals(Optional.empty(), checked.guides());
    }

    @Test
    void saysThatSomebodyStandsBeside() {
        SITTERS.everybody(
                sitter -> sitter.persons(2),
                checked -> DrawnSitters.assertProblem(PhotoProblem.SEVERAL_FACES, State.FAIL, checked));
    }

    @Test
    void saysThatTheEyesAreShut() {
        SITTERS.everybody(sitter -> sitter.pose(Pose.GOOD.withEyesShut()), checked -> {
            DrawnSitters.assertProblem(PhotoProblem.EYES_SHUT, State.FAIL, checked);
            assertEquals(
                    State.NOT_MEASURED,
                    DrawnSitters.measure(checked, "headHeight").state());
            assertTrue(checked.crop().isPresent());
        });
    }
}
