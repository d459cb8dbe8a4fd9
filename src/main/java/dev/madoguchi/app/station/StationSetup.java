package dev.madoguchi.app.station;

import dev.madoguchi.municipality.CounterRules;
import dev.madoguchi.municipality.SignInRule;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.Admission;
import dev.madoguchi.staff.PasswordRule;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.SignIn;
import dev.madoguchi.staff.Tries;
import dev.madoguchi.sync.Enrolling;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** The first start of a workstation: its key, its people, its enrolment with the city. Done once, in an empty folder. */
public final class StationSetup {
    private static final String IDENTITY = "station identity";

    private final StationHome home;
    private final PasswordCost cost;
    private final SecureRandom random;

    public StationSetup(StationHome home, PasswordCost cost, SecureRandom random) {
        this.home = home;
        this.cost = cost;
        this.random = random;
    }

    /** Somebody who may sign in from the start, with a first password that is no secret yet. */
    public record Newcomer(Person person, String password) {}

    /** Whether the station was set up already. */
    public boolean done() {
        return people().exists();
    }

    /**
     * Makes the station's key, enrols it, and lets these people in. The list of people is written last, so that a set-up that
     * was cut off is done again.
     */
    public void run(StationName name, Enrolling city, List<Newcomer> newcomers)
            throws IOException, SecretException, EnrolmentException {
        home.prepared();
        try (StationKey key = StationKey.generate(random)) {
            try (StationIdentity identity = StationIdentity.enrol(name, random, city)) {
                identity.save(secrets(home, key));
                PeopleFile people = people();
                for (Newcomer newcomer : newcomers) {
                    people.put(newcomer.person(), newcomer.password().toCharArray(), key);
                }
                people.recoverable(key, identity.pins().sealing());
            }
        }
    }

    /** The file of the station's own secrets. */
    static SecretFile secrets(StationHome home, StationKey key) {
        return new SecretFile(home.secrets(), key, IDENTITY);
    }

    /**
     * The identity of a station that was enrolled, with what it has learned of the city's keys since.
     *
     * @throws EnrolmentException where it cannot be read
     */
    public static StationIdentity identity(StationHome home, StationKey key) throws EnrolmentException {
        return StationIdentity.load(secrets(home, key), home.cityKeys());
    }

    /** Every file that lies under the station's key alone, besides the store and the list of people. */
    static List<SecretFile> underKey(StationHome home, StationKey key) {
        return List.of(secrets(home, key));
    }

    /** What one try of a password costs by this rule. */
    public static PasswordCost cost(SignInRule rule) {
        return new PasswordCost(
                rule.stretch().memoryKiB(),
                rule.stretch().passes(),
                rule.stretch().lanes());
    }

    /** The sign-in of this station by these rules; its waiting begins anew with the program. */
    public SignIn signIn(CounterRules rules, Clock clock) {
        SignInRule rule = rules.signIn();
        return new SignIn(
                people(),
                new Tries(home.tries(), System::nanoTime),
                new PasswordRule(rule.passwordLength(), rule.pinLength()),
                new Admission(rule.before(), rules.permits(), clock));
    }

    /** Who may sign in here. */
    public PeopleFile people() {
        return new PeopleFile(home.people(), new KeyWrap(cost, random));
    }
}
