package dev.madoguchi.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ReportRule;
import dev.madoguchi.municipality.ReportRule.Due;
import dev.madoguchi.municipality.reading.Profiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when what is due, in the five specifications. */
class DeadlinesTest {
    private final BusinessDays business = new BusinessDays(new NationalHolidays());
    private final Deadlines deadlines = new Deadlines(business);

    /** 000 §8ア・イ. */
    @Test
    void wantsKokubunjisDailyReportAtHalfPastFive() throws ProfileException {
        assertEquals(
                LocalDateTime.parse("2026-11-26T17:30"),
                deadlines.daily(daily("kokubunji"), LocalDate.of(2026, 11, 26)));
    }

    /** 001 §9(5)④, 004 §2-1(12)①ア: on the next business day, over weekends, holidays and the year's end. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-26, 2026-11-27",
        "2026-11-27, 2026-11-30",
        "2026-11-20, 2026-11-24",
        "2026-12-28, 2027-01-04",
        "2026-09-18, 2026-09-24",
        "2026-05-02, 2026-05-07"
    })
    void wantsADailyReportOnTheNextBusinessDay(LocalDate day, LocalDate due) throws ProfileException {
        assertEquals(due, deadlines.daily(daily("yatsushiro"), day).toLocalDate());
        assertEquals(due, deadlines.daily(daily("kawagoe"), day).toLocalDate());
    }

    /** 001 §9(5)⑤: by the second week of the next month. */
    @ParameterizedTest
    @CsvSource({"2026-11, 2026-12-11", "2026-04, 2026-05-08", "2027-04, 2027-05-07", "2026-12, 2027-01-08"})
    void wantsYatsushirosMonthlyReportInTheSecondWeek(YearMonth month, LocalDate due) throws ProfileException {
        assertEquals(due, deadlines.monthly(monthly("yatsushiro"), month).toLocalDate());
    }

    /** 004 §2-1(12)①イ. */
    @Test
    void wantsKawagoesMonthlyReportSevenDaysAfterTheMonthsEnd() throws ProfileException {
        assertEquals(
                LocalDate.of(2026, 12, 7),
                deadlines.monthly(monthly("kawagoe"), YearMonth.of(2026, 11)).toLocalDate());
    }

    /** 003 §8: three business days, counted from the day after arrival. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-27",
        "2026-11-26, 2026-12-01",
        "2026-11-19, 2026-11-25",
        "2026-12-25, 2027-01-05",
        "2026-05-01, 2026-05-11"
    })
    void countsThreeBusinessDaysFromTheDayAfterArrival(LocalDate arrival, LocalDate due) {
        assertEquals(due, business.after(arrival, 3));
    }

    @Test
    void refusesAMonthsRuleForADay() {
        assertThrows(
                IllegalArgumentException.class,
                () -> deadlines.daily(new Due.DaysAfterMonthEnd(7), LocalDate.of(2026, 11, 26)));
    }

    private static Due daily(String city) throws ProfileException {
        return profile(city).rules().reports().daily().flatMap(ReportRule::due).orElseThrow();
    }

    private static Due monthly(String city) throws ProfileException {
        return profile(city)
                .rules()
                .reports()
                .monthly()
                .flatMap(ReportRule::due)
                .orElseThrow();
    }

    private static Profile profile(String city) throws ProfileException {
        return Profiles.read(Path.of("sample-config/" + city + ".yaml"));
    }
}
