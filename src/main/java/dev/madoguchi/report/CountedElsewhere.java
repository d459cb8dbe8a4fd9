package dev.madoguchi.report;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import java.util.List;
import java.util.Set;

/**
 * What a city counts and no case at the counter shows, such as 国外転出者 (003 参考): a person counts it and enters it.
 *
 * @param what the deed's name in the counts
 * @param name what people call it
 */
public record CountedElsewhere(String what, String name) {
    private static final Set<String> OF_VISITS = Set.of(Deeds.SEALED, Deeds.LEFT, Deeds.DELIVERED);

    /** What a site counts so: the deeds of the city's statistics that belong to none of its procedures and to no step of a visit. */
    public static List<CountedElsewhere> of(Profile profile, Site site) {
        return profile.rules().reports().statistics().tables().stream()
                .filter(table -> table.columns().stream()
                        .anyMatch(column -> column.sites().contains(site.id())))
                .flatMap(table -> table.counts().stream()
                        .filter(what -> isElsewhere(profile, what))
                        .map(what -> new CountedElsewhere(
                                what, table.counts().size() == 1 ? table.name() : table.name() + "　" + what)))
                .distinct()
                .toList();
    }

    private static boolean isElsewhere(Profile profile, String what) {
        int dot = what.indexOf('.');
        String first = dot < 0 ? what : what.substring(0, dot);
        return !OF_VISITS.contains(what)
                && !OF_VISITS.contains(first)
                && profile.procedures().stream()
                        .noneMatch(procedure -> procedure.id().equals(first));
    }
}
