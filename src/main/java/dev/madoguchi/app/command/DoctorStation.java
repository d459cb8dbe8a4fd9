package dev.madoguchi.app.command;

import dev.madoguchi.app.doctor.CityChecks;
import dev.madoguchi.app.doctor.ComputerFindings;
import dev.madoguchi.app.doctor.DeviceChecks;
import dev.madoguchi.app.doctor.Finding;
import dev.madoguchi.app.station.StationCameras;
import dev.madoguchi.app.station.StationConfig;
import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.app.workstation.EnrolledCounter;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.sync.CertificateFile;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The workstation that a configuration names, for who looks at it from outside: its profile and its city, wherever they come from. */
final class DoctorStation {
    private final StationConfig config;
    private final Clock clock;

    private DoctorStation(StationConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Reads a configuration.
     *
     * @throws CommandFault where it is none, or names a city that is no address
     */
    static DoctorStation read(Path file, Clock clock) {
        StationConfig config = StartCommand.station(file);
        if (!config.city().equals(StationConfig.ENROLLED) && !config.city().equals(StationConfig.PRACTICE)) {
            address(config.city());
        }
        return new DoctorStation(config, clock);
    }

    private boolean enrolled() {
        return config.city().equals(StationConfig.ENROLLED);
    }

    private CityPlace place() throws EnrolmentException {
        return CityPlace.read(home().city());
    }

    StationHome home() {
        return StationAtHand.home(config);
    }

    DeviceAddresses devices() {
        return config.devices();
    }

    /**
     * By what it works: the file's profile, or what the city gave and has published since.
     *
     * @throws CommandFault where that cannot be read
     */
    Profile profile() {
        try {
            return profileAtHand();
        } catch (ProfileException e) {
            throw ProfileTold.fault(e);
        } catch (EnrolmentException e) {
            throw new CommandFault(words(e) + " " + advice(e), e);
        }
    }

    private Profile profileAtHand() throws ProfileException, EnrolmentException {
        return enrolled() ? EnrolledCounter.inForce(home(), place(), clock).profile() : Profiles.read(config.profile());
    }

    /** The cameras that may be used; nothing where the profile cannot be read, which {@link #findings} tells. */
    Optional<StationCameras> cameras() {
        try {
            List<String> allowed = profileAtHand().rules().cameras();
            return Optional.of(new StationCameras(allowed, new StationSettings(home().settings())));
        } catch (ProfileException | EnrolmentException e) {
            return Optional.empty();
        }
    }

    /**
     * Where the city is reached; empty for a city inside the program.
     *
     * @throws CommandFault where it cannot be read
     */
    Optional<URI> city() {
        try {
            return cities().stream().findFirst();
        } catch (EnrolmentException e) {
            throw new CommandFault(words(e) + " " + advice(e), e);
        }
    }

    private List<URI> cities() throws EnrolmentException {
        if (enrolled()) {
            return place().addresses();
        }
        return config.city().equals(StationConfig.PRACTICE) ? List.of() : List.of(address(config.city()));
    }

    /** What is to be said of the profile and of the city. */
    List<Finding> findings() {
        try {
            List<Finding> findings = new ArrayList<>();
            cities().stream().map(DeviceChecks::server).forEach(findings::add);
            if (enrolled()) {
                findings.addAll(enrolment());
            }
            findings.addAll(ComputerFindings.of(profileAtHand(), home().root()));
            return findings;
        } catch (ProfileException e) {
            return List.of(Finding.fault("profile", ProfileTold.what(e), ProfileTold.todo(e)));
        } catch (EnrolmentException e) {
            return List.of(Finding.fault("enrolment", words(e), advice(e)));
        }
    }

    private List<Finding> enrolment() throws EnrolmentException {
        CityPlace place = place();
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok(
                "enrolment",
                "station %s of site %s, %s"
                        .formatted(place.name().station(), place.name().site(), place.issuer())));
        findings.add(certificate());
        findings.addAll(CityChecks.published(
                EnrolledCounter.published(home(), place, clock),
                EnrolledCounter.inForce(home(), place, clock).left()));
        return findings;
    }

    private Finding certificate() {
        try {
            return CityChecks.certificate(
                    new CertificateFile(home().certificate()).read(), clock.instant(), clock.getZone());
        } catch (IOException e) {
            return Finding.warning(
                    "certificate", String.valueOf(e.getMessage()), "The next sign-in writes it anew; look again then.");
        }
    }

    private static URI address(String city) {
        try {
            URI address = new URI(city);
            if ("https".equals(address.getScheme()) && address.getHost() != null && address.getPort() > 0) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new CommandFault("city: " + city + " is no address. Write https://HOST:PORT, or practice.", e);
        }
        throw new CommandFault("city: " + city + " is no server's address. Write https://HOST:PORT, or practice.");
    }

    private static String words(EnrolmentException e) {
        return new Texts(Locale.ENGLISH).get(e.fault().messageKey());
    }

    private static String advice(EnrolmentException e) {
        return new Texts(Locale.ENGLISH).get(e.fault().messageKey() + ".todo");
    }
}
