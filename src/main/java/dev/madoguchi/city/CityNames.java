package dev.madoguchi.city;

import dev.madoguchi.city.console.Names;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import java.util.stream.Collectors;

/** What municipalities call their sites and procedures, by their last profiles. Safe for several threads. */
final class CityNames {
    private final ReadProfiles profiles;

    CityNames(ReadProfiles profiles) {
        this.profiles = profiles;
    }

    /** Without names where the municipality has no profile here, or one that this program cannot read. */
    Names of(String municipality) {
        return profiles.of(municipality).map(CityNames::read).orElse(Names.NONE);
    }

    private static Names read(Profile profile) {
        return new Names(
                profile.sites().stream().collect(Collectors.toMap(Site::id, Site::name)),
                profile.procedures().stream().collect(Collectors.toMap(Procedure::id, Procedure::name)));
    }
}
