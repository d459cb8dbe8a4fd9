package dev.madoguchi.staff;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Confirmation;
import dev.madoguchi.role.Permits;
import dev.madoguchi.seal.SecretException;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Four eyes: lets a second person confirm a case at the same desk, whom nobody signs out for. It is in the trail before it is told.
 *
 * <p>Whoever worked on the case is refused before the password is tried, however their id is spelled; their card after its PIN.
 */
public final class SecondLook {
    private final SignIn signIn;
    private final Permits permits;
    private final AuditTrail audit;
    private final Clock clock;
    private final Matter matter;

    /**
     * What somebody is asked to confirm.
     *
     * @param act who may
     * @param deed what the trail's words begin with
     */
    public record Matter(Act act, String deed) {
        /** A case, before anything goes back to the citizen. */
        public static final Matter CASE = new Matter(Act.CONFIRM_CASE, "case");
        /** That a workstation is erased before their eyes. */
        public static final Matter ERASURE = new Matter(Act.SEE_ERASURE, "erasure");
    }

    public SecondLook(SignIn signIn, Permits permits, AuditTrail audit, Clock clock) {
        this(Matter.CASE, signIn, permits, audit, clock);
    }

    public SecondLook(Matter matter, SignIn signIn, Permits permits, AuditTrail audit, Clock clock) {
        this.matter = matter;
        this.signIn = signIn;
        this.permits = permits;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tries a password; it is wiped. */
    SecondStep confirm(CaseAtHand waiting, String id, char[] password) throws IOException, SecretException {
        if (worked(waiting, id)) {
            Arrays.fill(password, '\0');
            return refused(waiting, "SAME", new SecondStep.SamePerson());
        }
        return told(waiting, signIn.signIn(id, password));
    }

    /** Tries the PIN of a staff card; it is wiped. */
    SecondStep confirm(CaseAtHand waiting, StaffCard card, char[] pin) throws IOException, SecretException {
        return told(waiting, signIn.signIn(card, pin));
    }

    private SecondStep told(CaseAtHand waiting, SignInOutcome outcome) {
        return switch (outcome) {
            case SignInOutcome.SignedIn in -> {
                Person person = in.session().person();
                in.session().close();
                yield told(waiting, person);
            }
            case SignInOutcome.MustChange must -> new SecondStep.MustChange();
            case SignInOutcome.Refused refused -> refused(waiting, "WRONG", new SecondStep.Refused());
            case SignInOutcome.Shut shut -> refused(waiting, "SHUT", new SecondStep.Shut(shut.why()));
            case SignInOutcome.TooSoon soon -> new SecondStep.TooSoon(soon.pause());
        };
    }

    private SecondStep told(CaseAtHand waiting, Person person) {
        if (worked(waiting, person.id())) {
            return refused(waiting, "SAME", new SecondStep.SamePerson());
        }
        if (!permits.allow(person.role(), matter.act())) {
            return refused(waiting, "ROLE", new SecondStep.NotAllowed(permits.holders(matter.act())));
        }
        audit.record(person.id(), matter.deed() + ".confirmed", waiting.id().toString());
        return new SecondStep.Confirmed(
                new Confirmation(person.id(), person.role(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** What was typed may be a password in the wrong place: the trail holds only why. */
    private SecondStep refused(CaseAtHand waiting, String why, SecondStep step) {
        audit.record("second", matter.deed() + ".refused", waiting.id() + " " + why);
        return step;
    }

    private static boolean worked(CaseAtHand waiting, String id) {
        return waiting.hands().stream().anyMatch(hand -> Person.sameIds(hand, id));
    }
}
