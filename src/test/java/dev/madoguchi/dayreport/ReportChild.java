package dev.madoguchi.dayreport;

import dev.madoguchi.calendar.BusinessDays;
import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.layout.ReportFiles;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.program.JavaProgram;
import dev.madoguchi.report.Acceptance;
import dev.madoguchi.report.Counts;
import dev.madoguchi.report.Duties;
import dev.madoguchi.report.Duty;
import dev.madoguchi.report.NotePart;
import dev.madoguchi.report.PhotoFigures;
import dev.madoguchi.report.ReportLog;
import dev.madoguchi.report.Reporting;
import dev.madoguchi.report.Reporting.DayFigures;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.ui.Texts;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A program of its own that hands the report of a day in, says when it begins, and is killed meanwhile. */
final class ReportChild {
    static final String BEGINS = "begins";
    static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    static final Map<NotePart, String> WORDS = Map.of(NotePart.OTHER, "特になし");
    static final Writer WRITER = new Writer("1002", "見本　代理", true);

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Clock CLOCK =
            Clock.fixed(LocalDateTime.of(2026, 11, 26, 16, 50).atZone(JAPAN).toInstant(), JAPAN);

    private ReportChild() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        try (Database database = open(home)) {
            DayReports reports = reports(home, database);
            Duty duty = duty(reports);
            new PrintStream(System.out, true, StandardCharsets.US_ASCII).println(BEGINS);
            reports.handIn(duty, WORDS, WRITER);
        }
    }

    static Database open(Path home) throws Exception {
        byte[] secret = new byte[StationKey.BYTES];
        Arrays.fill(secret, (byte) 7);
        return Database.open(home.resolve("store"), StationKey.of(secret), CLOCK)
                .database();
    }

    static Duty duty(DayReports reports) {
        return reports.owed().stream()
                .filter(duty -> duty.first().equals(THURSDAY))
                .findFirst()
                .orElseThrow();
    }

    static DayReports reports(Path home, Database database) throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config/kitakyushu.yaml"));
        Site site = profile.sites().getFirst();
        var deadlines = new Deadlines(new BusinessDays(new NationalHolidays()));
        var calendar = new ServiceCalendar(profile, new NationalHolidays(), List.of());
        var log = new ReportLog(database, CLOCK);
        Texts texts = new Texts(Locale.JAPANESE);
        var photos = new PhotoFigures(0, 0, 0, 0, 0, new TreeMap<>(), new TreeMap<>());
        var figures = new DayFigures(new Counts(List.of()), photos, List.of(), Acceptance.NOT_ASKED);
        return new DayReports(
                new DayReports.Source(
                        day -> new DayFacts(figures, List.of(), Optional.empty()),
                        profile.rules().records(),
                        texts,
                        id -> "見本　代理",
                        new DayReports.Counting(List.of(), count -> {})),
                new DayReports.Making(
                        new Reporting(profile, calendar, deadlines, texts),
                        new ReportFiles(home, profile.rules().reports().layouts(), JapaneseFonts.installed()),
                        site,
                        home.resolve("reports")),
                new DayReports.Standing(
                        new DailyNotes(database, site.id(), CLOCK),
                        new Duties(profile, site, deadlines, log, CLOCK),
                        () -> calendar,
                        log),
                PersonalDataCheck.ofPatterns(CLOCK));
    }

    static Process start(Path home) throws Exception {
        return JavaProgram.start(ReportChild.class, home.toString());
    }
}
