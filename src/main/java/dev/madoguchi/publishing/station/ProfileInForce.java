package dev.madoguchi.publishing.station;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Amendment;
import dev.madoguchi.publishing.Fitness;
import dev.madoguchi.publishing.Publication;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Series;
import dev.madoguchi.publishing.UnfitException;
import dev.madoguchi.seal.StationName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The profile by which a counter works on one day: the city's latest with its catalogue and its settings, each in the latest version
 * that fits; of what does not fit the version before stays.
 */
public final class ProfileInForce {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileInForce.class);

    private final InForce inForce;
    private final StationName station;
    private final List<String> left = new ArrayList<>();
    private final List<Amendment> amendments = new ArrayList<>();
    private String name;
    private String yaml;
    private Profile profile;

    /**
     * Finds it.
     *
     * @param given the profile of the enrolment, which can be used
     * @param yaml its text
     */
    public ProfileInForce(InForce inForce, StationName station, Profile given, String yaml) {
        this.inForce = inForce;
        this.station = station;
        this.profile = given;
        this.name = "profile of the enrolment";
        this.yaml = yaml;
        find();
    }

    private void find() {
        for (Publication said : inForce.usable(new Series("", PublishedKind.PROFILE, ""))) {
            Optional<Profile> read = read(said, name(said), said.content(), List.of());
            if (read.isPresent()) {
                profile = read.get();
                name = name(said);
                yaml = said.content();
                break;
            }
        }
        for (PublishedKind kind : List.of(PublishedKind.CATALOGUE, PublishedKind.SETTINGS)) {
            for (String site : new TreeSet<>(List.of("", station.site()))) {
                amend(new Series(site, kind, ""));
            }
        }
    }

    private void amend(Series series) {
        var part = series.kind() == PublishedKind.CATALOGUE ? Amendment.Part.CATALOGUE : Amendment.Part.SETTINGS;
        for (Publication said : inForce.usable(series)) {
            Amendment amendment = new Amendment(part, name(said), said.content());
            List<Amendment> with = new ArrayList<>(amendments);
            with.add(amendment);
            Optional<Profile> read = read(said, name, yaml, with);
            if (read.isPresent()) {
                profile = read.get();
                amendments.add(amendment);
                return;
            }
        }
    }

    private Optional<Profile> read(Publication said, String file, String text, List<Amendment> with) {
        try {
            Profile read = Fitness.profile(file, text, with);
            boolean ours = read.id().equals(station.municipality())
                    && read.site(station.site()).isPresent();
            if (ours) {
                return Optional.of(read);
            }
            left.add(name(said) + ": not for " + station.site() + " of " + station.municipality());
        } catch (UnfitException e) {
            left.add(String.valueOf(e.getMessage()));
        }
        LOG.error("What the city published cannot be used; the version before stays: {}", left.getLast());
        return Optional.empty();
    }

    private static String name(Publication said) {
        return said.series() + " " + said.version();
    }

    public Profile profile() {
        return profile;
    }

    /** One sentence for each document that does not fit. */
    public List<String> left() {
        return List.copyOf(left);
    }
}
