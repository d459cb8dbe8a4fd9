package dev.madoguchi.photo.check;

import dev.madoguchi.photo.check.Measure.State;
import dev.madoguchi.photo.cut.CropBox;
import java.util.List;
import java.util.Optional;

/**
 * What was seen on one frame.
 *
 * @param faces the faces found, the largest first
 * @param guides where the head is, or is supposed to be where it was not made out; empty without exactly one face
 * @param byHand whether a person has set the guides
 * @param crop what to cut out; empty where no photo can be made of this frame; a proposal for a person to check where
 *     {@code headHeight} was not measured
 * @param measures everything that was measured
 * @param problem the worst thing found, which is what to tell first; empty where all is well
 */
public record CheckedPhoto(
        List<FaceBox> faces,
        Optional<Guides> guides,
        boolean byHand,
        Optional<CropBox> crop,
        List<Measure> measures,
        Optional<PhotoProblem> problem) {
    public CheckedPhoto {
        faces = List.copyOf(faces);
        measures = List.copyOf(measures);
    }

    /** The worst state of all measures. */
    public State verdict() {
        return Measure.worst(measures).map(Measure::state).orElse(State.PASS);
    }
}
