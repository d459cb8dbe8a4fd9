package dev.madoguchi.agenda;

import dev.madoguchi.agenda.MonthPapers.Made;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.YearMonth;
import java.util.Optional;

/** What the month's screen says of what was done. */
sealed interface Told {

    /** Nothing was done. */
    record Nothing() implements Told {}

    /** The store did not answer; what is shown is what was known before. */
    record Failed() implements Told {}

    /** A month's report is being made. */
    record Making(YearMonth month) implements Told {}

    /** It is made. */
    record Done(YearMonth month, Made made) implements Told {}

    /** It could not be made. */
    record NotMade(YearMonth month) implements Told {}

    /** The sentence; empty where there is nothing to say. */
    default Optional<Notice> notice(Texts texts, DayWords words) {
        return switch (this) {
            case Nothing nothing -> Optional.empty();
            case Failed failed -> Optional.of(Notice.of(texts, Tone.STOPPED, "agenda.failed"));
            case Making making ->
                Optional.of(Notice.of(texts, Tone.WORKING, "agenda.report.making", words.month(making.month())));
            case Done done -> Optional.of(made(done, texts, words));
            case NotMade not ->
                Optional.of(Notice.of(texts, Tone.STOPPED, "agenda.report.notMade", words.month(not.month())));
        };
    }

    private static Notice made(Done done, Texts texts, DayWords words) {
        boolean printed = done.made().printed();
        String key = printed ? "agenda.report.made" : "agenda.report.notPrinted";
        return Notice.of(
                printed ? Tone.READY : Tone.WARNING,
                texts.get(key, words.month(done.month())),
                texts.get(key + ".todo", done.made().folder()));
    }
}
