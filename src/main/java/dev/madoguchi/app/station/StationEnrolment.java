package dev.madoguchi.app.station;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.SignInRule;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.staff.OneTimePassword;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Person;
import dev.madoguchi.sync.CertificateFile;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.Enrolling;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.EnrolmentFault;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.sync.StationSecrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Enrols a fresh workstation with a real city by a one-time code.
 *
 * <p>The station's key and its two key pairs are on the disk, locked with the code, before the city is asked: an enrolment that was
 * killed is run again with the same code, and gets the same certificate. The list of people is written last, so that
 * until then the station is not set up.
 */
public final class StationEnrolment {
    private static final String PENDING = "station enrolment";

    private final StationHome home;
    private final SecureRandom random;
    private final PasswordCost locking;

    public StationEnrolment(StationHome home, SecureRandom random) {
        this(home, random, PasswordCost.STANDARD);
    }

    /** @param locking what one try of a code costs */
    StationEnrolment(StationHome home, SecureRandom random, PasswordCost locking) {
        this.home = home;
        this.random = random;
        this.locking = locking;
    }

    /** Whether this folder holds a station of a real city, set up to the end. */
    public static boolean done(StationHome home) {
        return Files.exists(home.city()) && Files.exists(home.people());
    }

    /** Whether the city has enrolled a station here, which nobody may sign in to yet. */
    public static boolean begun(StationHome home) {
        return Files.exists(home.city()) && !Files.exists(home.people());
    }

    /**
     * Enrols the station, and lets nobody in yet. Done again with the same code it gives the same, and asks the city only where it has
     * not answered before; with another code it begins anew.
     */
    public CityPlace enrol(EnrolmentCode code, Enrolling city) throws IOException, SecretException, EnrolmentException {
        requireNoStation();
        home.prepared();
        char[] lock = lock(code);
        boolean known = begun(home) && pendingWith(lock);
        if (!known) {
            DurableFile.delete(home.city()); // what another code began is over
        }
        try (StationKey key = key(lock)) {
            if (known) {
                return CityPlace.read(home.city());
            }
            try (StationIdentity identity = StationIdentity.enrol(secrets(key), city)) {
                identity.save(StationSetup.secrets(home, key));
                return CityPlace.keep(home.city(), code.server(), identity);
            }
        } finally {
            Arrays.fill(lock, '\0');
        }
    }

    /**
     * Lets the first supervisor in, by a password of their own, and forgets the code.
     *
     * @param code that the station was enrolled by
     * @throws EnrolmentException {@code CODE_UNKNOWN} where it was another one
     */
    public void letIn(EnrolmentCode code, Person first, char[] password)
            throws IOException, SecretException, EnrolmentException {
        requireNoStation();
        char[] lock = lock(code);
        try (StationKey key = begun(new KeyWrap(locking, random), lock)
                .orElseThrow(() -> new EnrolmentException(EnrolmentFault.CODE_UNKNOWN, "another code began it"))) {
            SignInRule rule = profile(CityPlace.read(home.city())).rules().signIn();
            new StationSetup(home, StationSetup.cost(rule), random).people().put(first, password, key);
            Files.deleteIfExists(pendingKeys());
            Files.deleteIfExists(pendingKey());
        } finally {
            Arrays.fill(lock, '\0');
        }
    }

    /** Whether what is kept of an enrolment was begun with this code. */
    private boolean pendingWith(char[] lock) throws IOException, SecretException {
        if (!Files.exists(pendingKey()) || !Files.exists(pendingKeys())) {
            return false;
        }
        Optional<StationKey> key = begun(new KeyWrap(locking, random), lock);
        key.ifPresent(StationKey::close);
        return key.isPresent();
    }

    private void requireNoStation() throws EnrolmentException {
        if (Files.exists(home.people())) {
            throw new EnrolmentException(EnrolmentFault.ENROLLED_ALREADY, "there is a station in " + home.root());
        }
    }

