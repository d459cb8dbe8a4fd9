package dev.madoguchi.app.command;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.reading.Profiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The profiles that come with the program. */
final class Samples {
    /** Every counter keeps Japan's time, wherever its computer thinks it is. */
    static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));

    private static final String USUAL = "kokubunji.yaml";

    private Samples() {}

    /** A profile, or the usual sample where none is named. */
    static Profile profile(@Nullable Path named) {
        Path file = named == null ? usual() : named;
        try {
            return Profiles.read(file);
        } catch (ProfileException e) {
            throw ProfileTold.fault(e);
        }
    }

    /** The usual sample's file. */
    static Path usual() {
        return Path.of(System.getProperty("madoguchi.home", ""), "sample-config", USUAL);
    }

    /** The folder of a profile's file, where the layouts lie that it names. */
    static Path beside(Path profile) {
        return profile.toAbsolutePath().resolveSibling("");
    }

    /** A site of the profile by its id, or its first. */
    static Site site(Profile profile, @Nullable String id) {
        if (id == null) {
            return profile.sites().getFirst();
        }
        return profile.site(id)
                .orElseThrow(() -> new CommandFault("The profile of " + profile.name() + " has no site " + id
                        + "; it has "
                        + String.join(
                                ", ", profile.sites().stream().map(Site::id).toList())
                        + "."));
    }
}
