package dev.madoguchi.photo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.device.camera.Light;
import dev.madoguchi.photo.check.Measure.State;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What light a face is in, how sharp it is, and whether its colours are true. */
class LightCheckTest {
    private static final DrawnSitters SITTERS = new DrawnSitters();

    @AfterAll
    static void close() {
        SITTERS.close();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.15, 0.3})
    void saysThatItIsTooDark(double brightness) {
        SITTERS.everybody(
                sitter -> sitter.light(Light.GOOD.withBrightness(brightness)),
                checked -> DrawnSitters.assertProblem(PhotoProblem.TOO_DARK, State.FAIL, checked));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.6, 2.5})
    void saysThatItIsTooBright(double brightness) {
        SITTERS.everybody(
                sitter -> sitter.light(Light.GOOD.withBrightness(brightness)),
                checked -> assertEquals(Optional.of(PhotoProblem.TOO_BRIGHT), checked.problem()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.8, -0.5, 0.5, 0.8})
    void saysThatTheLightComesFromOneSide(double side) {
        SITTERS.everybody(sitter -> sitter.light(Light.GOOD.withSide(side)), checked -> {
            assertEquals(Optional.of(PhotoProblem.SIDE_LIGHT), checked.problem());
            assertEquals(
                    State.NOT_MEASURED,
                    DrawnSitters.measure(checked, "headHeight").state());
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 5, 8})
    void saysThatTheFaceIsBlurred(double blur) {
        SITTERS.everybody(
                sitter -> sitter.light(Light.GOOD.withBlur(blur)),
                checked -> DrawnSitters.assertProblem(PhotoProblem.BLURRED, State.FAIL, checked));
    }

    @Test
    void saysThatThePupilsAreRed() {
        SITTERS.everybody(
                sitter -> sitter.light(Light.GOOD.withFlash()),
                checked -> DrawnSitters.assertProblem(PhotoProblem.RED_EYE, State.FAIL, checked));
    }

    @Test
    void warnsOfAPictureWithoutColours() {
        SITTERS.everybody(
                sitter -> sitter.light(Light.GOOD.withoutColour()),
                checked -> DrawnSitters.assertProblem(PhotoProblem.GREY, State.WARN, checked));
    }
}
