package dev.madoguchi.closing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Moments as they are written on a municipality's papers: in Japan's time, with the year of the era. */
final class Moments {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private Moments() {}

    /** Such as 令和8年11月20日. */
    static String date(Instant moment) {
        return BirthDates.inEra(moment.atZone(JAPAN).toLocalDate());
    }

    /** Such as 令和8年11月20日 17:12. */
    static String time(Instant moment) {
        ZonedDateTime local = moment.atZone(JAPAN);
        return "%s %d:%02d".formatted(date(moment), local.getHour(), local.getMinute());
    }
}
