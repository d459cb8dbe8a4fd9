package dev.madoguchi.closing;

import dev.madoguchi.paper.EraDates;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Birth dates as the chip writes them ({@code YYYYMMDD}) and as people do. */
final class BirthDates {
    private static final Map<JapaneseEra, String> LETTERS = Map.of(
            JapaneseEra.MEIJI, "M",
            JapaneseEra.TAISHO, "T",
            JapaneseEra.SHOWA, "S",
            JapaneseEra.HEISEI, "H",
            JapaneseEra.REIWA, "R");

    private BirthDates() {}

    /** The date, unless the register knows only a part of it: such dates stay the text they are. */
    static Optional<LocalDate> parse(String chip) {
        return EraDates.parse(chip);
    }

    /** The date in the calendar of eras, such as 昭和55年2月17日 or 令和元年5月1日; what is no whole date as it was read. */
    static String japanese(String chip) {
        return EraDates.japanese(chip);
    }

    /** The date in the calendar of eras. */
    static String inEra(LocalDate date) {
        return EraDates.of(date);
    }

    /** The ways in which somebody may have written the date down. */
    static Set<String> spellings(String chip) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(chip);
        parse(chip).ifPresent(date -> addSpellings(date, spellings));
        return spellings;
    }

    private static void addSpellings(LocalDate date, Set<String> spellings) {
        for (String pattern : new String[] {
            "uuuu-MM-dd", "uuuu/MM/dd", "uuuu/M/d", "uuuu.MM.dd", "uuuu.M.d", "uuuu年MM月dd日", "uuuu年M月d日"
        }) {
            spellings.add(DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(date));
        }
        var japanese = JapaneseDate.from(date);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        String letter = LETTERS.get(japanese.getEra());
        spellings.add(inEra(date));
        spellings.add(String.format(Locale.ROOT, "%s%d年%d月%d日", era(japanese), year, month, day));
        spellings.add(String.format(Locale.ROOT, "%s%02d年%02d月%02d日", era(japanese), year, month, day));
        spellings.add(String.format(Locale.ROOT, "%s%d.%d.%d", letter, year, month, day));
        spellings.add(String.format(Locale.ROOT, "%s%02d.%02d.%02d", letter, year, month, day));
    }

    private static String era(JapaneseDate date) {
        return date.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN);
    }
}
