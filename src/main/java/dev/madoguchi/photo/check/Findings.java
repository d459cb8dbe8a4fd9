package dev.madoguchi.photo.check;

import dev.madoguchi.municipality.PhotoLimit;
import dev.madoguchi.photo.check.Measure.State;
import dev.madoguchi.photo.cut.CropBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what was measured, judges it by the rules, and remembers the worst of it. */
final class Findings {
    private static final double HUNDREDTHS = 100;

    private final PhotoRules rules;
    private final List<Measure> measures = new ArrayList<>();
    private Optional<PhotoProblem> problem = Optional.empty();
    private State worst = State.PASS;

    Findings(PhotoRules rules) {
        this.rules = rules;
    }

    /** @param why the reason where the state is not {@code PASS} */
    void add(String name, double value, String unit, State state, PhotoProblem why) {
        measures.add(new Measure(
                name,
                Double.isNaN(value) ? value : Math.round(value * HUNDREDTHS) / HUNDREDTHS,
                unit,
                state,
                state == State.PASS ? "photo.good" : why.messageKey()));
        note(state, why);
    }

    /** A measure whose limit stands in the rules. */
    void judge(String name, double value, PhotoProblem why) {
        PhotoLimit limit = rules.limit(name);
        add(name, value, limit.unit(), state(limit, value), why);
    }

    /** The same for millimetres of the photo, which whole pixels make exact to a tenth. */
    void judgeMillimetres(String name, double value, PhotoProblem why) {
        PhotoLimit limit = rules.limit(name);
        add(name, value, limit.unit(), state(limit, PhotoRules.tenths(value)), why);
    }

    void notMeasured(String name, PhotoProblem why) {
        measures.add(new Measure(name, Double.NaN, rules.limit(name).unit(), State.NOT_MEASURED, why.messageKey()));
        note(State.NOT_MEASURED, why);
    }

    /** A measure that was taken and judged before. */
    void keep(Measure measure) {
        measures.add(measure);
        PhotoProblem.of(measure.reasonKey()).ifPresent(why -> note(measure.state(), why));
    }

    CheckedPhoto on(List<FaceBox> faces, Optional<Guides> guides, Optional<CropBox> crop) {
        return new CheckedPhoto(faces, guides, false, crop, measures, problem);
    }

    CheckedPhoto byHand(List<FaceBox> faces, Guides guides, Optional<CropBox> crop) {
        return new CheckedPhoto(faces, Optional.of(guides), true, crop, measures, problem);
    }

    private static State state(PhotoLimit limit, double value) {
        return limit.fails(value) ? State.FAIL : limit.warns(value) ? State.WARN : State.PASS;
    }

    private void note(State state, PhotoProblem why) {
        if (state.compareTo(worst) > 0) {
            worst = state;
            problem = Optional.of(why);
        }
    }
}
