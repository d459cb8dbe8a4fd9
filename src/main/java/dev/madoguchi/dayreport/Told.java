package dev.madoguchi.dayreport;

import dev.madoguchi.layout.LayoutException;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.Trouble;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;

/** What became of the last deed on the screen of the daily report: always exactly one of these. */
sealed interface Told {
    /** There was none. */
    record Nothing() implements Told {}

    /** It is being done. */
    record Working() implements Told {}

    /**
     * It is done, and on the disk.
     *
     * @param where the folder of the files
     */
    record Done(Deed deed, String where) implements Told {}

    /** It was refused, and nothing was changed. */
    record Refused(DayReportException.Fault why) implements Told {}

    /** The municipality's own layout cannot be filled: where, and with what, in the words of {@link LayoutException}. */
    record BadLayout(String messageKey, List<String> arguments) implements Told {
        public BadLayout {
            arguments = List.copyOf(arguments);
        }
    }

    /** It did not work, and why. */
    record Failed(Trouble trouble) implements Told {}

    /** What was done. */
    enum Deed {
        KEPT,
        COUNTED,
        HANDED_IN,
        PRINTED,
        CONFIRMED
    }

    /** What to tell of an error; refusals are no errors, but what a disk or a layout did is noted. */
    static Told of(Exception error, Logger log) {
        if (error instanceof DayReportException refused) {
            if (refused.getCause() != null) {
                log.warn("The daily report was refused: {}", refused.fault(), refused);
            }
            return refused.getCause() instanceof LayoutException layout
                    ? new BadLayout(layout.fault().messageKey(), layout.arguments())
                    : new Refused(refused.fault());
        }
        return new Failed(Trouble.of(error, log));
    }

    /** The sentences for the clerk. */
    default Optional<Notice> notice(Texts texts) {
        return switch (this) {
            case Nothing nothing -> Optional.empty();
            case Working working -> Optional.empty();
            case Done done -> Optional.of(Notice.of(texts, Tone.READY, "dayreport.done." + done.deed(), done.where()));
            case Refused refused ->
                Optional.of(Notice.of(texts, Tone.WARNING, refused.why().messageKey()));
            case BadLayout bad ->
                Optional.of(Notice.of(
                        Tone.WARNING,
                        texts.get(bad.messageKey(), bad.arguments().toArray()),
                        texts.get(DayReportException.Fault.LAYOUT.messageKey() + ".todo")));
            case Failed failed -> Optional.of(failed.trouble().notice(texts, DeviceKind.PRINTER));
        };
    }
}
