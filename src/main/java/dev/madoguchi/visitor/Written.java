package dev.madoguchi.visitor;

import dev.madoguchi.names.Spelling;
import dev.madoguchi.ui.ScreenFont;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.VisitorLanguage;
import dev.madoguchi.visitor.VisitorSight.Entry;
import java.text.BreakIterator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * An entry as a visitor reads it. What the screen cannot show, or what would turn the line round, stands there by its code; what is
 * too long for any screen is cut with a mark that says so. The record keeps all of it.
 */
final class Written {
    /** Longer than any name or address that cards are known to have. */
    static final int MOST = 160;

    private static final int MOST_IN_HEAD = 40;

    private Written() {}

    /** The name of who attends, in one line of the head. */
    static String brief(String name) {
        String line = Spelling.line(name, point -> Character.getType(point) != Character.FORMAT);
        int count = line.codePointCount(0, line.length());
        return count <= MOST_IN_HEAD ? line : line.substring(0, line.offsetByCodePoints(0, MOST_IN_HEAD)) + "…";
    }

    static String of(Entry entry, VisitorLanguage language, Texts texts) {
        String written = entry.written();
        if (written.isBlank()) {
            return texts.get("visitor.missing");
        }
        return switch (entry.item()) {
            case NAME, ADDRESS, TELEPHONE -> cut(written, texts);
            case BIRTH -> date(written, language, texts);
            case SEX -> texts.get("visitor.sex." + written);
        };
    }

    private static String cut(String written, Texts texts) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(written);
        int end = 0;
        int count = 0;
        while (letters.next() != BreakIterator.DONE) {
            count++;
            end = count <= MOST && letters.current() <= MOST * 2 ? letters.current() : end;
        }
        String shown = Spelling.line(written.substring(0, end), Written::canShow);
        return end == written.length() ? shown : texts.get("visitor.cut", shown, count);
    }

    /** A mark that turns the direction of what follows is not seen, and changes what is. */
    private static boolean canShow(int point) {
        return Character.getType(point) != Character.FORMAT && ScreenFont.has(point);
    }

    /** The date in words; what was typed where it is no date, as of an unknown birthday. */
    private static String date(String written, VisitorLanguage language, Texts texts) {
        try {
            LocalDate date = LocalDate.parse(written, DateTimeFormatter.BASIC_ISO_DATE);
            String words = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(language.locale())
                    .format(date);
            return language == VisitorLanguage.JAPANESE ? words + "（" + era(date, language) + "）" : words;
        } catch (DateTimeException e) {
            return cut(written, texts);
        }
    }

    private static String era(LocalDate date, VisitorLanguage language) {
        JapaneseDate japanese = JapaneseDate.from(date);
        return japanese.getEra().getDisplayName(TextStyle.FULL, language.locale())
                + japanese.get(ChronoField.YEAR_OF_ERA) + "年";
    }
}
