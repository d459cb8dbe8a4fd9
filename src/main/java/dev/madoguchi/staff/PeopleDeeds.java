package dev.madoguchi.staff;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;
import dev.madoguchi.role.Role;
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

    /** What somebody may do who may change the list; {@code NOT_ALLOWED} for anybody else. */
    public static PeopleDeeds of(PeopleFile people, SignIn signIn, AuditTrail audit, Session session, Permit permit)
            throws PeopleException {
        require(permit.may(Act.PEOPLE), PeopleFault.NOT_ALLOWED);
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
     * @param terms the days that they are held to
     * @throws PeopleException {@code TAKEN}, {@code BAD_ID}, {@code BAD_NAME}, {@code WEAK}, {@code TWO_ROLES}
     */
    public void add(Person person, Terms terms, char[] once) throws PeopleException, IOException {
        try {
            require(ID.matcher(person.id()).matches(), PeopleFault.BAD_ID);
            boolean isLine = !person.name().isBlank()
                    && person.name().length() <= LONGEST_NAME
                    && person.name().codePoints().noneMatch(Character::isISOControl);
            require(isLine, PeopleFault.BAD_NAME);
            require(people.people().stream().noneMatch(person::sameId), PeopleFault.TAKEN);
            requireOneRole(person);
            require(signIn.rule().password(person.id(), once).isEmpty(), PeopleFault.WEAK);
            audit.accept("people.added", person.id() + " " + person.role());
            people.putOnce(person, terms, once, key);
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

    /**
     * Gives somebody another role, from their next sign-in on; password and card stay. Does nothing where they have it.
     *
     * @throws PeopleException {@code UNKNOWN}, {@code ONESELF}, {@code LAST_SUPERVISOR}, {@code TWO_ROLES}
     */
    public void change(String id, Role role) throws PeopleException, IOException {
        Person person = require(id);
        if (person.role() == role) {
            return;
        }
        require(!id.equals(who), PeopleFault.ONESELF);
        requireAnotherSupervisor(person);
        Person changed = new Person(id, person.name(), role);
        requireOneRole(changed);
        audit.accept("people.role", id + " " + person.role() + " " + role);
        people.change(changed);
    }

    /** Takes somebody out of the list, with all their ways to the key. */
    public void remove(String id) throws PeopleException, IOException {
        Person person = require(id);
        require(!id.equals(who), PeopleFault.ONESELF);
        requireAnotherSupervisor(person);
        audit.accept("people.removed", id);
        people.remove(id);
    }

    /**
     * Notes the days that somebody is held to from now on.
     *
     * @throws PeopleException {@code UNKNOWN}; {@code LAST_SUPERVISOR} where no other supervisor could sign in once they cannot
     */
    public void note(String id, Terms terms) throws PeopleException, IOException {
        Person person = require(id);
        boolean stays = terms.until().isEmpty()
                && signIn.admission().shut(person, Optional.of(terms)).isEmpty();
        require(stays || person.role() != Role.SUPERVISOR || isAnotherSupervisor(id), PeopleFault.LAST_SUPERVISOR);
        audit.accept("people.dates", id);
        people.note(id, terms);
    }

    /** Why somebody may not sign in today; empty where they may. */
    Optional<ShutOut> shut(Person person, Optional<Terms> terms) {
        return signIn.admission().shut(person, terms);
    }

    /** Whether somebody else is a supervisor, may sign in today, and has no last day. */
    private boolean isAnotherSupervisor(String id) throws IOException {
        for (Person each : people.people()) {
            Optional<Terms> terms = people.terms(each.id());
            if (each.role() == Role.SUPERVISOR
                    && !each.id().equals(id)
                    && terms.flatMap(Terms::until).isEmpty()
                    && signIn.admission().shut(each, terms).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Makes somebody's staff card open nothing any more: it was lost, or given back. */
    public void takeCard(String id) throws PeopleException, IOException {
        require(id);
        audit.accept("people.card.taken", id);
        people.takeCard(id);
    }

    private void requireAnotherSupervisor(Person leaving) throws PeopleException, IOException {
        require(leaving.role() != Role.SUPERVISOR || isAnotherSupervisor(leaving.id()), PeopleFault.LAST_SUPERVISOR);
    }

    /** The same name under two ids is two roles of one person where one of them is the general manager's. */
    private void requireOneRole(Person person) throws PeopleException, IOException {
        boolean another = people.people().stream()
                .filter(each -> !each.sameId(person) && each.sameName(person))
                .anyMatch(each -> each.role() == Role.GENERAL_MANAGER || person.role() == Role.GENERAL_MANAGER);
        require(!another, PeopleFault.TWO_ROLES);
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
