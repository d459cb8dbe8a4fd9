package dev.madoguchi.staff;

import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.CityPrivateKeys;
import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.KeyRecovery;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.staff.PeopleEntry.CardEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may sign in: a JSON file that holds for each person the station's key under that person's own password, and, where they have
 * a staff card, once more under the card and its PIN. Safe for several threads.
 *
 * <p>There is no password in it and no check of one: a password is right when it opens the key. After a crash the old file or the
 * new one is there, whole; a damaged one is stood in for by the last good one.
 */
public final class PeopleFile {
    private static final Logger LOG = LoggerFactory.getLogger(PeopleFile.class);

    private final RollFile file;
    private final PeopleLocks locks;

    public PeopleFile(Path file, KeyWrap wrap) {
        this.file = new RollFile(file);
        this.locks = new PeopleLocks(wrap);
    }

    /** Whether anybody may sign in yet. */
    public boolean exists() {
        return file.exists();
    }

    /** Whether the file was damaged when it was last read, so that the last good one stands in for it. */
    public synchronized boolean damaged() {
        return file.damaged();
    }

    /** Writes what stands in for a damaged file into its place. */
    public synchronized void mend() throws IOException {
        file.write(file.read());
    }

    /** Everybody who may sign in, in the file's order. */
    public synchronized List<Person> people() throws IOException {
        return file.read().entries().stream().map(PeopleEntry::person).toList();
    }

    /** The person with this id. */
    public synchronized Optional<Person> person(String id) throws IOException {
        return file.read().entry(id).map(PeopleEntry::person);
    }

    /** Lets a person sign in with this password, or gives a person who is there already a new one. */
    public void put(Person person, char[] password, StationKey key) throws IOException {
        put(person, password, key, false, terms(person.id()));
    }

    /** The same with a password that opens the change of itself and nothing else. */
    public void putOnce(Person person, char[] password, StationKey key) throws IOException {
        put(person, password, key, true, terms(person.id()));
    }

    /** The same for somebody new, who is held to these days. */
    public void putOnce(Person person, Terms terms, char[] password, StationKey key) throws IOException {
        put(person, password, key, true, Optional.of(terms));
    }

    private synchronized void put(Person person, char[] password, StationKey key, boolean once, Optional<Terms> terms)
            throws IOException {
        PeopleRoll roll = file.exists() ? file.read() : PeopleRoll.EMPTY;
        Optional<CardEntry> card = roll.entry(person.id()).flatMap(PeopleEntry::card);
        file.write(roll.with(new PeopleEntry(person, locks.under(password, key), once, card, terms)));
    }

    /** The days that a person is held to; empty for whoever is held to none, and for nobody in the list. */
    public synchronized Optional<Terms> terms(String id) throws IOException {
        return file.exists() ? file.read().entry(id).flatMap(PeopleEntry::terms) : Optional.empty();
    }

    /** Notes the days that a person is held to from now on. */
    public synchronized void note(String id, Terms terms) throws IOException {
        change(id, entry -> entry.withTerms(terms));
    }

    /** Takes a person's two ways to the key out of the file. Whoever has a copy of the file from before still has them there. */
    public synchronized void remove(String id) throws IOException {
        file.write(file.read().without(id));
    }

    /** Lets a person sign in with this card and its PIN too; an earlier card of theirs no longer opens anything. */
    public synchronized void giveCard(String id, StaffCard card, char[] pin, StationKey key) throws IOException {
        CardEntry given = locks.under(card, pin, key);
        change(id, entry -> entry.withCard(Optional.of(given)));
    }

    /** Gives the person with this id another name or role; their ways to the key stay. */
    public synchronized void change(Person person) throws IOException {
        change(person.id(), entry -> entry.withPerson(person));
    }

    /** Makes a person's card open nothing any more. */
    public synchronized void takeCard(String id) throws IOException {
        PeopleRoll roll = file.read();
        PeopleEntry entry = required(roll, id);
        if (entry.card().isPresent()) {
            file.write(roll.with(entry.withCard(Optional.empty())).dueNow());
        }
    }

    /** Whether a way to the station's key was taken out since that key was made, so that it is to be replaced ({@link Renewal}). */
    public synchronized boolean renewalDue() throws IOException {
        return file.exists() && file.read().due();
    }

