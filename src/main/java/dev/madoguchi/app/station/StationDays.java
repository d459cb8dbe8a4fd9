package dev.madoguchi.app.station;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.PhotoErasures;
import dev.madoguchi.daybook.PhotoSafe;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.StationIdentity;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A station's business days: the keys of which the city holds the other halves, and the day book that they open. */
public final class StationDays implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StationDays.class);

    private final DayKeys days;
    private final DayKeys searches;
    private final Daybook daybook;

    /** A station whose store is open, and its line to the city. */
    public record Opened(
            StationHome home, StationKey key, StationIdentity identity, CityLink link, Database database) {}

    public StationDays(Opened station, Profile profile, AuditTrail audit, Clock clock) {
        StationHome home = station.home();
        StationShares shares = new StationShares(home, station.key(), station.identity(), station.link());
        days = new DayKeys(home.keys(), station.key(), new SecureRandom(), shares.of("day"));
        searches = new DayKeys(home.search(), station.key(), new SecureRandom(), shares.of("search"));
        var photoKeys = new PhotoKeys(home.photoKeys(), days, new SecureRandom());
        var erasures = new PhotoErasures(
                station.database(), photoKeys, audit, clock, step -> LOG.info("Forgetting a photo: {}", step));
        var photos = new PhotoSafe(
                station.database(),
                photoKeys,
                erasures,
                clock,
                profile.retention().clause());
        daybook = new Daybook(station.database(), days, photos, clock);
    }

    /** The keys of the business days. */
    public DayKeys days() {
        return days;
    }

    /** The keys of what closing searches for. */
    public DayKeys searches() {
        return searches;
    }

    /** All keys of which the city holds the other halves. */
    public List<DayKeys> keys() {
        return List.of(days, searches);
    }

    public Daybook daybook() {
        return daybook;
    }

    @Override
    public void close() {
        days.close();
        searches.close();
    }
}
