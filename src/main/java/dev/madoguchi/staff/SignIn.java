package dev.madoguchi.staff;

import dev.madoguchi.seal.SecretException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Lets people in by id and password, or by staff card and PIN, and makes whoever guesses wait ({@link Tries}). Safe for several
 * threads.
 *
 * <p>Everything takes what was typed over and wipes it. {@link IOException}: the list of people cannot be read, or a try cannot be
 * written down, without which none is made. {@link SecretException}: the person's entry is damaged.
 */
public final class SignIn {
    private final PeopleFile people;
    private final Tries tries;
    private final PasswordRule rule;
    private final Admission admission;

    public SignIn(PeopleFile people, Tries tries, PasswordRule rule, Admission admission) {
        this.people = people;
        this.tries = tries;
        this.rule = rule;
        this.admission = admission;
    }

    /** Tries one password. */
    public synchronized SignInOutcome signIn(String id, char[] password) throws IOException, SecretException {
        try {
            return outcome(id, () -> people.open(id, password), true);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Tries the PIN of a staff card. */
    public synchronized SignInOutcome signIn(StaffCard card, char[] pin) throws IOException, SecretException {
        try {
            SignInOutcome outcome = new SignInOutcome.Refused();
            for (String id : people.holders(card)) {
                outcome = outcome(id, () -> people.open(id, card, pin), false);
                if (outcome instanceof SignInOutcome.SignedIn || outcome instanceof SignInOutcome.Shut) {
                    return outcome;
                }
            }
            return outcome;
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    /** Changes one's own password; the old one is needed, and a wrong one counts as a try. */
    public synchronized PasswordOutcome change(String id, char[] old, char[] fresh)
            throws IOException, SecretException {
        try {
            Optional<PasswordFault> fault =
                    PasswordRule.same(old, fresh) ? Optional.of(PasswordFault.SAME) : rule.password(id, fresh);
            if (fault.isPresent()) {
                return new PasswordOutcome.Bad(fault.get());
            }
            SignInOutcome outcome = outcome(id, () -> people.open(id, old), false);
            if (outcome instanceof SignInOutcome.SignedIn in) {
                return changed(in.session(), fresh);
            }
            if (outcome instanceof SignInOutcome.Shut shut) {
                return new PasswordOutcome.Shut(shut.why());
            }
            return outcome instanceof SignInOutcome.TooSoon soon
                    ? new PasswordOutcome.TooSoon(soon.pause())
                    : new PasswordOutcome.Refused();
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(fresh, '\0');
        }
    }

    private PasswordOutcome changed(Session session, char[] fresh) throws IOException {
        try {
            people.put(session.person(), fresh, session.stationKey());
            return new PasswordOutcome.Changed(session);
        } catch (IOException e) {
            session.close();
            throw e;
        }
    }

    /** Lets a person who was wrong too often try again at once. */
    synchronized void forgive(String id) throws IOException {
        tries.forgive(id);
    }

    /** How often an id was refused since the trail was last told; {@code unknown} for all that nobody has. */
    public synchronized Map<String, Integer> untold() {
        return tries.untold();
    }

    /** The trail knows of these. */
    public synchronized void told(Map<String, Integer> heard) throws IOException {
        tries.told(heard);
    }

    /** Who may sign in. */
    public PeopleFile people() {
        return people;
    }

    /** Whether people may work today. */
    public Admission admission() {
        return admission;
    }

    public PasswordRule rule() {
        return rule;
    }

    private SignInOutcome outcome(String id, Opening opening, boolean mayHaveToChange)
            throws IOException, SecretException {
        Duration pause = tries.pause(id);
        if (pause.isPositive()) {
            return new SignInOutcome.TooSoon(pause);
        }
        int missed = tries.count(id);
        if (people.person(id).isEmpty()) {
            tries.stranger(id);
            return new SignInOutcome.Refused();
        }
        tries.begin(id);
        Optional<Session> session = opening.open();
        if (session.isEmpty()) {
            return new SignInOutcome.Refused();
        }
        tries.right(id);
        Optional<ShutOut> shut = admission.shut(session.get().person(), people.terms(id));
        if (shut.isPresent()) {
            session.get().close();
            return new SignInOutcome.Shut(shut.get());
        }
        if (mayHaveToChange && people.mustChange(id)) {
            session.get().close();
            return new SignInOutcome.MustChange();
        }
        return new SignInOutcome.SignedIn(session.get(), missed);
    }

    private interface Opening {
        Optional<Session> open() throws IOException, SecretException;
    }
}
