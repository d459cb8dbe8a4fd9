package dev.madoguchi.app.station;

import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.dayrecord.DayRecords;
import dev.madoguchi.dayrecord.Takings;
import dev.madoguchi.dayreport.DailyNotes;
import dev.madoguchi.freetext.PeopleInSight;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.RecordRule;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.paperwork.Paperwork;
import dev.madoguchi.report.Announcements;
import dev.madoguchi.report.PhotoStatistics;
import dev.madoguchi.report.ReportLog;
import dev.madoguchi.report.Tallies;
import dev.madoguchi.store.Database;
import dev.madoguchi.ticket.Tickets;
import dev.madoguchi.visit.PeopleOfToday;
import dev.madoguchi.visit.VisitCount;
import java.time.Clock;

/** What the office of a station writes down besides its visits: counts, reports, papers, the records of the day, money. */
public final class OfficeBooks {
    private final Database database;
    private final Clock clock;
    private final Tallies tallies;
    private final Announcements announcements;
    private final ReportLog reportLog;
    private final PhotoStatistics photoStatistics;
    private final Paperwork paperwork;
    private final PeopleInSight peopleInSight;
    private final PersonalDataCheck personalData;
    private final DayRecords dayRecords;
    private final Takings takings;

    OfficeBooks(Ground ground, Profile profile, Site site, Daybook daybook) {
        database = ground.database();
        clock = ground.clock();
        tallies = new Tallies(database);
        announcements = new Announcements(database, clock);
        reportLog = new ReportLog(database, clock);
        photoStatistics = new PhotoStatistics(database);
        paperwork = new Paperwork(database, profile.rules().papers(), site.id(), clock);
        peopleInSight = new PeopleInSight(new PeopleOfToday(daybook, clock));
        personalData = new PersonalDataCheck(peopleInSight::now, clock);
        RecordRule records = profile.rules().records();
        var kept = new DayRecords.Kept(database, ground.audit());
        dayRecords = new DayRecords(kept, site.id(), records, personalData, clock);
        takings = new Takings(kept, site.id(), records, personalData, clock);
    }

    /** How often what was done, day by day. */
    public Tallies tallies() {
        return tallies;
    }

    /** What was announced about single days. */
    public Announcements announcements() {
        return announcements;
    }

    /** Which reports were written, handed in and confirmed. */
    public ReportLog reportLog() {
        return reportLog;
    }

    /** What was written into the reports of a site's days. */
    public DailyNotes dailyNotes(Site site) {
        return new DailyNotes(database, site.id(), clock);
    }

    /** Counts every visit that ends here. */
    VisitCount count(Tickets tickets) {
        return new VisitCount(tickets, tallies, photoStatistics, paperwork);
    }

    /** How the photos came about. */
    public PhotoStatistics photoStatistics() {
        return photoStatistics;
    }

    /** The papers that the day leaves. */
    public Paperwork paperwork() {
        return paperwork;
    }

    /** Who of today is compared with what is typed; to be looked at before and forgotten after. */
    public PeopleInSight peopleInSight() {
        return peopleInSight;
    }

    /** Looks through free text, comparing with whoever is in sight. */
    public PersonalDataCheck personalData() {
        return personalData;
    }

    /** What was written down of a day besides its cases. */
    public DayRecords dayRecords() {
        return dayRecords;
    }

    /** The fees that were taken. */
    public Takings takings() {
        return takings;
    }
}
