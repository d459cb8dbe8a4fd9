package dev.madoguchi.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list of people as it is on the disk.
 *
 * @param recovery the station key sealed for the city; empty at stations that were set up before there was one
 * @param due whether somebody's way to the station key was taken out since that key was made
 */
record PeopleRoll(List<PeopleEntry> entries, Optional<String> recovery, boolean due) {
    static final PeopleRoll EMPTY = new PeopleRoll(List.of(), Optional.empty(), false);

    PeopleRoll {
        entries = List.copyOf(entries);
    }

    Optional<PeopleEntry> entry(String id) {
        return entries.stream().filter(each -> each.person().id().equals(id)).findFirst();
    }

    /** The entry in the place of the one with the same id, or at the end. */
    PeopleRoll with(PeopleEntry entry) {
        List<PeopleEntry> next = new ArrayList<>(entries);
        next.replaceAll(each -> each.person().id().equals(entry.person().id()) ? entry : each);
        if (entry(entry.person().id()).isEmpty()) {
            next.add(entry);
        }
        return new PeopleRoll(next, recovery, due);
    }

    PeopleRoll without(String id) {
        return new PeopleRoll(
                entries.stream().filter(each -> !each.person().id().equals(id)).toList(), recovery, true);
    }

    PeopleRoll recoverable(String sealed) {
        return new PeopleRoll(entries, Optional.of(sealed), due);
    }

    /** The same where a way was taken out whose secret may be known to whoever should not open anything. */
    PeopleRoll dueNow() {
        return new PeopleRoll(entries, recovery, true);
    }
}
