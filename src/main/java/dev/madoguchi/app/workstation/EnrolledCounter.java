package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.Devices;
import dev.madoguchi.app.station.StationCameras;
import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.station.StationEnrolment;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.app.station.StationSetup;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.PrinterOffsets;
import dev.madoguchi.paper.PrinterScales;
import dev.madoguchi.photo.check.HaarFaceFinder;
import dev.madoguchi.publishing.station.InForce;
import dev.madoguchi.publishing.station.ProfileInForce;
import dev.madoguchi.publishing.station.PublicationCheck;
import dev.madoguchi.publishing.station.PublishedHere;
import dev.madoguchi.seal.CityServers;
import dev.madoguchi.seal.VerifyingKeys;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.EnrolmentFault;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A counter of a real city: its profile came with the enrolment, signed; nobody is let in but who is in its list of people. */
public final class EnrolledCounter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EnrolledCounter.class);

    private final StationHome home;
    private final CityServers city;
    private final Practice.Place place;
    private final Devices devices;
    private final Clock clock;
    private final HaarFaceFinder faces = new HaarFaceFinder();

    private EnrolledCounter(StationHome home, CityServers city, Practice.Place place, Devices devices, Clock clock) {
        this.home = home;
        this.city = city;
        this.place = place;
        this.devices = devices;
        this.clock = clock;
    }

    /**
     * Opens the counter of an enrolled station.
     *
     * @throws EnrolmentException where what the city gave cannot be read, or names a site that its profile does not have
     */
    public static EnrolledCounter open(StationHome home, DeviceAddresses addresses, Clock clock)
            throws IOException, EnrolmentException, DeviceException {
        CityPlace enrolled = CityPlace.read(home.city());
        Profile profile = inForce(home, enrolled, clock).profile();
        Site site = profile.site(enrolled.name().site())
                .orElseThrow(() -> new EnrolmentException(
                        EnrolmentFault.ANSWER,
                        "the profile has no site " + enrolled.name().site()));
        Path wires = home.prepared().root().resolve("wires");
        Files.createDirectories(wires);
        StationCameras cameras = new StationCameras(profile.rules().cameras(), new StationSettings(home.settings()));
        Devices devices = Devices.of(addresses, wires, System.getenv(), cameras);
        Practice.Place place = new Practice.Place(home.root(), profile, site, addresses);
        return new EnrolledCounter(home, enrolled.servers(), place, devices, clock);
    }

    /** By what the counter of an enrolled station works on this day: its enrolment, and what the city published since. */
    public static ProfileInForce inForce(StationHome home, CityPlace enrolled, Clock clock) throws EnrolmentException {
        return new ProfileInForce(
                published(home, enrolled, clock),
                enrolled.name(),
                StationEnrolment.profile(enrolled),
                enrolled.profile());
    }

    /** What counts today of what the city has published to an enrolled station, before anybody has signed in. */
    public static InForce published(StationHome home, CityPlace enrolled, Clock clock) {
        VerifyingKeys keys = enrolled.receipts(home.cityKeys());
        var check = new PublicationCheck(() -> keys, enrolled.issuer(), enrolled.name());
        return new PublishedHere(home.publications(), check, clock).today();
    }

    /** The profile of this moment; that of the start where what the city gave cannot be read any more. */
    private Profile profileNow() {
        try {
            return inForce(home, CityPlace.read(home.city()), clock).profile();
        } catch (EnrolmentException e) {
            LOG.error("The profile is not looked at anew", e);
            return place.profile();
        }
    }

    /** Whose counter it is. */
    public Practice.Place place() {
        return place;
    }

    public Devices devices() {
        return devices;
    }

    /** The window of this counter. */
    public CounterWindow window(DocumentPrinter documents, Texts texts, Background background) {
        Room room = new Room(
                place.profile(),
                place.site(),
                devices,
                faces,
                documents,
                new PrinterScales(home.printers()),
                new PrinterOffsets(home.offsets()),
                texts,
                background,
                clock,
                city,
                ManualShelf.of(home, place.profile()));
        var rule = place.profile().rules().signIn();
        var setup = new StationSetup(home, StationSetup.cost(rule), new SecureRandom());
        return new CounterWindow(room, home, setup.signIn(room.profile().rules(), room.clock()), this::profileNow);
    }

    @Override
    public void close() {
        faces.close();
        devices.close();
    }
}
