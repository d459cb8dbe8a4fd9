package dev.madoguchi.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A change to one day that somebody told and no rule foresaw: a typhoon (003 §17-1(3)), an opening moved (000 §4(1)③, 001 別紙1 ※2), a
 * building's closing day (002 §5), maintenance moved by J-LIS (domain-facts 8.5).
 *
 * @param site the site's id; empty means every site
 * @param name what the screen says, such as 台風のため窓口休止
 */
public record Announcement(Optional<String> site, LocalDate date, Change change, String name) {

    /** What becomes of the day. */
    public sealed interface Change {
        /** It is shut. */
        record Shut() implements Change {}

        /** It is open at these hours. */
        record Open(CalendarDay.OpenHours hours) implements Change {}

        /** No card procedures, whatever the rule says. */
        record Outage() implements Change {}

        /** Card procedures after all, although the rule says that the national system is down. */
        record NoOutage() implements Change {}
    }

    boolean concerns(String siteId, LocalDate day) {
        return date.equals(day) && site.map(siteId::equals).orElse(true);
    }
}
