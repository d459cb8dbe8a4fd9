package dev.madoguchi.photo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.DrawnHead;
import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Light;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.camera.Wall;
import dev.madoguchi.photo.check.Measure.State;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a person sets by hand is measured anew, and nothing else. */
class HandSetGuidesTest {
    private static final DrawnSitters SITTERS = new DrawnSitters();

    @AfterAll
    static void close() {
        SITTERS.close();
    }

    @Test
    void measuresAnewWhatAPersonHasSetByHand() {
        Sitter sitter = Sitter.person(14);
        sitter.wall(Wall.WHITE);
        Frame frame = Frame.of(sitter.draw(DrawnSitters.MOMENT));
        DrawnHead truth = sitter.truth(DrawnSitters.MOMENT);
        CheckedPhoto checked = SITTERS.check().check(frame);
        assertFalse(DrawnSitters.measure(checked, "headHeight").measured());

        CheckedPhoto byHand = SITTERS.check()
                .withGuides(
                        frame,
                        checked,
                        checked.guides().orElseThrow().withCrown(truth.crownY()).withChin(truth.chinY()));

        assertTrue(byHand.byHand());
        assertEquals(State.PASS, byHand.verdict(), byHand.measures().toString());
        assertEquals(34, DrawnSitters.value(byHand, "headHeight"), 0.1);
        assertEquals(
                DrawnSitters.NAMES,
                byHand.measures().stream().map(Measure::name).toList());
        DrawnSitters.assertTruth(truth, byHand, "by hand: ");
    }

    @Test
    void keepsTheOtherFindingsWhereTheGuidesAreSetByHand() {
        Sitter sitter = Sitter.person(3);
        sitter.light(Light.GOOD.withBlur(5));
        Frame frame = Frame.of(sitter.draw(DrawnSitters.MOMENT));
        CheckedPhoto checked = SITTERS.check().check(frame);

        CheckedPhoto byHand = SITTERS.check()
                .withGuides(frame, checked, checked.guides().orElseThrow().withCentre(900));

        assertEquals(Optional.of(PhotoProblem.BLURRED), byHand.problem());
        assertEquals(DrawnSitters.measure(checked, "sharpness"), DrawnSitters.measure(byHand, "sharpness"));
        assertEquals(17.5, DrawnSitters.value(byHand, "centre"), 0.1);
    }
}
