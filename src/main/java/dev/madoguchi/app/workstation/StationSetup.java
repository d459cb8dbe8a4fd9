package dev.madoguchi.app.workstation;

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
    /** What the station's own secret file is for, see {@link dev.madoguchi.seal.SecretFile}. */
    public static final String IDENTITY = "station identity";

    static final String CITY_KEYS = "city keys";

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
                identity.save(new SecretFile(home.secrets(), key, IDENTITY));
                PeopleFile people = people();
                for (Newcomer newcomer : newcomers) {
                    people.put(newcomer.person(), newcomer.password().toCharArray(), key);
                }
                people.recoverable(key, identity.pins().sealing());
            }
        }
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
