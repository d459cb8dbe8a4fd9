package dev.madoguchi.identity;

import dev.madoguchi.ui.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;

/** A birth date from the chip in words: the Japanese era first, as on the card. */
final class BirthWords {
    private BirthWords() {}

    /** The date in words; the digits as they are when they are no date, as of an unknown birthday. */
    static String of(String yyyymmdd, Texts texts) {
        try {
            LocalDate date = LocalDate.parse(yyyymmdd, DateTimeFormatter.BASIC_ISO_DATE);
            JapaneseDate japanese = JapaneseDate.from(date);
            return texts.get(
                    "identity.birth.words",
                    japanese.getEra().getDisplayName(TextStyle.FULL, texts.locale()),
                    japanese.get(ChronoField.YEAR_OF_ERA),
                    Integer.toString(date.getYear()),
                    date.getMonthValue(),
                    date.getDayOfMonth());
        } catch (DateTimeException e) {
            return yyyymmdd;
        }
    }
}
