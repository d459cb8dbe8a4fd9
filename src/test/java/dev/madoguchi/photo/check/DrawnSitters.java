package dev.madoguchi.photo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.device.camera.DrawnHead;
import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.photo.check.Measure.State;
import dev.madoguchi.photo.cut.CropBox;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Drawn people before the check, with what is said of all of them. */
final class DrawnSitters implements AutoCloseable {
    static final List<String> NAMES = List.of(
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
    /** Why a head may be left unmeasured of somebody who sits well: white hair on a white wall, and a full beard. */
    static final Set<PhotoProblem> HONEST = Set.of(PhotoProblem.CROWN_UNCLEAR, PhotoProblem.CHIN_UNCLEAR);
    /** Between two blinks. */
    static final Duration MOMENT = Duration.ofMillis(500);

    private final HaarFaceFinder finder = new HaarFaceFinder();
    private final PhotoCheck check = new PhotoCheck(finder, PhotoRules.CARD);

    PhotoCheck check() {
        return check;
    }

    void everybody(Consumer<Sitter> change, Consumer<CheckedPhoto> assertion) {
        for (int person = 0; person < Sitter.count(); person++) {
            CheckedPhoto checked = checked(person, change);
            try {
                assertion.accept(checked);
            } catch (AssertionError e) {
                throw new AssertionError("person " + person + ": " + checked.measures(), e);
            }
        }
    }

    CheckedPhoto checked(int person, Consumer<Sitter> change) {
        Sitter sitter = Sitter.person(person);
        change.accept(sitter);
        return check.check(Frame.of(sitter.draw(MOMENT)));
    }

    static void assertProblem(PhotoProblem problem, State verdict, CheckedPhoto checked) {
        assertEquals(
                Optional.of(problem),
                checked.problem(),
                () -> checked.measures().toString());
        assertEquals(verdict, checked.verdict());
    }

    static Measure measure(CheckedPhoto checked, String name) {
        return checked.measures().get(NAMES.indexOf(name));
    }

    static double value(CheckedPhoto checked, String name) {
        return measure(checked, name).value();
    }

    static void assertTruth(DrawnHead truth, CheckedPhoto checked, String where) {
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

    @Override
    public void close() {
        finder.close();
    }
}
