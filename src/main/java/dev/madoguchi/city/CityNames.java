package dev.madoguchi.city;

import dev.madoguchi.city.console.Names;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What municipalities call their sites and procedures, by their last profiles; each text is read once. Safe for several threads. */
final class CityNames {
    private static final Logger LOG = LoggerFactory.getLogger(CityNames.class);

    private final CityProfiles profiles;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    CityNames(CityProfiles profiles) {
        this.profiles = profiles;
    }

    /** Without names where the municipality has no profile here, or one that this program cannot read. */
    Names of(String municipality) {
        try {
            String text = profiles.text(municipality);
            Known last = known.get(municipality);
            if (last == null || !last.text().equals(text)) {
                last = new Known(text, read(text));
                known.put(municipality, last);
            }
            return last.names();
        } catch (CityException e) {
            if (e.fault() != CityFault.NO_PROFILE) {
                LOG.warn("The profile of {} gives no names", municipality, e);
            }
            return Names.NONE;
        }
    }

    private static Names read(String text) throws CityException {
        Profile profile = CityProfiles.parsed(text);
        return new Names(
                profile.sites().stream().collect(Collectors.toMap(Site::id, Site::name)),
                profile.procedures().stream().collect(Collectors.toMap(Procedure::id, Procedure::name)));
    }

    private record Known(String text, Names names) {}
}
