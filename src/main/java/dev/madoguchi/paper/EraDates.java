package dev.madoguchi.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** Dates in the calendar of eras, as papers write them. */
public final class EraDates {
    /** Java's calendar of eras starts on 1 January of Meiji 6, the day Japan took over the Gregorian calendar. */
    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);

    private EraDates() {}

    /** The date the chip writes as {@code YYYYMMDD}; empty where the register knows only a part of it. */
    public static Optional<LocalDate> parse(String chip) {
        try {
            LocalDate date = LocalDate.parse(chip, DateTimeFormatter.BASIC_ISO_DATE);
            return date.isBefore(FIRST) ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The chip's date, such as 昭和55年2月17日 or 令和元年5月1日; what is no whole date as it was read. */
    public static String japanese(String chip) {
        return parse(chip).map(EraDates::of).orElse(chip);
    }

    /** The date in the calendar of eras. */
    public static String of(LocalDate date) {
        var japanese = JapaneseDate.from(date);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        // Put together by hand: a ledger has thousands of these, and a format is read anew each time.
        return japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN)
                + (year == 1 ? "元" : year)
                + "年"
                + date.getMonthValue()
                + "月"
                + date.getDayOfMonth()
                + "日";
    }
}
