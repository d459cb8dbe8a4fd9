package dev.madoguchi.city;

import dev.madoguchi.municipality.Profile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The municipalities' last profiles; each text is read once. Safe for several threads. */
final class ReadProfiles {
    private static final Logger LOG = LoggerFactory.getLogger(ReadProfiles.class);

    private final CityProfiles profiles;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    ReadProfiles(CityProfiles profiles) {
        this.profiles = profiles;
    }

    /** Empty where the municipality has no profile here, or one that this program cannot read. */
    Optional<Profile> of(String municipality) {
        try {
            String text = profiles.text(municipality);
            Known last = known.get(municipality);
            if (last == null || !last.text().equals(text)) {
                last = new Known(text, CityProfiles.parsed(text));
                known.put(municipality, last);
            }
            return Optional.of(last.profile());
        } catch (CityException e) {
            if (e.fault() != CityFault.NO_PROFILE) {
                LOG.warn("The profile of {} cannot be used", municipality, e);
            }
            return Optional.empty();
        }
    }

    private record Known(String text, Profile profile) {}
}
