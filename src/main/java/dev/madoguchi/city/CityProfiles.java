package dev.madoguchi.city;

import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.seal.Digests;
import dev.madoguchi.seal.StationName;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The profiles of the municipalities, as the text of their files. The last one of a municipality counts; none is ever taken away. */
final class CityProfiles {
    private final VaultDatabase database;
    private final Clock clock;

    CityProfiles(VaultDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a profile under the id that it names. */
    void keep(String yaml) throws CityException {
        String municipality = parsed(yaml).id();
        database.append(handle -> handle.createUpdate("""
                        insert into city_profile (municipality, told_at, sha256, profile)
                        values (:municipality, :now, :sha256, :profile)
                        """)
                .bind("municipality", municipality)
                .bind("now", clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .bind("sha256", sha256(yaml))
                .bind("profile", yaml)
                .execute());
    }

    /** The text of a municipality's profile. */
    String text(String municipality) throws CityException {
        return database.read(handle -> handle.createQuery("""
                        select profile from city_profile where municipality = :municipality
                        order by told_at desc, sha256 limit 1
                        """)
                        .bind("municipality", municipality)
                        .mapTo(String.class)
                        .findOne())
                .orElseThrow(() -> new CityException(CityFault.NO_PROFILE, "no profile of " + municipality));
    }

    /** Refuses a station of a site that the profile does not have; the city desk stands at none of them. */
    void requireSite(StationName name) throws CityException {
        Profile profile = parsed(text(name.municipality()));
        if (!name.site().equals(CityHome.DESK_SITE) && profile.site(name.site()).isEmpty()) {
            throw new CityException(CityFault.UNKNOWN_SITE, name.municipality() + " has no site " + name.site());
        }
    }

    static Profile parsed(String yaml) throws CityException {
        try {
            return Profiles.parse("profile", yaml.getBytes(StandardCharsets.UTF_8));
        } catch (ProfileException e) {
            throw new CityException(CityFault.PROFILE, "the profile cannot be read: " + e.getMessage(), e);
        }
    }

    private static String sha256(String text) {
        return Digests.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
