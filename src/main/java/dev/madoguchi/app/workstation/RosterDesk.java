package dev.madoguchi.app.workstation;

import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.report.Announcements.Entered;
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
import java.util.List;
import javafx.beans.value.ObservableValue;

/** The screens about the people at a desk: the shift table, and the lent IC cards. On the JavaFX thread. */
final class RosterDesk {
    private final Room room;
    private final Workstation workstation;
    private final NationalHolidays holidays = new NationalHolidays();
    private final Rostering rostering;
    private final RosterView rosterView;
    private final LoansView loansView;

    /** Who is at the desk, who may sign in at it, and what lies on the reader for staff cards. */
    record Staff(Session session, PeopleFile people, ObservableValue<StaffCardState> card) {}

    RosterDesk(Room room, Workstation workstation, Staff staff, Runnable goHome) {
        this.room = room;
        this.workstation = workstation;
        String who = staff.session().person().id();
        rostering = new Rostering(
                workstation.shifts(),
                workstation.presence(),
                staff.people(),
                new Rostering.Opening(room.site(), this::calendar, room.clock()),
                new Coverage(
                        room.profile().rules().roster().minimum(), room.site().id()));
        rosterView = new RosterView(new RosterViewModel(rostering, room.background(), who), room.texts(), goHome);
        loansView = new LoansView(
                new LoansViewModel(workstation.cardLoans(), staff.people(), room.background(), who),
                staff.card(),
                room.clock(),
                room.texts(),
                goHome);
    }

    private ServiceCalendar calendar() {
        return new ServiceCalendar(
                room.profile(),
                holidays,
                workstation.announcements().entered().stream()
                        .map(Entered::announcement)
                        .toList());
    }

    /** Where too few are planned from today to the end of next week. */
    List<Gap> gapsAhead() {
        return rostering.ahead();
    }

    StepView rosterView() {
        return rosterView;
    }

    StepView loansView() {
        return loansView;
    }
}
