package dev.madoguchi.dayrecord;

import dev.madoguchi.municipality.RecordKind;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What each kind of record asks for. */
final class KindRule {
    static final int LONGEST_TEXT = 1000;
    static final int MOST_TIMES = 99_999;

    private KindRule() {}

    /** The texts of a kind, in the order of the screen. */
    static List<Part> parts(RecordKind kind) {
        return switch (kind) {
            case QUESTION -> List.of(Part.ABOUT);
            case COMPLAINT, DIFFICULT, OUTAGE -> List.of(Part.ABOUT, Part.RESPONSE);
            case MISTAKE, INCIDENT -> List.of(Part.ABOUT, Part.CAUSE, Part.RESPONSE);
        };
    }

    static boolean counts(RecordKind kind) {
        return kind == RecordKind.QUESTION || kind == RecordKind.OUTAGE || kind == RecordKind.INCIDENT;
    }

    static boolean begins(RecordKind kind) {
        return kind == RecordKind.OUTAGE || kind == RecordKind.INCIDENT;
    }

    static boolean ends(RecordKind kind) {
        return kind == RecordKind.OUTAGE;
    }

    /** How a new record of a kind stands unless somebody says otherwise. */
    static Standing usual(RecordKind kind) {
        return switch (kind) {
            case QUESTION, DIFFICULT -> Standing.CLOSED;
            case COMPLAINT, MISTAKE, OUTAGE, INCIDENT -> Standing.OPEN;
        };
    }

    /** Refuses what cannot be. Whether a text is personal is for others to say. */
    static void require(Matter matter) throws RecordException {
        for (Part part : parts(matter.kind())) {
            String text = matter.part(part);
            if (text.isBlank() && isNeeded(matter, part)) {
                throw new RecordException(RecordFault.TEXT_MISSING, Optional.of(part));
            }
            if (text.length() > LONGEST_TEXT) {
                throw new RecordException(RecordFault.TEXT_TOO_LONG, Optional.of(part));
            }
        }
        int least = matter.kind() == RecordKind.OUTAGE || matter.kind() == RecordKind.INCIDENT ? 0 : 1;
        if (matter.times() < least || matter.times() > MOST_TIMES) {
            throw new RecordException(RecordFault.TIMES);
        }
        requireTimes(matter);
    }

    private static boolean isNeeded(Matter matter, Part part) {
        boolean closed = matter.standing() == Standing.CLOSED;
        return switch (matter.kind()) {
            case QUESTION, OUTAGE -> false;
            case COMPLAINT, DIFFICULT -> true;
            case MISTAKE -> part == Part.ABOUT || closed;
            case INCIDENT -> part != Part.RESPONSE || closed;
        };
    }

    private static void requireTimes(Matter matter) throws RecordException {
        Optional<LocalTime> from = matter.from();
        if (begins(matter.kind()) && from.isEmpty()) {
            throw new RecordException(RecordFault.CLOCK_TIMES);
        }
        if (from.isPresent() && matter.until().filter(from.get()::isAfter).isPresent()) {
            throw new RecordException(RecordFault.CLOCK_TIMES);
        }
        boolean isOver = matter.until().isPresent() && matter.times() == 0;
        if (matter.kind() == RecordKind.OUTAGE && matter.standing() == Standing.CLOSED && !isOver) {
            throw new RecordException(RecordFault.NOT_OVER);
        }
    }
}
