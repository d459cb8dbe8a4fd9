package dev.madoguchi.manual;

import dev.madoguchi.dayrecord.RecordException;
import dev.madoguchi.dayrecord.RecordFault;
import dev.madoguchi.ui.Trouble;
import org.slf4j.Logger;

/** What became of the last question that was to be written down: always exactly one of these. */
public sealed interface Noting {
    /** There was none. */
    record Nothing() implements Noting {}

    /** It is being written. */
    record Working() implements Noting {}

    /**
     * It is on the disk.
     *
     * @param times how often today its topic was asked about
     */
    record Done(String topic, int times) implements Noting {}

    /** It was refused, and nothing was changed. */
    record Refused(RecordFault why) implements Noting {}

    /** It did not work, and why. */
    record Failed(Trouble trouble) implements Noting {}

    /** What to tell of an error; refusals are no errors. */
    static Noting of(Exception error, Logger log) {
        return error instanceof RecordException refused
                ? new Refused(refused.fault())
                : new Failed(Trouble.of(error, log));
    }
}
