package dev.madoguchi.city.console;

import dev.madoguchi.city.vault.KeptPublication;
import dev.madoguchi.city.vault.PublicationVault;
import dev.madoguchi.publishing.BulletinReader;
import dev.madoguchi.publishing.Fitness;
import dev.madoguchi.publishing.Publication;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Series;
import dev.madoguchi.publishing.UnfitException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the city published to its counters: announcements, manuals, settings; which version counts today, and from when the next one does. */
final class PublicationsPage {
    static final String HERE = "publications";

    private static final String ONE = HERE + "/";
    private static final int MOST = 50;
    private static final Set<PublishedKind> TITLED = EnumSet.of(PublishedKind.ANNOUNCEMENT, PublishedKind.MANUAL);

    private final PublicationVault vault;
    private final PublicationLook look;
    private final Clock clock;

    PublicationsPage(PublicationVault vault, PublicationLook look, Clock clock) {
        this.vault = vault;
        this.look = look;
        this.clock = clock;
    }

    /** Whether a version has begun, and whether a later one counts in its place. */
    private enum Phase {
        COMING,
        IN_FORCE,
        WITHDRAWN,
        PAST
    }

    static boolean isOne(String page) {
        return page.startsWith(ONE);
    }

    /**
     * The last ones first, {@value #MOST} at a time.
     *
     * @param before only what came before this number; anything else for the last
     */
    String page(Looker looker, String before) {
        long from = number(before);
        List<KeptPublication> latest = vault.before(looker.municipality(), from, MOST);
        Map<Series, Integer> begun = begun(looker);
        long all = vault.count(looker.municipality());
        return Frame.of(looker, HERE, Frame.title(looker, HERE), false, page -> {
            SitesPage.asOf(page, looker, clock);
            if (latest.isEmpty()) {
                page.leaf("p", looker.text("console.publication.none"), "class", "notice", "id", "none");
                return;
            }
            page.table(
                    looker.text("console.publication.all", all),
                    List.of(
                            looker.text("console.publication.name"),
                            looker.text("console.kind"),
                            looker.text("console.publication.version"),
                            looker.text("console.publication.where"),
                            looker.text("console.publication.from"),
                            looker.text("console.condition"),
                            looker.text("console.publication.by"),
                            looker.text("console.publication.at")));
            latest.forEach(kept -> row(page, looker, kept, phase(kept, begun)));
            page.endTable();
            others(page, looker, from, latest.getLast().seq());
        });
    }

