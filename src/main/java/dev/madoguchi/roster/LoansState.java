package dev.madoguchi.roster;

import dev.madoguchi.ui.Trouble;
import java.util.List;
import java.util.Optional;

/**
 * What the screen of the lent cards shows.
 *
 * @param people who may be lent a card
 * @param out what is out, of whatever day
 * @param today what was lent today
 * @param fault why the last deed was refused
 * @param trouble why the last deed could not be done
 */
record LoansState(
        List<Member> people, List<Loan> out, List<Loan> today, Optional<LoanFault> fault, Optional<Trouble> trouble) {
    static final LoansState EMPTY = new LoansState(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    LoansState {
        people = List.copyOf(people);
        out = List.copyOf(out);
        today = List.copyOf(today);
    }

    String name(String person) {
        return people.stream()
                .filter(member -> member.id().equals(person))
                .findFirst()
                .map(Member::name)
                .orElse(person);
    }
}
