package dev.madoguchi.photo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.Light;
import dev.madoguchi.device.camera.Wall;
import dev.madoguchi.photo.check.Measure.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of the wall, and of a head before it. */
class WallCheckTest {
    private static final DrawnSitters SITTERS = new DrawnSitters();

    @AfterAll
    static void close() {
        SITTERS.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Wall.class,
            names = {"PATTERN", "CURTAIN", "SHELF"})
    void saysThatTheWallIsUnevenAndProposesACrop(Wall wall) {
        SITTERS.everybody(sitter -> sitter.wall(wall), checked -> {
            DrawnSitters.assertProblem(PhotoProblem.UNEVEN_WALL, State.FAIL, checked);
            assertEquals(
                    State.NOT_MEASURED,
                    DrawnSitters.measure(checked, "headHeight").state());
            assertTrue(checked.crop().isPresent());
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Wall.class,
            names = {"LIGHT_BLUE", "WHITE", "GREY"})
    void tellsAShadowFromAnUnevenWall(Wall wall) {
        SITTERS.everybody(
                sitter -> {
                    sitter.wall(wall);
                    sitter.light(Light.GOOD.withShadow(0.3));
                },
                checked -> {
                    DrawnSitters.assertProblem(PhotoProblem.SHADOW, State.FAIL, checked);
                    assertEquals(
                            State.PASS,
                            DrawnSitters.measure(checked, "background").state());
                });
    }

    @Test
    void doesNotTellTheCrownOfBlackHairOnADarkWall() {
        CheckedPhoto checked = SITTERS.checked(8, sitter -> sitter.wall(Wall.DARK));

        DrawnSitters.assertProblem(PhotoProblem.CROWN_UNCLEAR, State.NOT_MEASURED, checked);
        assertTrue(Double.isNaN(DrawnSitters.value(checked, "headHeight")));
        assertTrue(checked.crop().isPresent());
    }

    @Test
    void doesNotTellTheCrownOfWhiteHairOnAWhiteWall() {
        for (int person : new int[] {13, 14}) {
            CheckedPhoto checked = SITTERS.checked(person, sitter -> sitter.wall(Wall.WHITE));

            DrawnSitters.assertProblem(PhotoProblem.CROWN_UNCLEAR, State.NOT_MEASURED, checked);
            assertTrue(Double.isNaN(DrawnSitters.value(checked, "headHeight")));
        }
    }
}
