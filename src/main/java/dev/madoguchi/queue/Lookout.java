package dev.madoguchi.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Tells a waiting room and the city how it stands, from a book and the site's names. */
public final class Lookout {
    private static final Duration OPEN_FOR = Duration.ofMinutes(30);
    private static final int ENOUGH_SERVICES = 3;

    private final String site;
    private final ZoneId zone;

    /** @param zone whose time of day the site has */
    public Lookout(String site, ZoneId zone) {
        this.site = site;
        this.zone = zone;
    }

    /** What a board shows. */
    public BoardState board(QueueBook book, SiteSign sign, LocalDate day, Instant now, long version) {
        List<Called> calls = new ArrayList<>();
        for (Map.Entry<TicketNumber, QueueBook.LastCall> call : book.calls().entrySet()) {
            book.entry(call.getKey()).ifPresent(entry -> calls.add(called(entry, call.getValue(), sign)));
        }
        return new BoardState(site, sign.name(), day, now, zone, version, calls, lines(book, sign, now));
    }

    private static Called called(QueueEntry entry, QueueBook.LastCall call, SiteSign sign) {
        return new Called(
                entry.ticket().label(),
                entry.purpose(),
                call.window(),
                sign.windowName(call.window()),
                sign.windowNumber(call.window()),
                call.at(),
                call.times(),
                call.seq());
    }

    /** What the city and its other contractors may know. */
    public Congestion congestion(QueueBook book, SiteSign sign, Instant now) {
        List<Line> lines = lines(book, sign, now);
        return new Congestion(
                site, sign.name(), now, lines.stream().mapToInt(Line::waiting).sum(), lines);
    }

    /** One line for each purpose that the site has or that somebody waits for. */
    public List<Line> lines(QueueBook book, SiteSign sign, Instant now) {
        List<QueueEntry> waiting = book.waiting();
        Map<String, Instant> active = book.active();
        TreeSet<String> letters = new TreeSet<>();
        sign.purposes().forEach(purpose -> letters.add(purpose.letter()));
        waiting.forEach(entry -> letters.add(entry.purpose()));
        return letters.stream()
                .map(letter -> line(
                        letter,
                        waiting.stream()
                                .filter(entry -> entry.purpose().equals(letter))
                                .toList(),
                        openWindows(letter, active, sign, now),
                        book.usualService(letter, ENOUGH_SERVICES),
                        sign,
                        now))
                .toList();
    }

    private static Line line(
            String letter, List<QueueEntry> own, int open, Optional<Duration> service, SiteSign sign, Instant now) {
        int longest = own.stream()
                .map(entry -> Duration.between(entry.issuedAt(), now).toMinutes())
                .mapToInt(minutes -> (int) Math.max(0, minutes))
                .max()
                .orElse(0);
        return new Line(
                letter,
                sign.purposeName(letter),
                own.size(),
                longest,
                service.map(took -> estimate(took, own.size(), open)),
                open);
    }

    private static int openWindows(String letter, Map<String, Instant> active, SiteSign sign, Instant now) {
        return (int) sign.windows().stream()
                .filter(window -> window.purposes().contains(letter))
                .filter(window -> Optional.ofNullable(active.get(window.id()))
                        .filter(last -> last.plus(OPEN_FOR).isAfter(now))
                        .isPresent())
                .count();
    }

    /** The median of today's service times, times who waits, by the open windows; minutes rounded up. */
    private static int estimate(Duration took, int waiting, int open) {
        return (int) Math.ceil(took.toSeconds() / 60.0 * waiting / Math.max(1, open));
    }
}
