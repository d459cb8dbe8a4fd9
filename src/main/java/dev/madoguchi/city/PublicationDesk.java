package dev.madoguchi.city;

import dev.madoguchi.city.PublishingDeeds.Draft;
import dev.madoguchi.city.PublishingDeeds.Terms;
import dev.madoguchi.city.vault.KeptPublication;
import dev.madoguchi.city.vault.PublicationVault;
import dev.madoguchi.manual.Article;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.reading.Amendment;
import dev.madoguchi.publishing.BulletinReader;
import dev.madoguchi.publishing.Fitness;
import dev.madoguchi.publishing.Publication;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.Series;
import dev.madoguchi.publishing.UnfitException;
import dev.madoguchi.seal.VerifyingKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks through what is to be published: by itself, and together with everything that was published before. */
final class PublicationDesk {
    /** How many texts are in memory at the same time. */
    private static final int PAGE = 50;

    /** What makes a profile together. */
    private static final Set<PublishedKind> WHOLE =
            Set.of(PublishedKind.PROFILE, PublishedKind.CATALOGUE, PublishedKind.SETTINGS);

    private final PublicationVault vault;
    private final CityProfiles profiles;
    private final Supplier<VerifyingKeys> keys;

    /** @param keys those that the city signs, or has signed, with */
    PublicationDesk(PublicationVault vault, CityProfiles profiles, Supplier<VerifyingKeys> keys) {
        this.vault = vault;
        this.profiles = profiles;
        this.keys = keys;
    }

    /** The series that a draft belongs to; a complaint where it is unfit. */
    Series fitting(Draft draft, Terms terms) throws CityException {
        try {
            Series series = new Series(draft.site(), draft.kind(), name(draft, terms));
            if (draft.kind() == PublishedKind.MANUAL) {
                requireNewVersion(draft, series, terms);
            }
            boolean amends = WHOLE.contains(draft.kind());
            if (amends || !draft.site().isEmpty()) {
                requirePlace(whole(draft.municipality(), series, draft), draft, amends);
            }
            return series;
        } catch (UnfitException | IllegalArgumentException e) {
            throw new CityException(CityFault.PUBLICATION, String.valueOf(e.getMessage()), e);
        }
    }

    private static void requirePlace(Whole whole, Draft draft, boolean amends) throws CityException, UnfitException {
        if (amends) {
            whole.requireFit();
        }
        if (!draft.site().isEmpty()
                && whole.profile(draft.site()).site(draft.site()).isEmpty()) {
            throw new CityException(CityFault.UNKNOWN_SITE, draft.municipality() + " has no site " + draft.site());
        }
    }

    private static String name(Draft draft, Terms terms) throws UnfitException {
        return switch (draft.kind()) {
            case PROFILE, CATALOGUE, SETTINGS -> "";
            case MANUAL -> article(draft, terms).id();
            case ANNOUNCEMENT ->
                new BulletinReader(draft.file()).read(draft.content()).id();
            case RELEASE -> {
                Release release = Release.read(draft.file(), draft.content());
                yield Release.series(draft.site(), release.platform()).name();
            }
            case ANSWER -> throw new UnfitException("an answer is given by declining a proposal");
        };
    }

    /** Two texts of an article do not go by one version: who reads it has to know which one it is. */
    private void requireNewVersion(Draft draft, Series series, Terms terms) throws UnfitException {
        Article article = article(draft, terms);
        Iterator<Publication> before = said(draft.municipality(), series)
                .filter(said -> !said.withdrawn())
                .iterator();
        while (before.hasNext()) {
            Article known = article(
                    new Draft(
                            draft.municipality(),
                            "",
                            draft.kind(),
                            "published",
                            before.next().content()),
                    terms);
            if (known.version().equals(article.version()) && !known.digest().equals(article.digest())) {
                throw new UnfitException(draft.file() + ": version " + article.version()
                        + " was published with another text; give this one a new version");
            }
        }
    }

    private static Article article(Draft draft, Terms terms) throws UnfitException {
        return Fitness.article(draft.file(), draft.content(), terms.by(), terms.from());
    }

    /**
     * The versions of a series, as the city signed them, the last first. They are read page by page as the stream goes on: years of them
     * would not fit in memory.
     */
    private Stream<Publication> said(String municipality, Series series) {
        return Stream.iterate(
                        vault.versions(municipality, series, Integer.MAX_VALUE, PAGE),
                        page -> !page.isEmpty(),
                        page -> vault.versions(
                                municipality, series, page.getLast().version(), PAGE))
                .flatMap(List::stream)
                .flatMap(kept -> believed(kept).stream());
    }

    /** What a row says; empty where the city did not sign that. */
    Optional<Publication> believed(KeptPublication kept) {
        return Publication.verified(kept.statement(), keys.get());
    }

    /** Refuses to end what is not there. */
    void requireWithdrawable(String municipality, Series series) throws CityException {
        Optional<Publication> last = said(municipality, series).findFirst();
        if (last.isEmpty() || last.get().withdrawn()) {
            throw new CityException(CityFault.UNKNOWN_PUBLICATION, "nothing is published as " + series);
        }
        if (!WHOLE.contains(series.kind())) {
            return;
        }
        try {
            whole(municipality, series, new Draft(municipality, series.site(), series.kind(), "", ""))
                    .requireFit();
        } catch (UnfitException e) {
            throw new CityException(CityFault.PUBLICATION, String.valueOf(e.getMessage()), e);
        }
    }

    /** The last versions of everything that makes a profile, the draft among them. */
    private Whole whole(String municipality, Series series, Draft draft) throws CityException {
        Map<Series, Draft> latest = new HashMap<>();
        for (Series each : vault.series(municipality, WHOLE)) {
            said(municipality, each).findFirst().ifPresent(said -> {
                String file = each + " " + said.version();
                latest.put(each, new Draft(municipality, each.site(), each.kind(), file, said.content()));
            });
        }
        latest.put(series, draft);
        latest.values().removeIf(each -> each.content().isEmpty());
        Series profile = new Series("", PublishedKind.PROFILE, "");
        Draft first = latest.containsKey(profile)
                ? latest.get(profile)
                : new Draft(municipality, "", PublishedKind.PROFILE, "profile", profiles.text(municipality));
        return new Whole(first, latest);
    }

    /** A profile and what was published apart from it. */
    private record Whole(Draft first, Map<Series, Draft> latest) {

        /** The profile by which the stations of a site work. */
        Profile profile(String site) throws UnfitException {
            List<Amendment> amendments = new ArrayList<>();
            for (PublishedKind kind : List.of(PublishedKind.CATALOGUE, PublishedKind.SETTINGS)) {
                for (String where : new TreeSet<>(List.of("", site))) {
                    Optional.ofNullable(latest.get(new Series(where, kind, "")))
                            .map(each -> amendment(each))
                            .ifPresent(amendments::add);
                }
            }
            Profile read = Fitness.profile(first.file(), first.content(), amendments);
            if (!read.id().equals(first.municipality())) {
                throw new UnfitException(
                        first.file() + ": id: " + read.id() + " is another municipality; name " + first.municipality());
            }
            return read;
        }

        private static Amendment amendment(Draft draft) {
            var part = draft.kind() == PublishedKind.CATALOGUE ? Amendment.Part.CATALOGUE : Amendment.Part.SETTINGS;
            return new Amendment(part, draft.file(), draft.content());
        }

        /** Every site can work by it. */
        void requireFit() throws UnfitException {
            for (Site site : profile("").sites()) {
                profile(site.id());
            }
        }
    }
}
