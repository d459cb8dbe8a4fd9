package dev.madoguchi.queue.desk;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.municipality.Window;
import dev.madoguchi.queue.NextInLine;
import dev.madoguchi.queue.PaperState;
import dev.madoguchi.queue.QueueBook;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueuePhase;
import dev.madoguchi.queue.station.QueueStation;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the queue from one window. */
final class QueueLook {
    private final QueueStation queue;
    private final Profile profile;
    private final Site site;
    private final String officer;
    private final Clock clock;

    QueueLook(QueueStation queue, Profile profile, Site site, String officer, Clock clock) {
        this.queue = queue;
        this.profile = profile;
        this.site = site;
        this.officer = officer;
        this.clock = clock;
    }

    List<Window> windows() {
        return site.windows();
    }

    /** Where a visitor can be sent: the site's purposes. */
    List<TicketSeries> purposes() {
        return profile.seriesAt(site);
    }

    /** The rule by which a window calls. */
    NextInLine rule(Window window) {
        List<TicketSeries> served = profile.seriesOf(window);
        return new NextInLine(
                window.id(),
                letters(served),
                letters(served.stream().filter(TicketSeries::first).toList()),
                profile.rules().queue());
    }

    private static Set<String> letters(List<TicketSeries> series) {
        return series.stream().map(TicketSeries::letter).collect(Collectors.toSet());
    }

    QueueState from(Window window) {
        QueueBook book = queue.book();
        NextInLine rule = rule(window);
        return new QueueState(
                window,
                here(book, window),
                rule.pick(book, clock.instant()),
                rule.rule(),
                rule.inRow(book),
                rule.waiting(book),
                aside(book, window),
                queue.lines(),
                queue.times().stream()
                        .filter(row -> row.officer().equals(officer))
                        .toList(),
                queue.connected(),
                queue.undecided(),
                queue.alerts().stream().findFirst(),
                overtime(),
                clock.instant());
    }

    private static Optional<QueueEntry> here(QueueBook book, Window window) {
        return book.entries().stream()
                .filter(entry -> entry.phase() == QueuePhase.CALLED || entry.phase() == QueuePhase.SERVING)
                .filter(entry -> entry.window().filter(window.id()::equals).isPresent())
                .max(Comparator.comparing(QueueEntry::since));
    }

    private static List<QueueEntry> aside(QueueBook book, Window window) {
        return book.entries().stream()
                .filter(entry -> entry.window().filter(window.id()::equals).isPresent())
                .filter(entry -> entry.phase() == QueuePhase.HELD
                        || entry.phase() == QueuePhase.NO_SHOW
                        || (entry.phase() == QueuePhase.DONE && entry.paper() == PaperState.OUT))
                .sorted(Comparator.comparing((QueueEntry entry) -> entry.phase().ended())
                        .thenComparing(QueueEntry::since, Comparator.reverseOrder()))
                .toList();
    }

    private Optional<QueueState.Late> overtime() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        return site.hours()
                .closing(now.toLocalDate())
                .map(time -> now.with(time).toInstant())
                .filter(closing -> closing.isBefore(now.toInstant()))
                .map(closing ->
                        new QueueState.Late(Duration.between(closing, now.toInstant()), queue.overtime(closing)));
    }
}