    /** Whose lock is of the first form, which only its person can make anew by signing in. */
    public synchronized List<String> unrenewable() throws IOException, SecretException {
        return Renewal.impossible(file.read());
    }

    /**
     * Writes the same list into another file, with another station key under every lock; nobody's password is needed.
     *
     * @param other where the list is written, with its second copy
     * @param old the key that is under the locks now
     * @throws SecretException {@code DAMAGED} where a lock is of the first form or was not made by this station
     */
    public synchronized void renewed(Path other, StationKey old, StationKey fresh, CityPublicKey city)
            throws IOException, SecretException {
        new RollFile(other).write(Renewal.of(file.read(), old, fresh, KeyRecovery.seal(fresh, city)));
    }

    /** Who have a card. */
    public synchronized List<String> cardHolders() throws IOException {
        return file.read().entries().stream()
                .filter(entry -> entry.card().isPresent())
                .map(entry -> entry.person().id())
                .toList();
    }

    /** Whose card this may be: one person as a rule, nobody where the list does not know it. */
    public synchronized List<String> holders(StaffCard card) throws IOException {
        return file.read().entries().stream()
                .filter(entry -> entry.card()
                        .filter(held -> PeopleLocks.isOf(held, card))
                        .isPresent())
                .map(entry -> entry.person().id())
                .toList();
    }

    /**
     * Opens the station's key with a person's password; empty where there is no such person or the password is wrong. Takes about
     * half a second on purpose. Where the lock costs less than it should by now, it is made anew.
     *
     * @throws SecretException {@code DAMAGED} where the person's entry is broken
     */
    public synchronized Optional<Session> open(String id, char[] password) throws IOException, SecretException {
        Optional<PeopleEntry> entry = file.read().entry(id);
        return entry.isEmpty() ? Optional.empty() : entered(locks.open(entry.get(), password));
    }

    /** The same with a staff card and its PIN. */
    public synchronized Optional<Session> open(String id, StaffCard card, char[] pin)
            throws IOException, SecretException {
        Optional<PeopleEntry> entry = file.read().entry(id);
        Optional<CardEntry> held = entry.flatMap(PeopleEntry::card);
        return held.isEmpty() ? Optional.empty() : entered(locks.open(entry.get(), held.get(), card, pin));
    }

    /** Whether this person's password was given by somebody else and has to be changed before anything. */
    public synchronized boolean mustChange(String id) throws IOException {
        return file.read().entry(id).filter(PeopleEntry::once).isPresent();
    }

    /** Seals the station's key for the city, where that was not done yet for the city's present key. */
    public synchronized void recoverable(StationKey key, CityPublicKey city) throws IOException, SecretException {
        PeopleRoll roll = file.read();
        if (roll.recovery().isEmpty() || !KeyRecovery.isFor(roll.recovery().get(), city)) {
            file.write(roll.recoverable(KeyRecovery.seal(key, city)));
        }
    }

    /** Opens the station's key with the city's; empty where it was never sealed for the city. */
    public synchronized Optional<StationKey> recover(CityPrivateKeys city) throws IOException, SecretException {
        Optional<String> sealed = file.read().recovery();
        return sealed.isEmpty() ? Optional.empty() : Optional.of(KeyRecovery.open(sealed.get(), city));
    }

    /** The same with one key alone. */
    public Optional<StationKey> recover(CityPrivateKey city) throws IOException, SecretException {
        return recover(new CityPrivateKeys(List.of(city)));
    }

    private Optional<Session> entered(Optional<PeopleLocks.Opened> opened) {
        opened.ifPresent(lock -> lock.stronger().ifPresent(change -> strengthen(lock.session(), change)));
        return opened.map(PeopleLocks.Opened::session);
    }

    private void strengthen(Session session, UnaryOperator<PeopleEntry> change) {
        String id = session.person().id();
        try {
            change(id, change);
            LOG.info("The lock of {} was made stronger", id);
        } catch (IOException e) {
            LOG.warn("The lock of {} stays as strong as it was; the list cannot be written", id, e);
        }
    }

    private void change(String id, UnaryOperator<PeopleEntry> change) throws IOException {
        PeopleRoll roll = file.read();
        file.write(roll.with(change.apply(required(roll, id))));
    }

    private static PeopleEntry required(PeopleRoll roll, String id) throws IOException {
        return roll.entry(id).orElseThrow(() -> new IOException("nobody in the list has this id"));
    }
}
