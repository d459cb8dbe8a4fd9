package dev.madoguchi.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates in the calendar of eras, as papers write them. */
public final class EraDates {
    /** Java's calendar of eras starts on 1 January of Meiji 6, the day Japan took over the Gregorian calendar. */
    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);

    private static final int CHIP_LENGTH = 8;

    /** The eras that Java knows, the newest first, asked once: a ledger has thousands of dates, and Java works each out anew. */
    private static final List<Era> ERAS =
            Arrays.stream(JapaneseEra.values()).map(Era::of).toList().reversed();

    private EraDates() {}

    /** The date the chip writes as {@code YYYYMMDD}; empty where the register knows only a part of it. */
    public static Optional<LocalDate> parse(String chip) {
        if (chip.length() != CHIP_LENGTH || chip.chars().anyMatch(each -> each < '0' || each > '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(chip);
        try {
            LocalDate date = LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
            return date.isBefore(FIRST) ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The chip's date, such as 昭和55年2月17日 or 令和元年5月1日; what is no whole date as it was read. */
    public static String japanese(String chip) {
        return parse(chip).map(EraDates::of).orElse(chip);
    }

    /**
     * The date in the calendar of eras.
     *
     * @throws DateTimeException before 1873
     */
    public static String of(LocalDate date) {
        for (Era era : ERAS) {
            if (!date.isBefore(era.first)) {
                return era.write(date);
            }
        }
        throw new DateTimeException("the calendar of eras begins with 1873");
    }

    /**
     * An era as Java's calendar has it.
     *
     * @param first its first day
     * @param before the year that it counts as 0
     */
    private record Era(LocalDate first, int before, String name) {
        static Era of(JapaneseEra era) {
            LocalDate first = era.equals(JapaneseEra.MEIJI)
                    ? FIRST
                    : LocalDate.from(JapaneseChronology.INSTANCE.dateYearDay(era, 1, 1));
            int year = JapaneseDate.from(first).get(ChronoField.YEAR_OF_ERA);
            return new Era(first, first.getYear() - year, era.getDisplayName(TextStyle.FULL, Locale.JAPAN));
        }

        String write(LocalDate date) {
            int year = date.getYear() - before;
            return name + (year == 1 ? "元" : year) + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
        }
    }
}
