package dev.madoguchi.photo;

import dev.madoguchi.photo.check.Measure;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who works here and answers for the photos.
 *
 * @param name of who has signed in
 */
public record Reviewer(Supplier<String> name, Clock clock) {
    /** What this person says now of a photo. */
    PhotoReview review(PhotoStep.Taken taken, Set<PersonCheck> confirmed, boolean exception) {
        return new PhotoReview(
                name.get(),
                confirmed,
                exception,
                taken.measures().stream()
                        .filter(measure -> measure.state() != Measure.State.PASS)
                        .map(Measure::name)
                        .toList(),
                taken.shot().checked().byHand(),
                clock.instant());
    }
}
