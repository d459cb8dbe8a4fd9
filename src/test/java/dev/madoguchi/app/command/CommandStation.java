package dev.madoguchi.app.command;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSetup;
import dev.madoguchi.app.workstation.MadeCity;
import dev.madoguchi.app.workstation.PracticeCity;
import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.store.Database;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** Station T01 of a practice city, in a folder where commands find it, with people whose passwords cost next to nothing. */
final class CommandStation {
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

    private final StationHome home;

    private CommandStation(Path folder) {
        home = new StationHome(folder.resolve("workstation"));
    }

    /** Enrols it; the city's own keys are left in {@code city-key}. */
    static CommandStation enrolled(Path folder, StationSetup.Newcomer... people) throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        CommandStation station = new CommandStation(folder);
        try (PracticeCity city = MadeCity.open(folder.resolve("city"), profile.name())) {
            new StationSetup(station.home, CHEAP, new SecureRandom())
                    .run(new StationName(profile.id(), "honcho", "T01"), city::enrol, List.of(people));
            city.exportKeys(folder.resolve("city-key"), profile.id());
        }
        return station;
    }

    static StationSetup.Newcomer newcomer(String id, String name, Role role, String password) {
        return new StationSetup.Newcomer(new Person(id, name, role), password);
    }

    StationHome home() {
        return home;
    }

    PeopleFile people() {
        return new PeopleFile(home.people(), new KeyWrap(CHEAP, new SecureRandom()));
    }

    Session open(String id, String password) throws Exception {
        return people().open(id, password.toCharArray()).orElseThrow();
    }

    Database store(Session session) throws Exception {
        return Database.open(home.store(), session.stationKey(), Clock.systemUTC())
                .database();
    }

    List<AuditRow> trail(Session session) throws Exception {
        try (Database database = store(session)) {
            return new AuditTrail(database, Clock.systemUTC()).after(0, 100);
        }
    }
}
