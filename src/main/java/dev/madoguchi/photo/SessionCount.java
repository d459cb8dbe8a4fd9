package dev.madoguchi.photo;

import dev.madoguchi.photo.check.Measure;
import dev.madoguchi.photo.check.Measure.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts what it takes to get one visitor's photo, and tells each piece when it is known: together they are the session. */
public final class SessionCount {
    private static final List<String> PERSON = List.of("PERSON");
    private static final double MILLISECONDS = 1000;

    private final Clock clock;
    private final Consumer<PhotoSession> told;
    private @Nullable Instant since;

    /** @param told is told each piece, not the sum */
    public SessionCount(Clock clock, Consumer<PhotoSession> told) {
        this.clock = clock;
        this.told = told;
    }

    /** The live view starts; a photo that waits to be accepted was not good enough. */
    void begin(PhotoStep before) {
        if (before instanceof PhotoStep.Taken taken) {
            List<String> failed = failed(taken.measures());
            told.accept(new PhotoSession(0, elapsed(), failed.isEmpty() ? PERSON : failed, List.of()));
        }
        if (since == null) {
            since = clock.instant();
        }
    }

    void shot(PhotoShot shot) {
        List<String> reasons = switch (shot) {
            case PhotoShot.Taken taken -> List.of();
            case PhotoShot.NotUsable not -> List.of(not.why().name());
        };
        told.accept(new PhotoSession(1, elapsed(), reasons, List.of()));
    }

    void accepted(PhotoStep.Taken taken) {
        told.accept(new PhotoSession(0, elapsed(), List.of(), failed(taken.measures())));
        since = null;
    }

    /** The live view ends, with or without a photo. */
    void end() {
        since = null;
    }

    /** Seconds since the last piece. */
    private double elapsed() {
        Instant now = clock.instant();
        double seconds = since == null ? 0 : Duration.between(since, now).toMillis() / MILLISECONDS;
        since = now;
        return Math.max(0, seconds);
    }

    private static List<String> failed(List<Measure> measures) {
        return measures.stream()
                .filter(measure -> measure.state() == State.FAIL)
                .map(Measure::name)
                .toList();
    }
}
