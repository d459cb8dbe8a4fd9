package dev.madoguchi.freetext;

import dev.madoguchi.freetext.Finding.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dates of birth, by era or by the western year. A day of the business is none: one that lies back more than {@link #YEARS} years
 * is taken for one, and so is any that is said to be somebody's.
 */
final class BirthDates {
    private static final int YEARS = 3;
    private static final int NEAR = 8;
    private static final String NUMBER = "([0-9〇零一二三四五六七八九十元]{1,4})";
    private static final Map<Character, Integer> BEFORE_ERA = Map.of(
            '明', 1867, 'M', 1867, '大', 1911, 'T', 1911, '昭', 1925, 'S', 1925, '平', 1988, 'H', 1988, '令', 2018, 'R',
            2018);
    private static final Pattern ERA = Pattern.compile("(?<![A-Za-z])(明治|大正|昭和|平成|令和|[明大昭平令MTSHR])[. ]?" + NUMBER
            + " ?[年./-] ?" + NUMBER + " ?[月./-] ?" + NUMBER + "(?:日|(?![0-9]))");
    private static final Pattern WESTERN = Pattern.compile("(?<![0-9])([12][0-9]{3}|[一二][〇零一二三四五六七八九]{3}) ?[年./-] ?"
            + NUMBER + " ?[月./-] ?" + NUMBER + "(?:日|(?![0-9]))");
    private static final Pattern COMPACT = Pattern.compile("(?<![0-9])(?:18|19|20)[0-9]{6}(?![0-9])");
    private static final Pattern BORN =
            Pattern.compile("(?:" + NUMBER + "月" + NUMBER + "日|" + NUMBER + "年) ?生(?:まれ|れ|(?!\\p{IsHan}))");
    private static final Pattern SAID = Pattern.compile("生年月日|生まれ|誕生|生(?![活涯徒産じ命体効き])");

    private final LocalDate since;
    private final Set<LocalDate> known;

    /** @param known the dates of birth of people who are here today */
    BirthDates(LocalDate today, Set<LocalDate> known) {
        this.since = today.minusYears(YEARS);
        this.known = Set.copyOf(known);
    }

    List<Finding> find(Typed text) {
        List<Finding> found = new ArrayList<>();
        ERA.matcher(text.narrow()).results().forEach(match -> add(found, text, match, era(match)));
        WESTERN.matcher(text.narrow())
                .results()
                .forEach(
                        match -> add(found, text, match, date(number(match.group(1)), match.group(2), match.group(3))));
        COMPACT.matcher(text.numbers()).results().forEach(match -> add(found, text, match, compact(match.group())));
        BORN.matcher(text.narrow())
                .results()
                .map(match -> new Finding(Kind.BIRTH_DATE, match.start(), match.end()))
                .forEach(found::add);
        return found;
    }

    /** Whether eight digits are a day. */
    static boolean isCompact(String digits) {
        return COMPACT.matcher(digits).matches() && compact(digits).isPresent();
    }

    private void add(List<Finding> found, Typed text, MatchResult match, Optional<LocalDate> date) {
        if (date.filter(day -> day.isBefore(since) || known.contains(day) || isSaid(text.narrow(), match))
                .isPresent()) {
            found.add(new Finding(Kind.BIRTH_DATE, match.start(), match.end()));
        }
    }

    private static boolean isSaid(String text, MatchResult match) {
        Matcher said = SAID.matcher(text);
        return said.region(Math.max(0, match.start() - NEAR), match.start()).find()
                || said.region(match.end(), Math.min(text.length(), match.end() + 3))
                        .find();
    }

    private static Optional<LocalDate> era(MatchResult match) {
        int before = BEFORE_ERA.getOrDefault(match.group(1).charAt(0), 0);
        return date(before + number(match.group(2)), match.group(3), match.group(4));
    }

    private static Optional<LocalDate> compact(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(int year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year, number(month), number(day)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** 55, 五五, 五十五, 元. */
    private static int number(String written) {
        if (written.equals("元")) {
            return 1;
        }
        String digits = Typed.of(written).numbers().replace("元", "");
        int ten = digits.indexOf('十');
        if (ten < 0) {
            return digits.isEmpty() ? 0 : Integer.parseInt(digits);
        }
        int tens = ten == 0 ? 1 : digits.charAt(ten - 1) - '0';
        int ones = ten == digits.length() - 1 ? 0 : digits.charAt(ten + 1) - '0';
        return tens * 10 + ones;
    }
}
