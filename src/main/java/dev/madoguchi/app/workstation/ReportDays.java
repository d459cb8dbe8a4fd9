package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.OfficeBooks;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.calendar.BusinessDays;
import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.report.Duties;
import java.time.Clock;
import java.time.LocalDate;

/** When the site of a room is open, which reports it owes, and by when. */
final class ReportDays {
    private final Room room;
    private final OfficeBooks books;
    private final NationalHolidays holidays = new NationalHolidays();
    private final Deadlines deadlines = new Deadlines(new BusinessDays(holidays));
    private final Duties duties;

    ReportDays(Room room, Workstation workstation) {
        this.room = room;
        this.books = workstation.books();
        duties = new Duties(room.profile(), room.site(), deadlines, books.reportLog(), room.clock())
                .since(new Later<>(() -> began(workstation.audit(), room.clock()))::get);
    }

    Deadlines deadlines() {
        return deadlines;
    }

    Duties duties() {
        return duties;
    }

    /** The day of the trail's first row, which is the station's enrolment: what was owed before, others owed. */
    private static LocalDate began(AuditTrail trail, Clock clock) {
        return trail.after(0, 1).stream()
                .findFirst()
                .map(row -> LocalDate.ofInstant(row.at(), clock.getZone()))
                .orElseGet(() -> LocalDate.now(clock));
    }

    /** With the announcements in force at this moment. */
    ServiceCalendar calendar() {
        return new ServiceCalendar(
                room.profile(), holidays, books.announcements().inForce());
    }
}
