package dev.madoguchi.layout;

import dev.madoguchi.calendar.BusinessDays;
import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.report.Acceptance;
import dev.madoguchi.report.Counts;
import dev.madoguchi.report.DayCount;
import dev.madoguchi.report.NotePart;
import dev.madoguchi.report.Notes;
import dev.madoguchi.report.PhotoFigures;
import dev.madoguchi.report.Report;
import dev.madoguchi.report.ReportException;
import dev.madoguchi.report.Reporting;
import dev.madoguchi.report.Reporting.DayFigures;
import dev.madoguchi.report.ServiceTimes;
import dev.madoguchi.report.Signed;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Reports of a sample municipality, with invented counts that are the same in every run. */
final class SampleReports {
    static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private final Profile profile;
    private final Reporting reporting;
    private final ServiceCalendar calendar;

    private SampleReports(Profile profile) {
        this.profile = profile;
        NationalHolidays holidays = new NationalHolidays();
        calendar = new ServiceCalendar(profile, holidays, List.of());
        reporting =
                new Reporting(profile, calendar, new Deadlines(new BusinessDays(holidays)), new Texts(Locale.JAPANESE));
    }

    static SampleReports of(String name) throws ProfileException {
        return new SampleReports(Profiles.read(Path.of("sample-config", name + ".yaml")));
    }

    Report daily() throws ReportException {
        Notes notes = Notes.of(
                Map.of(
                        NotePart.QUESTIONS,
                        "マイナ保険証の利用登録の方法（4件）\n暗証番号を忘れたときの手続（2件）",
                        NotePart.DIFFICULT,
                        "写真の撮り直しを7回された方に、市民課の職員と一緒に説明し、了承された。"),
                PersonalDataCheck.ofPatterns(Clock.systemUTC()));
        PhotoFigures photos = new PhotoFigures(31, 44, 13, 41.5, 36.0, new TreeMap<>(), new TreeMap<>());
        return reporting.daily(
                site(),
                DAY,
                new DayFigures(counts(), photos, times(), Acceptance.QUERIED),
                notes,
                new Signed(Optional.of("見本 花子"), true, Optional.empty()));
    }

    private static List<ServiceTimes> times() {
        return List.of(
                new ServiceTimes("A　申請", 42, 40, Duration.ofSeconds(395), Duration.ofSeconds(742)),
                new ServiceTimes("B　受取", 8, 8, Duration.ofSeconds(120), Duration.ofSeconds(930)));
    }

    Report monthly() {
        return reporting.monthly(
                YearMonth.from(DAY),
                Optional.empty(),
                counts(),
                new Signed(Optional.of("見本 太郎"), false, Optional.empty()));
    }

    Report statistics() {
        return reporting.statistics(YearMonth.of(2026, 1), counts());
    }

    Report emptyMonth() {
        return reporting.monthly(YearMonth.from(DAY), Optional.empty(), new Counts(List.of()), Signed.BY_NOBODY);
    }

    Site site() {
        return profile.sites().getFirst();
    }

    private Counts counts() {
        Random random = new Random(20);
        List<DayCount> all = new ArrayList<>();
        for (Site site : profile.sites()) {
            LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(day -> {
                if (calendar.day(site, day).hours().isPresent()) {
                    profile.proceduresAt(site)
                            .forEach(procedure -> procedure
                                    .routes()
                                    .forEach(route -> all.add(new DayCount(
                                            day, site.id(), procedure.id() + "." + route, 2 + random.nextInt(9)))));
                    all.add(new DayCount(day, site.id(), "sealed", 40 + random.nextInt(20)));
                    all.add(new DayCount(day, site.id(), "left.PHOTO", random.nextInt(3)));
                }
            });
        }
        return new Counts(all);
    }
}
