package dev.madoguchi.dayrecord;

import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.Trouble;
import java.util.Optional;
import org.slf4j.Logger;

/** What became of the last deed on the records' screen: always exactly one of these. */
public sealed interface Told {
    /** There was none. */
    record Nothing() implements Told {}

    /** It is being done. */
    record Working() implements Told {}

    /** It is done, and on the disk. */
    record Done(Deed deed) implements Told {}

    /** It was refused, and nothing was changed. */
    record Refused(RecordFault why, Optional<Part> part) implements Told {}

    /** It did not work, and why. */
    record Failed(Trouble trouble) implements Told {}

    /** What was done. */
    enum Deed {
        WRITTEN,
        CORRECTED,
        TAKEN,
        CANCELLED,
        COUNTED
    }

    /** What to tell of an error; refusals are no errors. */
    static Told of(Exception error, Logger log) {
        return error instanceof RecordException refused
                ? new Refused(refused.fault(), refused.part())
                : new Failed(Trouble.of(error, log));
    }

    /** The sentences for the clerk. */
    default Optional<Notice> notice(Texts texts) {
        return switch (this) {
            case Nothing nothing -> Optional.empty();
            case Working working -> Optional.empty();
            case Done done -> Optional.of(Notice.of(texts, Tone.READY, "dayrecord.done." + done.deed()));
            case Refused refused ->
                Optional.of(Notice.of(texts, Tone.WARNING, refused.why().messageKey()));
            case Failed failed -> Optional.of(failed.trouble().notice(texts, DeviceKind.PRINTER));
        };
    }
}
