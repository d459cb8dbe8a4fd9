package dev.madoguchi.app.demo;

import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.app.workstation.WaitingTimes;
import dev.madoguchi.calendar.BusinessDays;
import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.layout.LayoutException;
import dev.madoguchi.layout.ReportFiles;
import dev.madoguchi.municipality.Layouts;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.report.Acceptance;
import dev.madoguchi.report.NotePart;
import dev.madoguchi.report.Notes;
import dev.madoguchi.report.Report;
import dev.madoguchi.report.ReportException;
import dev.madoguchi.report.Reporting;
import dev.madoguchi.report.Reporting.DayFigures;
import dev.madoguchi.report.Signed;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the demo day hands in: the report of the day, and of its month up to it, on the usual layouts. */
final class DemoReports {
    private static final Layouts USUAL = new Layouts(Optional.empty(), Optional.empty(), Optional.empty());

    private final Workstation workstation;
    private final Practice.Place place;
    private final LocalDate day;
    private final Texts texts;

    DemoReports(Workstation workstation, Practice.Place place, LocalDate day, Texts texts) {
        this.workstation = workstation;
        this.place = place;
        this.day = day;
        this.texts = texts;
    }

    /** The files by their names. */
    Map<String, byte[]> files() {
        Profile profile = place.profile();
        NationalHolidays holidays = new NationalHolidays();
        ServiceCalendar calendar = new ServiceCalendar(
                profile, holidays, workstation.books().announcements().inForce());
        Reporting reporting = new Reporting(profile, calendar, new Deadlines(new BusinessDays(holidays)), texts);
        Signed signed = new Signed(Optional.of(texts.get("practice.name")), false, Optional.empty());
        try {
            ReportFiles made = new ReportFiles(Path.of(""), USUAL, JapaneseFonts.installed());
            Map<String, byte[]> files = new LinkedHashMap<>(made.of(daily(reporting, signed)));
            YearMonth month = YearMonth.from(day);
            files.putAll(made.of(reporting.monthly(
                    month,
                    Optional.of(place.site()),
                    workstation.books().tallies().counts(month.atDay(1), month.atEndOfMonth()),
                    signed)));
            return files;
        } catch (LayoutException | ReportException | FontsMissingException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Report daily(Reporting reporting, Signed signed) throws ReportException {
        Notes notes = Notes.of(
                Map.of(NotePart.QUESTIONS, "カードの受取までの日数（1件）"),
                workstation.books().personalData());
        DayFigures figures = new DayFigures(
                workstation.books().tallies().counts(day, day),
                workstation.books().photoStatistics().of(day, place.site().id()),
                new WaitingTimes(place.profile()).of(workstation.queue().times(day)),
                Acceptance.NOT_ASKED);
        return reporting.daily(place.site(), day, figures, notes, signed);
    }
}
