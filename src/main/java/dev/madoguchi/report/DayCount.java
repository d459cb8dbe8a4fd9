package dev.madoguchi.report;

import java.time.LocalDate;

/**
 * How often something was done at a site on a day.
 *
 * @param site the site's id
 * @param what the deed, such as {@code application.AT_ISSUE}
 */
public record DayCount(LocalDate day, String site, String what, long times) {

    /** Whether this is the deed of that name, or a kind of it: {@code application.AT_ISSUE} is an {@code application}. */
    boolean isOf(String deed) {
        return what.equals(deed) || (what.startsWith(deed) && what.charAt(deed.length()) == '.');
    }
}
