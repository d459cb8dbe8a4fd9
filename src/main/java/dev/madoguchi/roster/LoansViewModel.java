package dev.madoguchi.roster;

import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lent IC cards without their pixels: one number lends a card that is in, and takes back one that is out. */
public final class LoansViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(LoansViewModel.class);

    private final CardLoans loans;
    private final PeopleFile people;
    private final Background background;
    private final String who;
    private final ReadOnlyObjectWrapper<LoansState> state = new ReadOnlyObjectWrapper<>(LoansState.EMPTY);

    /** @param who the id of who hands cards out and takes them back */
    public LoansViewModel(CardLoans loans, PeopleFile people, Background background, String who) {
        this.loans = loans;
        this.people = people;
        this.background = background;
        this.who = who;
    }

    ReadOnlyObjectProperty<LoansState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void look() {
        run(() -> {});
    }

    /** Whether a card with this number is out, so that it would be taken back. */
    boolean isOut(String card) {
        return state.get().out().stream().anyMatch(loan -> loan.card().equals(card));
    }

    void lend(String card, String person) {
        UUID id = UUID.randomUUID();
        run(() -> {
            if (people.person(person).isEmpty()) {
                throw new LoanException(LoanFault.UNKNOWN_PERSON);
            }
            loans.lend(id, card, person, who);
        });
    }

    /** Takes the card with this number back. */
    void takeBack(String card) {
        run(() -> {
            Loan loan = loans.out(card).orElseThrow(() -> new LoanException(LoanFault.NOT_OUT));
            loans.takeBack(loan.id(), who);
        });
    }

    void takeBack(UUID id) {
        run(() -> loans.takeBack(id, who));
    }

    /** Notes a loss that the city was told of at this moment. */
    void lost(UUID id, String toldWhom, Instant toldAt) {
        run(() -> loans.lost(id, toldWhom, toldAt, who));
    }

    private interface Deed {
        void act() throws LoanException, IOException;
    }

    private void run(Deed deed) {
        background.run(() -> outcome(deed), state::set, this::failed);
    }

    private LoansState outcome(Deed deed) throws IOException {
        Optional<LoanFault> fault = Optional.empty();
        try {
            deed.act();
        } catch (LoanException e) {
            fault = Optional.of(e.fault());
        }
        List<Member> all = people.people().stream()
                .map(person -> new Member(person.id(), person.name()))
                .toList();
        return new LoansState(all, loans.out(), loans.of(loans.today()), fault, Optional.empty());
    }

    private void failed(Exception error) {
        LoansState now = state.get();
        state.set(new LoansState(
                now.people(), now.out(), now.today(), Optional.empty(), Optional.of(Trouble.of(error, LOG))));
    }
}
