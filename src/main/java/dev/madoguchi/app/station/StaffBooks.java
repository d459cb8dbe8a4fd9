package dev.madoguchi.app.station;

import dev.madoguchi.municipality.Site;
import dev.madoguchi.roster.CardLoans;
import dev.madoguchi.roster.Presence;
import dev.madoguchi.roster.SharedShifts;
import dev.madoguchi.roster.Shifts;
import dev.madoguchi.roster.StaffChanges;
import dev.madoguchi.staff.StandIns;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.ShiftLink;

/** What a station knows of its staff: who is planned, who came, who stands in, which cards are lent, what the city has to hear. */
public final class StaffBooks {
    private final Ground ground;
    private final StandIns standIns;
    private final Shifts shifts;
    private final Presence presence;
    private final StaffChanges changes;
    private final CardLoans cardLoans;

    StaffBooks(Ground ground, Site site) {
        this.ground = ground;
        var database = ground.database();
        var clock = ground.clock();
        standIns = new StandIns(database, ground.audit(), clock);
        shifts = new Shifts(database, site.id(), ground.audit(), clock);
        presence = new Presence(database, site.id(), clock.getZone());
        changes = new StaffChanges(database, site.id(), ground.audit(), clock);
        cardLoans = new CardLoans(database, site.id(), ground.audit(), clock);
    }

    /** When deputies stood in for the supervisor here. */
    public StandIns standIns() {
        return standIns;
    }

    /** Who is planned to work when. */
    public Shifts shifts() {
        return shifts;
    }

    /** Who signed in here. */
    public Presence presence() {
        return presence;
    }

    /** The shift table and who came, as the stations of a site share them over the city. */
    SharedShifts shared(CityLink link) {
        return new SharedShifts(
                shifts, presence, new ShiftLink(link), ground.name().station(), ground.clock());
    }

    /** What has changed among the people. */
    public StaffChanges changes() {
        return changes;
    }

    /** The ledger of lent IC cards. */
    public CardLoans cardLoans() {
        return cardLoans;
    }
}
