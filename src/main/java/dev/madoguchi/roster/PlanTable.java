package dev.madoguchi.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a month plans: who in which row, and what stands in each cell.
 *
 * @param planned of the month
 */
record PlanTable(List<Member> members, List<PlannedDay> planned) {
    PlanTable {
        members = List.copyOf(members);
        planned = List.copyOf(planned);
    }

    /** Everybody in the list of people, then whoever is planned and not in it. */
    static PlanTable of(List<Member> known, List<PlannedDay> planned) {
        List<Member> members = new ArrayList<>(known);
        planned.stream()
                .map(PlannedDay::person)
                .distinct()
                .filter(id -> known.stream().noneMatch(member -> member.id().equals(id)))
                .sorted()
                .forEach(id -> members.add(new Member(id, id)));
        return new PlanTable(members, planned);
    }

    List<Shift> shifts(String person, LocalDate day) {
        return find(person, day).map(PlannedDay::shifts).orElse(List.of());
    }

    private Optional<PlannedDay> find(String person, LocalDate day) {
        return planned.stream()
                .filter(each -> each.person().equals(person) && each.day().equals(day))
                .findFirst();
    }

    String name(String person) {
        return members.stream()
                .filter(member -> member.id().equals(person))
                .findFirst()
                .map(Member::name)
                .orElse(person);
    }
}
