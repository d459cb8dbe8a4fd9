package dev.madoguchi.staff;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Confirmation;
import dev.madoguchi.role.Permits;
import dev.madoguchi.role.Role;
import dev.madoguchi.sync.CityReviews;
import dev.madoguchi.sync.ReviewState;
import java.io.IOException;
import java.util.Optional;

/**
 * Four eyes in two places: lets a city officer at the console confirm a case (001 §6(2)②イ). It is in the trail before it is told.
 *
 * <p>Whoever worked on the case does not confirm it here either, however the account is spelled.
 */
public final class OnlineLook {
    private final CityReviews city;
    private final Permits permits;
    private final AuditTrail audit;
    private final String asker;
    private final int minutes;

    /**
     * @param asker the id of who sits at the desk
     * @param minutes how long an officer has
     */
    public OnlineLook(CityReviews city, Permits permits, AuditTrail audit, String asker, int minutes) {
        this.city = city;
        this.permits = permits;
        this.audit = audit;
        this.asker = asker;
        this.minutes = minutes;
    }

    /** Asks, where nobody is asked yet. */
    OnlineStep ask(OnlineCase what) throws IOException {
        audit.record(asker, "case.officerAsked", what.id().toString());
        return step(what, city.ask(what.asked(minutes)));
    }

    /** What came of it so far. */
    OnlineStep look(OnlineCase what) throws IOException {
        return step(what, city.look(what.asked(minutes)));
    }

    /** Needs the officer no more; a confirmation that came before counts. */
    OnlineStep withdraw(OnlineCase what) throws IOException {
        return step(what, city.withdraw(what.asked(minutes)));
    }

    private OnlineStep step(OnlineCase what, ReviewState state) {
        return switch (state) {
            case ReviewState.None none -> new OnlineStep.Idle();
            case ReviewState.Waiting waiting -> new OnlineStep.Waiting(waiting.until());
            case ReviewState.Lapsed lapsed -> new OnlineStep.Lapsed();
            case ReviewState.Refused refused -> new OnlineStep.SentBack(refused.by(), refused.reason());
            case ReviewState.Confirmed confirmed -> confirmed(what, confirmed);
        };
    }

    private OnlineStep confirmed(OnlineCase what, ReviewState.Confirmed by) {
        if (what.hands().stream().anyMatch(hand -> Person.sameIds(hand, by.by()))) {
            audit.record(asker, "case.refused", what.id() + " SAME");
            return new OnlineStep.SamePerson();
        }
        if (!permits.allow(Role.CITY_OFFICER, Act.CONFIRM_CASE)) {
            audit.record(asker, "case.refused", what.id() + " ROLE");
            return new OnlineStep.NotAllowed(permits.holders(Act.CONFIRM_CASE));
        }
        audit.record(by.by(), "case.confirmedAtConsole", what.id().toString());
        return new OnlineStep.Confirmed(
                new Confirmation(by.by(), Role.CITY_OFFICER, by.at(), Optional.of(by.statement())));
    }
}
