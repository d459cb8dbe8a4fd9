package dev.madoguchi.city.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Every station: when it was last seen, what it runs, what waits in it, how its clock goes, and which devices are amiss. */
final class StationsPage {
    /** A station tells of itself every half minute; ten times silent is silence. */
    private static final Duration SILENT = Duration.ofMinutes(5);
    /** From here on a record's time and its receipt's no longer agree to a reader. */
    private static final Duration MUCH_SKEW = Duration.ofSeconds(30);

    private final StationStates states;
    private final Clock clock;

    StationsPage(StationStates states, Clock clock) {
        this.states = states;
        this.clock = clock;
    }

    static boolean stale(StationStates.Line line, Instant now) {
        return line.state()
                .filter(state -> state.receivedAt().plus(SILENT).isAfter(now))
                .isEmpty();
    }

    String page(Looker looker) {
        return Frame.of(looker, "stations", Frame.title(looker, "stations"), true, page -> {
            SitesPage.asOf(page, looker, clock);
            page.table(
                    looker.text("console.page.stations"),
                    List.of(
                            looker.text("console.station"),
                            looker.text("console.site"),
                            looker.text("console.condition"),
                            looker.text("console.lastSeen"),
                            looker.text("console.version"),
                            looker.text("console.outbox"),
                            looker.text("console.oldest"),
                            looker.text("console.skew"),
                            looker.text("console.faults")));
            states.of(looker.municipality()).forEach(line -> row(page, looker, line));
            page.endTable();
        });
    }

    private void row(Html page, Looker looker, StationStates.Line line) {
        boolean stale = stale(line, clock.instant());
        page.open("tr", "class", stale ? "stale" : "fresh").leaf("th", line.station(), "scope", "row");
        page.leaf("td", looker.names().site(line.site()));
        page.leaf("td", looker.text(stale ? "console.stale" : "console.fresh"));
        line.state()
                .ifPresentOrElse(
                        state -> cells(page, looker, state),
                        () -> page.leaf("td", looker.text("console.neverSeen"), "colspan", "6"));
        page.close();
    }

    private void cells(Html page, Looker looker, StationState state) {
        page.number(looker.moment(state.receivedAt())).leaf("td", state.version());
        page.number(looker.text("console.depth", state.waiting(), state.refused()));
        page.number(state.oldestAt()
                .map(since -> looker.text(
                        "console.minutes",
                        Duration.between(since, clock.instant()).toMinutes()))
                .orElse(SitesPage.NONE));
        page.leaf(
                "td",
                looker.text("console.seconds", state.skew().toMillis() / 1000.0),
                "class",
                state.skew().abs().compareTo(MUCH_SKEW) > 0 ? "number bad" : "number");
        page.leaf("td", faults(looker, state), "class", state.faults().isEmpty() ? "none" : "bad");
    }

    private static String faults(Looker looker, StationState state) {
        if (state.faults().isEmpty()) {
            return looker.text("console.noFault");
        }
        return state.faults().entrySet().stream()
                .map(fault -> fault(looker, fault))
                .collect(Collectors.joining(", "));
    }

    private static String fault(Looker looker, Map.Entry<String, String> fault) {
        String device = fault.getKey();
        return word(looker, "device." + device.toLowerCase(Locale.ROOT), device) + ": "
                + word(looker, "device.word." + fault.getValue(), fault.getValue());
    }

    private static String word(Looker looker, String key, String otherwise) {
        return looker.texts().has(key) ? looker.text(key) : otherwise;
    }
}
