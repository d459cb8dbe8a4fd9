package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.dayreport.DayFacts;
import dev.madoguchi.dayreport.DayReportView;
import dev.madoguchi.dayreport.DayReportViewModel;
import dev.madoguchi.dayreport.DayReports;
import dev.madoguchi.dayreport.PastClosing;
import dev.madoguchi.dayreport.Writer;
import dev.madoguchi.layout.ReportFiles;
import dev.madoguchi.queue.Overtime;
import dev.madoguchi.report.CountedElsewhere;
import dev.madoguchi.report.Reporting;
import dev.madoguchi.report.Reporting.DayFigures;
import dev.madoguchi.role.Role;
import dev.madoguchi.staff.Person;
import dev.madoguchi.ui.StepView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** Puts together the screen of the daily report: its figures, its files, who writes it. */
final class ReportDesk {
    private final Room room;
    private final Workstation workstation;
    private final OfficeDesk.Sitting sitting;
    private final ReportDays days;
    private final ReportFiles files;

    ReportDesk(Room room, Workstation workstation, OfficeDesk.Sitting sitting, ReportDays days, ReportFiles files) {
        this.room = room;
        this.workstation = workstation;
        this.sitting = sitting;
        this.days = days;
        this.files = files;
    }

    Later<StepView> view(Runnable goHome) {
        Person person = sitting.session().person();
        Writer writer = new Writer(person.id(), person.name(), person.role() != Role.SUPERVISOR);
        var model = new DayReportViewModel(
                reports(),
                new DayReportViewModel.Desk(
                        writer,
                        sitting.permit(),
                        workstation.books().peopleInSight(),
                        room.documents(),
                        room.texts().get("dayreport.title")),
                new Audit(workstation.audit(), person.id()),
                room.background());
        return new Later<>(() -> new DayReportView(model, room.texts(), room.clock(), goHome));
    }

    private DayReports reports() {
        return new DayReports(
                new DayReports.Source(
                        this::facts,
                        workstation.books().dayRecords().rule(),
                        room.texts(),
                        sitting::name,
                        new DayReports.Counting(
                                CountedElsewhere.of(room.profile(), room.site()),
                                workstation.books().tallies()::correct)),
                new DayReports.Making(
                        new Reporting(room.profile(), days.calendar(), days.deadlines(), room.texts()),
                        files,
                        room.site(),
                        new StationHome(workstation.folder()).reports()),
                new DayReports.Standing(
                        workstation.books().dailyNotes(room.site()),
                        days.duties(),
                        days::calendar,
                        workstation.books().reportLog()),
                workstation.books().personalData());
    }

    private DayFacts facts(LocalDate day) {
        String site = room.site().id();
        var figures = new DayFigures(
                workstation.books().tallies().counts(day, day).at(Set.of(site)),
                workstation.books().photoStatistics().of(day, site),
                new WaitingTimes(room.profile()).of(workstation.queue().times(day)),
                new CityDay(days, workstation).acceptance(day));
        return new DayFacts(figures, workstation.books().dayRecords().of(day).reversed(), late(day));
    }

    /** The queue knows today only. */
    private Optional<PastClosing> late(LocalDate day) {
        if (!day.equals(LocalDate.now(room.clock()))) {
            return Optional.empty();
        }
        return room.site().hours().closing(day).map(closing -> {
            Instant shut = day.atTime(closing).atZone(room.clock().getZone()).toInstant();
            Overtime done = workstation.queue().overtime(shut);
            return new PastClosing(
                    done.served(),
                    LocalTime.ofInstant(shut.plus(done.until()), room.clock().getZone()));
        });
    }
}
