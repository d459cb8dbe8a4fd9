package dev.madoguchi.reception;

import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.ImmediateBackground;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reception step of a sample municipality, and what came of it. */
final class ReceptionAtHand {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneId.of("Asia/Tokyo"));

    final List<Reception> settled = new ArrayList<>();
    final List<Optional<Why>> guided = new ArrayList<>();

    static ReceptionStep step(ReceptionViewModel model) {
        return model.stepProperty().get();
    }

    ReceptionViewModel model(String name, CardLook look) throws ProfileException {
        return model(name, look, new ImmediateBackground());
    }

    ReceptionViewModel model(String name, CardLook look, Background background) throws ProfileException {
        Profile profile = profile(name);
        return new ReceptionViewModel(
                new ReceptionViewModel.Counter(
                        profile, profile.sites().getFirst(), procedure -> Optional.empty(), CLOCK),
                new CardWatch(look, background),
                settled::add,
                guided::add);
    }

    static List<String> ids(String name, String siteId) throws ProfileException {
        Profile profile = profile(name);
        Site site = profile.site(siteId).orElseThrow();
        var counter = new ReceptionViewModel.Counter(profile, site, procedure -> Optional.empty(), CLOCK);
        var cards = new CardWatch(() -> Optional.empty(), new ImmediateBackground());
        return new ReceptionViewModel(counter, cards, settled -> {}, left -> {})
                .procedures().stream().map(Procedure::id).toList();
    }

    static Procedure procedure(String name, String id) throws ProfileException {
        return profile(name).procedure(id).orElseThrow();
    }

    static Profile profile(String name) throws ProfileException {
        return Profiles.read(Path.of("sample-config", name + ".yaml"));
    }
}
