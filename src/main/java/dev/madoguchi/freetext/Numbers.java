package dev.madoguchi.freetext;

import dev.madoguchi.freetext.Finding.Kind;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds telephone numbers, My Numbers and other numbers of persons, in any width, in kanji, with hyphens, brackets or blanks between. */
final class Numbers {
    private static final Pattern RUN = Pattern.compile("\\+?\\d(?:[ ()-]{0,2}\\d){5,60}");
    private static final Pattern LOCAL = Pattern.compile("\\d{2,4}-\\d{4}");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(?:18|19|20)\\d\\d-\\d{1,2}-\\d{1,2}(?!\\d)");
    private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d\\d-(?:19|20)\\d\\d");
    private static final Pattern HOURS = Pattern.compile("(?:[01]\\d|2[0-4])[0-5]\\d-(?:[01]\\d|2[0-4])[0-5]\\d");
    /** Numbers that anybody may call, such as the national help desk's, are nobody's own. */
    private static final Pattern PUBLIC = Pattern.compile("0120\\d{6}|0570\\d{6}|0800\\d{7}");

    private static final Pattern TELEPHONE = Pattern.compile("0\\d{9,10}|81\\d{9,10}");
    private static final Pattern COUNTED = Pattern.compile(" ?(?:円|件|枚|人)");
    private static final int LONG = 9;
    private static final int LONG_UNBROKEN = 7;
    private static final int MY_NUMBER = 12;
    private static final int MODULUS = 11;

    private Numbers() {}

    static Stream<Finding> find(Typed text) {
        String numbers = DATE.matcher(text.numbers())
                .replaceAll(day -> "/".repeat(day.group().length()));
        return RUN.matcher(numbers)
                .results()
                .flatMap(run -> kind(run, numbers).map(kind -> new Finding(kind, run.start(), run.end())).stream());
    }

    private static Optional<Kind> kind(MatchResult run, String text) {
        String written = run.group();
        String digits = written.replaceAll("[^0-9]", "");
        if (PUBLIC.matcher(digits).matches() || isNoNumber(written)) {
            return Optional.empty();
        }
        if (digits.length() == MY_NUMBER && isMyNumber(digits)) {
            return Optional.of(Kind.MY_NUMBER);
        }
        if (TELEPHONE.matcher(digits).matches() || LOCAL.matcher(written).matches()) {
            return Optional.of(Kind.TELEPHONE);
        }
        boolean counted = COUNTED.matcher(text).region(run.end(), text.length()).lookingAt();
        boolean unbroken = digits.length() >= LONG_UNBROKEN && digits.length() == written.length() && !counted;
        boolean isDay = BirthDates.isCompact(written);
        return (unbroken || digits.length() >= LONG) && !isDay ? Optional.of(Kind.LONG_NUMBER) : Optional.empty();
    }

    private static boolean isNoNumber(String written) {
        return YEARS.matcher(written).matches() || HOURS.matcher(written).matches();
    }

    /** The check digit of 総務省令第85号 第5条 (domain-facts 1.11). */
    static boolean isMyNumber(String digits) {
        int sum = 0;
        for (int n = 1; n < MY_NUMBER; n++) {
            int weight = n <= 6 ? n + 1 : n - 5;
            sum += (digits.charAt(MODULUS - n) - '0') * weight;
        }
        int rest = sum % MODULUS;
        return digits.charAt(MODULUS) - '0' == (rest <= 1 ? 0 : MODULUS - rest);
    }
}
