package dev.madoguchi.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.opengamma.strata.basics.ReferenceData;
import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarIds;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Japan's national holidays. */
class NationalHolidaysTest {
    /** Days on which banks are shut although they are no holidays. */
    private static final Set<MonthDay> BANKS = Set.of(MonthDay.of(1, 2), MonthDay.of(1, 3), MonthDay.of(12, 31));

    private final NationalHolidays holidays = new NationalHolidays();

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 元日",
        "2026-01-12, 成人の日",
        "2026-02-11, 建国記念の日",
        "2026-02-23, 天皇誕生日",
        "2026-03-20, 春分の日",
        "2026-04-29, 昭和の日",
        "2026-05-03, 憲法記念日",
        "2026-05-04, みどりの日",
        "2026-05-05, こどもの日",
        "2026-05-06, 振替休日",
        "2026-07-20, 海の日",
        "2026-08-11, 山の日",
        "2026-09-21, 敬老の日",
        "2026-09-22, 国民の休日",
        "2026-09-23, 秋分の日",
        "2026-10-12, スポーツの日",
        "2026-11-03, 文化の日",
        "2026-11-23, 勤労感謝の日",
        "2027-03-21, 春分の日",
        "2027-03-22, 振替休日",
        "2028-03-20, 春分の日",
        "2028-09-22, 秋分の日",
        "2032-09-21, 国民の休日",
        "2032-09-22, 秋分の日"
    })
    void knowsEachByName(LocalDate date, String name) {
        assertEquals(Optional.of(name), holidays.on(date));
    }

    @Test
    void hasEighteenIn2026AndNoOther() {
        assertEquals(18, all(2026).size());
    }

    @Test
    void movesTheThirdOfMayOnASundayPastTheTwoThatFollow() {
        LocalDate sixth = LocalDate.of(2026, 5, 6);

        assertEquals(DayOfWeek.SUNDAY, LocalDate.of(2026, 5, 3).getDayOfWeek());
        assertEquals(Optional.of("振替休日"), holidays.on(sixth));
        assertEquals(Optional.empty(), holidays.on(sixth.plusDays(1)));
    }

    /**
     * Strata is OpenGamma's, and shares nothing with this program. It keeps bank holidays too and tells nothing of weekends. From 2032 on its
     * equinoxes are a day late: the sun's are on 20 March and 22 September of that year.
     */
    @Test
    void agreesWithAnotherReckoningOnEveryWeekdayOfTenYears() {
        HolidayCalendar tokyo = ReferenceData.standard().getValue(HolidayCalendarIds.JPTO);
        Predicate<LocalDate> compared = date -> date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BANKS.contains(MonthDay.from(date));

        for (int year = 2022; year <= 2031; year++) {
            List<LocalDate> theirs =
                    days(year).filter(compared).filter(tokyo::isHoliday).toList();

            assertEquals(theirs, all(year).stream().filter(compared).toList(), "in " + year);
        }
    }

    private List<LocalDate> all(int year) {
        return days(year).filter(date -> holidays.on(date).isPresent()).toList();
    }

    private static Stream<LocalDate> days(int year) {
        LocalDate first = Year.of(year).atDay(1);
        return first.datesUntil(first.plusYears(1));
    }
}
