package dev.madoguchi.app.workstation;

import dev.madoguchi.calendar.BusinessDays;
import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.report.Duties;

/** When the site of a room is open, which reports it owes, and by when. */
final class ReportDays {
    private final Room room;
    private final OfficeBooks books;
    private final NationalHolidays holidays = new NationalHolidays();
    private final Deadlines deadlines = new Deadlines(new BusinessDays(holidays));

    ReportDays(Room room, OfficeBooks books) {
        this.room = room;
        this.books = books;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    Duties duties() {
        return new Duties(room.profile(), room.site(), deadlines, books.reportLog(), room.clock());
    }

    /** With the announcements in force at this moment. */
    ServiceCalendar calendar() {
        return new ServiceCalendar(
                room.profile(), holidays, books.announcements().inForce());
    }
}
