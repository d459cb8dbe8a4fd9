package dev.madoguchi.photo;

import dev.madoguchi.photo.check.PhotoProblem;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a photo came about, without the picture: for the statistics (004 §2-1(12)②ア).
 *
 * @param shots how often the button was pressed and the camera served
 * @param seconds from the live view's start to the last shot, or to the acceptance
 * @param reasons why shots were not used, one for each reason of each: a measure's name, {@code PERSON} where all measures
 *     passed, or a {@link PhotoProblem}
 * @param exception the measures that failed on the photo that was accepted for a compelling reason
 */
public record PhotoSession(int shots, double seconds, List<String> reasons, List<String> exception) {
    /** Nothing was tried. */
    public static final PhotoSession NONE = new PhotoSession(0, 0, List.of(), List.of());

    public PhotoSession {
        reasons = List.copyOf(reasons);
        exception = List.copyOf(exception);
    }

    /** Both, one after the other. */
    public PhotoSession plus(PhotoSession later) {
        return new PhotoSession(
                shots + later.shots,
                seconds + later.seconds,
                Stream.concat(reasons.stream(), later.reasons.stream()).toList(),
                Stream.concat(exception.stream(), later.exception.stream()).toList());
    }
}
