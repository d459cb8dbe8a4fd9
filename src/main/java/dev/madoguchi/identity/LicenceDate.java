package dev.madoguchi.identity;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A date on a driver's licence. One that is no day of the calendar stays as its digits; nothing here fails.
 *
 * @param digits as on the chip; empty where it holds no digits at all
 * @param day empty where the digits are no day, such as zeros for a class that is not held
 */
public record LicenceDate(String digits, Optional<LocalDate> day) {
    /** The year before each era's first, from 1 明治 to 5 令和 (domain-facts 2.3). */
    private static final int[] BEFORE_ERA = {1867, 1911, 1925, 1988, 2018};

    private static final int ERA_DIGITS = 7;
    private static final int CALENDAR_DIGITS = 8;

    /**
     * A date by the era's digit and {@code YYMMDD} in ASCII. The year may lie past the era's end (平成33年), as licences issued
     * before an era changed say it.
     */
    static LicenceDate ofEra(byte[] ascii) {
        String digits = new String(ascii, StandardCharsets.US_ASCII);
        if (!digits.matches("[0-9]{" + ERA_DIGITS + "}")) {
            return new LicenceDate("", Optional.empty());
        }
        int era = digits.charAt(0) - '1';
        if (era < 0 || era >= BEFORE_ERA.length) {
            return new LicenceDate(digits, Optional.empty());
        }
        return new LicenceDate(digits, day(BEFORE_ERA[era] + number(digits, 1, 3), digits, 3));
    }

    /** A date of the common era as {@code YYYYMMDD} in four bytes of packed decimal digits. */
    static LicenceDate ofPacked(byte[] packed) {
        String digits = HexFormat.of().formatHex(packed);
        if (!digits.matches("[0-9]{" + CALENDAR_DIGITS + "}")) {
            return new LicenceDate("", Optional.empty());
        }
        return new LicenceDate(digits, day(number(digits, 0, 4), digits, 4));
    }

    /** {@code YYYYMMDD} of the common era; where it is no day, the chip's digits. */
    public String shown() {
        return day.map(DateTimeFormatter.BASIC_ISO_DATE::format).orElse(digits);
    }

    /** Tells nothing, so that no log ever does. */
    @Override
    public String toString() {
        return "LicenceDate";
    }

    private static Optional<LocalDate> day(int year, String digits, int monthAt) {
        try {
            int month = number(digits, monthAt, monthAt + 2);
            return Optional.of(LocalDate.of(year, month, number(digits, monthAt + 2, monthAt + 4)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }
}
