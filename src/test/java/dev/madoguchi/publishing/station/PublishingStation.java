package dev.madoguchi.publishing.station;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.PublishingDeeds;
import dev.madoguchi.city.PublishingDeeds.Draft;
import dev.madoguchi.city.PublishingDeeds.Published;
import dev.madoguchi.city.PublishingDeeds.Terms;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKeys;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.PublicationLink;
import dev.madoguchi.sync.StationIdentity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A city that publishes, and a station of it that fetches. */
final class PublishingStation implements AutoCloseable {
    static final String MUNICIPALITY = "kokubunji";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);
    static final Path PROFILE = Path.of("sample-config/kokubunji.yaml");
    static final String STORM = "id: storm\ntitle: 台風\ntext: 早く閉めます\nuntil: 2026-11-21\nboard: true\n";

    final Path directory;

    final TestCity city;
    final PublishingDeeds deeds;
    final StationIdentity station;
    final CityLink line;
    private final Database database;
    final Proposals proposals;
    private final StationKey key;

    PublishingStation(Path directory) throws Exception {
        this.directory = directory;
        city = TestCity.create(directory.resolve("city"));
        city.home().keepProfile(Files.readString(PROFILE));
        deeds = city.home().publishing();
        station = city.station(new StationName(MUNICIPALITY, "city-hall", "W-01"));
        line = new CityLink(city.address(), station.tls());
        key = MadeStore.key();
        database = MadeStore.open(directory.resolve("store"), key, CLOCK).database();
        proposals = new Proposals(database, station.signing());
    }

    @Override
    public void close() {
        database.close();
        key.close();
        line.close();
        station.close();
        city.close();
    }

    Published publish(PublishedKind kind, String content, LocalDate from) throws CityException {
        return deeds.publish(new Draft(MUNICIPALITY, "", kind, "file", content), terms(from));
    }

    static Terms terms(LocalDate from) {
        return new Terms(from, "市民課", "");
    }

    /** The block of the defaults with another length of passwords. */
    static String settings(int length) {
        return """
                signIn:
                  idleMinutes: 5
                  signOutMinutes: 60
                  passwordLength: %d
                  pinLength: 6
                  memoryKiB: 65536
                  passes: 3
                  lanes: 1
                  cardCommand: "FFCA000000"
                  before: [TRAINING, PLEDGE]
                  maskStaff: false
                  clause: 市の決定
                """.formatted(length);
    }

    int passwordLength(LocalDate day) throws Exception {
        return profile(day).rules().signIn().passwordLength();
    }

    Profile profile(LocalDate day) throws Exception {
        byte[] yaml = Files.readAllBytes(PROFILE);
        return new ProfileInForce(
                        on(day),
                        station.pins().name(),
                        Profiles.parse("enrolment", yaml),
                        new String(yaml, StandardCharsets.UTF_8))
                .profile();
    }

    InForce on(LocalDate day) throws Exception {
        return new InForce(new PublicationFolder(folder(), check("city-hall")).read(), day, ZoneOffset.UTC);
    }

    PublishedHere fetched() {
        PublishedHere here = here();
        here.exchange(new PublicationLink(line), proposals);
        return here;
    }

    PublishedHere here() {
        return new PublishedHere(folder(), check("city-hall"), CLOCK);
    }

    PublicationCheck check(String site) {
        return new PublicationCheck(
                () -> VerifyingKeys.only(station.pins().receipt()),
                station.pins().issuer(),
                new StationName(MUNICIPALITY, site, "W-01"));
    }

    Path folder() {
        return directory.resolve("publications");
    }
}
