package dev.madoguchi.photo;

import dev.madoguchi.photo.Measure.State;
import dev.madoguchi.photo.PhotoRules.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what was measured, and remembers the worst of it. */
final class Findings {
    private static final double HUNDREDTHS = 100;

    private final List<Measure> measures = new ArrayList<>();
    private Optional<PhotoProblem> problem = Optional.empty();
    private State worst = State.PASS;

    /** @param why the reason where the state is not {@code PASS} */
    void add(String name, double value, String unit, State state, PhotoProblem why) {
        measures.add(new Measure(
                name,
                Math.round(value * HUNDREDTHS) / HUNDREDTHS,
                unit,
                state,
                state == State.PASS ? "photo.good" : why.messageKey()));
        note(state, why);
    }

    void notMeasured(String name, String unit, PhotoProblem why) {
        measures.add(new Measure(name, Double.NaN, unit, State.NOT_MEASURED, why.messageKey()));
        note(State.NOT_MEASURED, why);
    }

    /** A value, either side of zero, that should not go beyond the limit. */
    void atMost(String name, double value, String unit, Limit limit, PhotoProblem why) {
        double size = Math.abs(value);
        add(name, value, unit, size > limit.fail() ? State.FAIL : size > limit.warn() ? State.WARN : State.PASS, why);
    }

    /** A value that should reach the limit. */
    void atLeast(String name, double value, String unit, Limit limit, PhotoProblem why) {
        add(name, value, unit, value < limit.fail() ? State.FAIL : value < limit.warn() ? State.WARN : State.PASS, why);
    }

    CheckedPhoto on(List<FaceBox> faces, Optional<CropBox> crop) {
        return new CheckedPhoto(faces, crop, measures, problem);
    }

    private void note(State state, PhotoProblem why) {
        if (state.compareTo(worst) > 0) {
            worst = state;
            problem = Optional.of(why);
        }
    }
}