    /**
     * Enrols the station and lets its first supervisor in.
     *
     * @param city carries the request to the city that made the code
     * @param told is told the first supervisor's one-time password before it holds
     */
    public CityPlace run(EnrolmentCode code, Enrolling city, Person first, Consumer<String> told)
            throws IOException, SecretException, EnrolmentException {
        requireNoStation();
        home.prepared();
        char[] lock = lock(code);
        try (StationKey key = key(lock);
                StationIdentity identity = StationIdentity.enrol(secrets(key), city)) {
            CityPlace place = CityPlace.keep(home.city(), code.server(), identity);
            identity.save(StationSetup.secrets(home, key));
            new CertificateFile(home.certificate()).keep(identity.pins().certificate());
            letIn(first, key, profile(place), told);
            Files.deleteIfExists(pendingKeys());
            Files.deleteIfExists(pendingKey());
            return place;
        } finally {
            Arrays.fill(lock, '\0');
        }
    }

    /**
     * Enrols a station anew whose certificate has run out or was taken back: it keeps its name, its signing key and everything that
     * it has not delivered. One that is cut off changes nothing; it needs another code then.
     *
     * @param key the station's, which somebody's password opened
     */
    public CityPlace anew(StationKey key, EnrolmentCode code, Enrolling city)
            throws IOException, SecretException, EnrolmentException {
        try (StationIdentity old = StationSetup.identity(home, key);
                StationIdentity anew = old.enrolledAnew(random, city)) {
            anew.save(StationSetup.secrets(home, key));
            new CertificateFile(home.certificate()).keep(anew.pins().certificate());
            return CityPlace.keep(home.city(), code.server(), anew);
        }
    }

    /** The profile that the city gave. */
    public static Profile profile(CityPlace place) throws EnrolmentException {
        try {
            return Profiles.parse("profile of the city", place.profile().getBytes(StandardCharsets.UTF_8));
        } catch (ProfileException e) {
            throw new EnrolmentException(EnrolmentFault.ANSWER, "this version cannot read the city's profile", e);
        }
    }

    private void letIn(Person first, StationKey key, Profile profile, Consumer<String> told) throws IOException {
        SignInRule rule = profile.rules().signIn();
        PeopleFile people = new StationSetup(home, StationSetup.cost(rule), random).people();
        String password = new OneTimePassword(random, rule.passwordLength()).draw();
        told.accept(password);
        people.putOnce(first, password.toCharArray(), key);
    }

    /** The key of an enrolment with this code that was cut off, or a new one. */
    private StationKey key(char[] lock) throws IOException, SecretException {
        KeyWrap wrap = new KeyWrap(locking, random);
        Optional<StationKey> begun =
                Files.exists(pendingKeys()) && Files.exists(pendingKey()) ? begun(wrap, lock) : Optional.empty();
        if (begun.isPresent()) {
            return begun.get();
        }
        Files.deleteIfExists(pendingKeys());
        StationKey key = StationKey.generate(random);
        DurableFile.write(pendingKey(), wrap.wrap(key, lock));
        return key;
    }

    private Optional<StationKey> begun(KeyWrap wrap, char[] lock) throws IOException, SecretException {
        try {
            return Optional.of(wrap.unwrap(Files.readAllBytes(pendingKey()), lock));
        } catch (SecretException e) {
            if (e.fault() == SecretFault.WRONG_PASSWORD) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private StationSecrets secrets(StationKey key) throws SecretException, EnrolmentException {
        SecretFile file = new SecretFile(pendingKeys(), key, PENDING);
        if (file.exists()) {
            return StationSecrets.load(file);
        }
        StationSecrets secrets = StationSecrets.generate(random);
        secrets.save(file);
        return secrets;
    }

    private static char[] lock(EnrolmentCode code) {
        return code.text().toCharArray();
    }

    private Path pendingKey() {
        return home.root().resolve("enrolling.json");
    }

    private Path pendingKeys() {
        return home.root().resolve("enrolling.secret");
    }
}
