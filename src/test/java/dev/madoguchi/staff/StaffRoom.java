package dev.madoguchi.staff;

import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.SignInRule.Before;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.role.Permit;
import dev.madoguchi.role.Permits;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.MadeStore;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A station's people in a folder, a clock that stands still until it is told, and the cheapest passwords there are. */
public final class StaffRoom implements AutoCloseable {
    static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
    static final Person HANAKO = new Person("hanako", "山田 花子", Role.CLERK);
    static final Person SHIGEO = new Person("shigeo", "責任 茂男", Role.SUPERVISOR);
    static final String HORSE = "correct horse";
    static final String STAPLE = "battery staple";

    final StationKey key = MadeStore.key();
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

    final Path file;
    final PeopleFile people;
    private final Path tries;
    private long nanos;

    public StaffRoom(Path folder) throws IOException {
        file = folder.resolve("people.json");
        tries = folder.resolve("tries.json");
        people = people(CHEAP);
        people.put(HANAKO, HORSE.toCharArray(), key);
        people.put(SHIGEO, STAPLE.toCharArray(), key);
    }

    /** Somebody more may sign in. */
    public void add(Person person, String password) throws IOException {
        people.put(person, password.toCharArray(), key);
    }

    /** The same list, whose passwords should cost this much. */
    PeopleFile people(PasswordCost cost) {
        return new PeopleFile(file, new KeyWrap(cost, new SecureRandom()));
    }

    /** The program starts anew. */
    public SignIn start() {
        return new SignIn(people, new Tries(tries, () -> nanos), new PasswordRule(10, 6), admission());
    }

    /** Today is 27 November 2026, and both training and pledge are asked for. */
    static Admission admission() {
        return new Admission(List.of(Before.TRAINING, Before.PLEDGE), permits(), CLOCK);
    }

    void wait(Duration time) {
        nanos += time.toNanos();
    }

    Path tries() {
        return tries;
    }

    /** What somebody may do by the table of the sample profile. */
    static Permit permit(Person person) {
        return new Permit(permits(), person.role(), () -> false);
    }

    /** The table of the sample profile. */
    public static Permits permits() {
        try {
            return Profiles.read(Path.of("sample-config", "yatsushiro.yaml"))
                    .rules()
                    .permits();
        } catch (ProfileException e) {
            throw new IllegalStateException(e);
        }
    }

    static StaffCard card(int number) {
        return new StaffCard(new byte[] {4, 1, 2, 3, 4, 5, (byte) number});
    }

    @Override
    public void close() {
        key.close();
    }
}