    private static long number(String before) {
        try {
            return Long.parseLong(before);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** The way to earlier ones, and back to the last. Numbers have no gap and begin with 1. */
    private static void others(Html page, Looker looker, long from, long earliest) {
        if (earliest > 1) {
            link(
                    page,
                    looker.text("console.publication.earlier"),
                    looker.address(HERE + "?before=" + earliest),
                    "earlier");
        }
        if (from != Long.MAX_VALUE) {
            link(page, looker.text("console.publication.latest"), looker.address(HERE), "latest");
        }
    }

    private static void link(Html page, String text, String address, String id) {
        page.open("p").leaf("a", text, "href", address, "id", id).close();
    }

    private void row(Html page, Looker looker, KeptPublication kept, Phase phase) {
        page.open("tr").open("th", "scope", "row");
        page.leaf("a", title(looker, kept), "href", looker.address(ONE + kept.seq()))
                .close();
        page.leaf("td", looker.text(kept.series().kind().messageKey()));
        page.number(Integer.toString(kept.version())).leaf("td", where(looker, kept.series()));
        page.number(kept.from().toString());
        page.leaf(
                "td",
                looker.text("console.publication." + phase),
                "class",
                phase == Phase.IN_FORCE ? "good" : phase == Phase.COMING ? "soon" : "past");
        page.leaf("td", kept.by()).number(looker.moment(kept.at())).close();
    }

    private static String where(Looker looker, Series series) {
        return series.site().isEmpty()
                ? looker.text("console.publication.everywhere")
                : looker.names().site(series.site());
    }

    private Map<Series, Integer> begun(Looker looker) {
        return vault.begun(looker.municipality(), LocalDate.now(clock));
    }

    private static Phase phase(KeptPublication kept, Map<Series, Integer> begun) {
        int last = begun.getOrDefault(kept.series(), 0);
        if (kept.version() > last) {
            return Phase.COMING;
        }
        if (kept.version() < last) {
            return Phase.PAST;
        }
        return kept.withdrawn() ? Phase.WITHDRAWN : Phase.IN_FORCE;
    }

    /** What it is called by who wrote it; by its kind where it has no name of its own. */
    private String title(Looker looker, KeptPublication kept) {
        String name = kept.series().name().isEmpty()
                ? looker.text(kept.series().kind().messageKey())
                : kept.series().name();
        if (!TITLED.contains(kept.series().kind()) || kept.withdrawn()) {
            return name;
        }
        return look.read(kept.statement()).flatMap(PublicationsPage::written).orElse(name);
    }

    private static Optional<String> written(Publication said) {
        String name = said.series().name();
        try {
            return switch (said.series().kind()) {
                case ANNOUNCEMENT ->
                    Optional.of(new BulletinReader(name).read(said.content()).title());
                case MANUAL ->
                    Optional.of(Fitness.article(name, said.content(), said.by(), said.from())
                            .title());
                case PROFILE, CATALOGUE, SETTINGS, ANSWER, RELEASE -> Optional.empty();
            };
        } catch (UnfitException e) {
            // An earlier program published it by other rules: then its name has to do.
            return Optional.empty();
        }
    }

    /** One of them, word for word; empty where the municipality published none under this number. */
    Optional<String> one(Looker looker, String page) {
        String number = page.substring(ONE.length());
        long seq = number(number);
        return vault.before(looker.municipality(), seq == Long.MAX_VALUE ? 0 : seq + 1, 1).stream()
                .filter(kept -> Long.toString(kept.seq()).equals(number))
                .findFirst()
                .map(kept -> one(looker, kept, phase(kept, begun(looker))));
    }

    private String one(Looker looker, KeptPublication kept, Phase phase) {
        return Frame.of(looker, Frame.ASIDE, title(looker, kept), false, page -> {
            page.open("p")
                    .leaf("a", looker.text("console.publication.back"), "href", looker.address(HERE))
                    .close();
            page.open("dl", "class", "facts");
            fact(
                    page,
                    looker.text("console.kind"),
                    looker.text(kept.series().kind().messageKey()));
            fact(page, looker.text("console.publication.version"), Integer.toString(kept.version()));
            fact(page, looker.text("console.publication.where"), where(looker, kept.series()));
            fact(page, looker.text("console.publication.from"), kept.from().toString());
            fact(page, looker.text("console.condition"), looker.text("console.publication." + phase));
            fact(page, looker.text("console.publication.by"), kept.by());
            fact(page, looker.text("console.publication.at"), looker.moment(kept.at()));
            page.close();
            look.read(kept.statement())
                    .ifPresentOrElse(
                            said -> text(page, looker, said),
                            () -> page.leaf(
                                    "p",
                                    looker.text("console.publication.unsigned"),
                                    "class",
                                    "alert",
                                    "id",
                                    "unsigned"));
        });
    }

    private static void text(Html page, Looker looker, Publication said) {
        if (said.withdrawn()) {
            page.leaf("p", looker.text("console.publication.empty"), "class", "notice");
            return;
        }
        page.leaf("h2", looker.text("console.publication.text"), "id", "text-title");
        page.leaf(
                "pre",
                said.content(),
                "id",
                "text",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-labelledby",
                "text-title");
    }

    private static void fact(Html page, String name, String value) {
        page.leaf("dt", name).leaf("dd", value);
    }
}
