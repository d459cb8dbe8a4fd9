package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.calendar.BusinessDays;
import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.paper.FileMark;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.TablePdf;
import dev.madoguchi.report.Announcements.Entered;
import dev.madoguchi.roster.Attendance;
import dev.madoguchi.roster.ChangeReport;
import dev.madoguchi.roster.ChangesDesk;
import dev.madoguchi.roster.ChangesView;
import dev.madoguchi.roster.ChangesViewModel;
import dev.madoguchi.roster.Coverage;
import dev.madoguchi.roster.Gap;
import dev.madoguchi.roster.LoansView;
import dev.madoguchi.roster.LoansViewModel;
import dev.madoguchi.roster.RosterView;
import dev.madoguchi.roster.RosterViewModel;
import dev.madoguchi.roster.Rostering;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.StaffCardState;
import dev.madoguchi.ui.StepView;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** The screens about the people at a desk: the shift table, and the lent IC cards. On the JavaFX thread. */
final class RosterDesk {
    private final Room room;
    private final Workstation workstation;
    private final NationalHolidays holidays = new NationalHolidays();
    private final Rostering rostering;
    private final Later<StepView> rosterView;
    private final Later<StepView> loansView;
    private final ChangesDesk changes;
    private final Later<StepView> changesView;

    /** Who is at the desk, who may sign in at it, and what lies on the reader for staff cards. */
    record Staff(Session session, PeopleFile people, ObservableValue<StaffCardState> card) {}

    /** Where the screens lead. */
    record Ways(Consumer<StepView> show, Runnable home) {}

    RosterDesk(Room room, Workstation workstation, Staff staff, Ways ways) throws FontsMissingException {
        Runnable goHome = ways.home();
        this.room = room;
        this.workstation = workstation;
        String who = staff.session().person().id();
        rostering = new Rostering(
                workstation.staff().shifts(),
                workstation.staff().presence(),
                staff.people(),
                new Rostering.Opening(room.site(), this::calendar, room.clock()),
                new Coverage(
                        room.profile().rules().roster().minimum(), room.site().id()));
        changes = changes(staff.people());
        changesView = new Later<>(
                () -> new ChangesView(new ChangesViewModel(changes, who, room.background()), room.texts(), goHome));
        rosterView = new Later<>(() -> new RosterView(
                new RosterViewModel(rostering, room.background(), who, FileMark.of(room.documents())),
                room.texts(),
                () -> ways.show().accept(changesView.get()),
                goHome));
        loansView = new Later<>(() -> new LoansView(
                new LoansViewModel(workstation.staff().cardLoans(), staff.people(), room.background(), who),
                staff.card(),
                room.clock(),
                room.texts(),
                goHome));
    }

    private ChangesDesk changes(PeopleFile people) throws FontsMissingException {
        var terms = new ChangeReport.Terms(
                FileMark.of(room.documents())
                        .over(room.profile().name() + "　" + room.site().name()),
                room.profile().rules().roster().changes(),
                new Deadlines(new BusinessDays(holidays)));
        var report = new ChangeReport(
                terms, new TablePdf(JapaneseFonts.installed(), room.texts()), room.texts(), room.clock());
        var place = new ChangesDesk.Place(
                new StationHome(workstation.folder()).reports(),
                room.documents(),
                room.texts().get("roster.changes.report"));
        return new ChangesDesk(workstation.staff().changes(), people, report, place, room.clock());
    }

    private ServiceCalendar calendar() {
        return new ServiceCalendar(
                room.profile(),
                holidays,
                workstation.books().announcements().entered().stream()
                        .map(Entered::announcement)
                        .toList());
    }

    /** Where too few are planned from today to the end of next week. */
    List<Gap> gapsAhead() {
        return rostering.ahead();
    }

    /** Who is planned today and who is there. */
    Attendance attendance() throws IOException {
        return rostering.attendance();
    }

    /** What has changed among the people, and by when the city has to hear of it. */
    ChangesDesk.Owed changesOwed() throws IOException {
        return changes.look();
    }

    /** Its screens, to be made ahead. */
    List<Later<StepView>> screens() {
        return List.of(rosterView, loansView, changesView);
    }

    StepView changesView() {
        return changesView.get();
    }

    StepView rosterView() {
        return rosterView.get();
    }

    StepView loansView() {
        return loansView.get();
    }
}
