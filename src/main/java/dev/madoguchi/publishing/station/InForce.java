package dev.madoguchi.publishing.station;

import dev.madoguchi.manual.Article;
import dev.madoguchi.manual.Manual;
import dev.madoguchi.manual.Shelf;
import dev.madoguchi.publishing.Bulletin;
import dev.madoguchi.publishing.BulletinReader;
import dev.madoguchi.publishing.Fitness;
import dev.madoguchi.publishing.Publication;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.Series;
import dev.madoguchi.publishing.UnfitException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What counts on one day of everything that the city published: of each series the latest version that has begun and that can be used. */
public final class InForce {
    private static final Logger LOG = LoggerFactory.getLogger(InForce.class);

    private final Map<Series, List<Publication>> begun = new LinkedHashMap<>();
    private final List<Publication> coming;
    private final Map<Long, Doubt> doubts;
    private final LocalDate day;
    private final ZoneId zone;
    private final List<Bulletin> bulletins;

    InForce(Held held, LocalDate day, ZoneId zone) {
        this.day = day;
        this.zone = zone;
        this.doubts = held.doubts();
        this.coming = held.believed().values().stream()
                .filter(said -> !said.countsOn(day))
                .toList();
        held.believed().values().stream()
                .filter(said -> said.countsOn(day))
                .sorted(Comparator.comparingInt(Publication::version).reversed())
                .forEach(said -> begun.computeIfAbsent(said.series(), series -> new ArrayList<>())
                        .add(said));
        this.bulletins = readBulletins();
    }

    /** The versions of a series that may be used, the latest first; none where it was withdrawn. */
    List<Publication> usable(Series series) {
        return begun.getOrDefault(series, List.of()).stream()
                .takeWhile(said -> !said.withdrawn())
                .toList();
    }

    /** The latest version of each series that has begun, and what begins later: for who wants to see it. */
    public List<Publication> latest() {
        List<Publication> all = new ArrayList<>();
        begun.values().forEach(versions -> all.add(versions.getFirst()));
        all.addAll(coming);
        return all;
    }

    /** The day that is meant. */
    public LocalDate day() {
        return day;
    }

    /** Why a number of the city is not used, where one is not. */
    public Map<Long, Doubt> doubts() {
        return doubts;
    }

    /** What the city wants known, what is important first; of a municipality's and a site's word under one name the site's. */
    public List<Bulletin> bulletins() {
        return bulletins;
    }

    /** The version of the program that the city wants on a platform: its site's where there is one; empty where it published none. */
    public Optional<Release> release(String platform) {
        return series(PublishedKind.RELEASE).reversed().stream()
                .filter(series -> series.equals(Release.series(series.site(), platform)))
                .flatMap(series -> usable(series).stream().limit(1))
                .flatMap(said -> release(said).stream())
                .findFirst();
    }

    private static Optional<Release> release(Publication said) {
        try {
            return Optional.of(Release.read(said.series() + " " + said.version(), said.content()));
        } catch (UnfitException e) {
            LOG.warn("A version of the program cannot be used: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private List<Bulletin> readBulletins() {
        Map<String, Bulletin> shown = new LinkedHashMap<>();
        series(PublishedKind.ANNOUNCEMENT)
                .forEach(series -> usable(series).stream()
                        .flatMap(said -> bulletin(said).stream())
                        .findFirst()
                        .filter(bulletin -> bulletin.lasts(day))
                        .ifPresent(bulletin -> shown.put(bulletin.id(), bulletin)));
        return shown.values().stream()
                .sorted(Comparator.comparing(Bulletin::important).reversed())
                .toList();
    }

    private static Optional<Bulletin> bulletin(Publication said) {
        try {
            return Optional.of(new BulletinReader(said.series().name()).read(said.content()));
        } catch (UnfitException e) {
            LOG.warn("An announcement cannot be used: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** A station's own articles, with the city's beside and in place of them; one that the city withdrew is shown no more. */
    public Shelf over(Shelf own) {
        Map<String, Article> latest = byId(own.latest());
        Map<String, Article> approved = byId(own.approved());
        List<String> complaints = new ArrayList<>(own.complaints());
        for (Series series : series(PublishedKind.MANUAL)) {
            latest.remove(series.name());
            approved.remove(series.name());
            usable(series).stream()
                    .flatMap(said -> article(said, complaints).stream())
                    .findFirst()
                    .ifPresent(article -> {
                        latest.put(article.id(), article);
                        approved.put(article.id(), article);
                    });
        }
        return new Shelf(new Manual(latest.values()), new Manual(approved.values()), complaints);
    }

    private Optional<Article> article(Publication said, List<String> complaints) {
        try {
            return Optional.of(Fitness.article(
                    said.series() + " " + said.version(),
                    said.content(),
                    said.by(),
                    LocalDate.ofInstant(said.at(), zone)));
        } catch (UnfitException e) {
            complaints.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Map<String, Article> byId(Manual manual) {
        Map<String, Article> byId = new LinkedHashMap<>();
        manual.articles().forEach(article -> byId.put(article.id(), article));
        return byId;
    }

    /** The series of a kind, those of all sites before those of one. */
    private List<Series> series(PublishedKind kind) {
        return begun.keySet().stream()
                .filter(series -> series.kind() == kind)
                .sorted(Comparator.comparing(Series::site).thenComparing(Series::name))
                .toList();
    }

    /** What the city said of a proposal; empty as long as it said nothing. */
    Optional<Publication> answer(String proposal) {
        return begun.values().stream()
                .flatMap(List::stream)
                .filter(said -> said.answers().equals(proposal))
                .findFirst();
    }
}
