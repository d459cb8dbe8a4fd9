package dev.madoguchi.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was done in some time, by site, day and deed; no person is in it. */
public final class Counts {
    private final List<DayCount> all;

    public Counts(List<DayCount> all) {
        this.all = List.copyOf(all);
    }

    public List<DayCount> all() {
        return all;
    }

    /** Those of other stations beside these. */
    public Counts with(Counts others) {
        return new Counts(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    public Counts at(Collection<String> sites) {
        return only(count -> sites.contains(count.site()));
    }

    /** From the first to the last day, both included. */
    public Counts between(LocalDate first, LocalDate last) {
        return only(count -> !count.day().isBefore(first) && !count.day().isAfter(last));
    }

    /** How often a deed was done, with all its kinds. */
    public long of(String deed) {
        return all.stream()
                .filter(count -> count.isOf(deed))
                .mapToLong(DayCount::times)
                .sum();
    }

    /** The sums of any of these deeds by a part of the date that can be compared, such as its month. */
    <K> SortedMap<K, Long> by(Function<LocalDate, K> part, Collection<String> deeds) {
        return all.stream()
                .filter(count -> deeds.stream().anyMatch(count::isOf))
                .collect(groupingBy(count -> part.apply(count.day()), TreeMap::new, summingLong(DayCount::times)));
    }

    private Counts only(Predicate<DayCount> which) {
        return new Counts(all.stream().filter(which).toList());
    }
}
