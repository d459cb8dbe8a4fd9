package dev.madoguchi.staff;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * What somebody does to the list of people: each deed is in the trail before it is done, and what was typed is wiped.
 *
 * <p>{@link IOException}: the list cannot be read or written.
 */
public final class PeopleDeeds {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,32}");
    private static final int LONGEST_NAME = 60;

    private final PeopleFile people;
    private final SignIn signIn;
    private final BiConsumer<String, String> audit;
    private final StationKey key;
    private final String who;

    private PeopleDeeds(PeopleFile people, SignIn signIn, AuditTrail audit, StationKey key, String who) {
        this.people = people;
        this.signIn = signIn;
        this.audit = (deed, subject) -> audit.record(who, deed, subject);
        this.key = key;
        this.who = who;
    }

    /** What a supervisor may do; {@code NOT_ALLOWED} for anybody else. */
    public static PeopleDeeds of(PeopleFile people, SignIn signIn, AuditTrail audit, Session session)
            throws PeopleException {
        require(session.person().role() == Role.SUPERVISOR, PeopleFault.NOT_ALLOWED);
        return new PeopleDeeds(
                people, signIn, audit, session.stationKey(), session.person().id());
    }

    /** What the city may do, whose key has just opened the station's. */
    public static PeopleDeeds ofCity(PeopleFile people, SignIn signIn, AuditTrail audit, StationKey key) {
        return new PeopleDeeds(people, signIn, audit, key, "city");
    }

    /**
     * Lets somebody new sign in, with a password that they have to change at once.
     *
     * @throws PeopleException {@code TAKEN}, {@code BAD_ID}, {@code BAD_NAME}, {@code WEAK}
     */
    public void add(Person person, char[] once) throws PeopleException, IOException {
        try {
            require(ID.matcher(person.id()).matches(), PeopleFault.BAD_ID);
            boolean isLine = !person.name().isBlank()
                    && person.name().length() <= LONGEST_NAME
                    && person.name().codePoints().noneMatch(Character::isISOControl);
            require(isLine, PeopleFault.BAD_NAME);
            require(people.person(person.id()).isEmpty(), PeopleFault.TAKEN);
            require(signIn.rule().password(person.id(), once).isEmpty(), PeopleFault.WEAK);
            audit.accept("people.added", person.id() + " " + person.role());
            people.putOnce(person, once, key);
            signIn.forgive(person.id());
        } finally {
            Arrays.fill(once, '\0');
        }
    }

    /**
     * Gives somebody a password that they have to change at once, in the place of one that they forgot, and lets them try at once
     * however often they were wrong.
     */
    public void reset(String id, char[] once) throws PeopleException, IOException {
        try {
            Person person = require(id);
            require(signIn.rule().password(id, once).isEmpty(), PeopleFault.WEAK);
            audit.accept("people.reset", id);
            people.putOnce(person, once, key);
            signIn.forgive(id);
        } finally {
            Arrays.fill(once, '\0');
        }
    }

    /** Takes somebody out of the list, with all their ways to the key. */
    public void remove(String id) throws PeopleException, IOException {
        Person person = require(id);
        require(!id.equals(who), PeopleFault.ONESELF);
        boolean another = people.people().stream()
                .anyMatch(each -> each.role() == Role.SUPERVISOR && !each.id().equals(id));
        require(another || person.role() != Role.SUPERVISOR, PeopleFault.LAST_SUPERVISOR);
        audit.accept("people.removed", id);
        people.remove(id);
    }

    /** Makes somebody's staff card open nothing any more: it was lost, or given back. */
    public void takeCard(String id) throws PeopleException, IOException {
        require(id);
        audit.accept("people.card.taken", id);
        people.takeCard(id);
    }

    private Person require(String id) throws PeopleException, IOException {
        Optional<Person> person = people.person(id);
        require(person.isPresent(), PeopleFault.UNKNOWN);
        return person.orElseThrow();
    }

    private static void require(boolean holds, PeopleFault fault) throws PeopleException {
        if (!holds) {
            throw new PeopleException(fault);
        }
    }
}
